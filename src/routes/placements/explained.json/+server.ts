import type { RequestHandler } from './$types';
import { packPlacing } from '#lib/views/packed-placing.ts';
import { placingEnds } from '#lib/views/placing-matrix.ts';
import type { PlacingFile } from '../../explained-file.ts';
import { siteFigures } from '../../site-figures.server.ts';
import { officialPlacings, placesOf } from '../placing-facts.server.ts';
import { builtFile } from '../../built-file.server.ts';

export const prerender = true;

/** All that the counts of who places where are explained from: fetched when a reader opens one. */
export const GET: RequestHandler = async () => {
  const { catalogue, placed } = await siteFigures();
  const ends = placingEnds(placed);
  const { placingHosting, sources } = catalogue;
  const days = [...new Set(placingHosting.map(({ endDay }) => endDay))];
  const file: PlacingFile = {
    placed: packPlacing(placed.filter(({ end }) => ends.includes(end))),
    places: placesOf(catalogue),
    official: officialPlacings(catalogue, days),
    sources: Object.fromEntries(
      days.flatMap((day) => {
        const id = placingHosting.find(({ endDay }) => endDay === day)?.source;
        const source = sources.find((one) => one.id === id);
        return source ? [[day, source]] : [];
      })
    )
  };
  return builtFile(file);
};
