import { numberIn } from '#lib/domain/cell.ts';
import { dayLabel } from '#lib/domain/period.ts';
import { packFigures } from '#lib/views/packed.ts';
import { figuresOf, siteFigures } from '../site-figures.server.ts';
import { CASELOAD_INDICATORS } from './indicators.ts';

export async function load() {
  const { catalogue, figures } = await siteFigures();
  const codes = new Set(catalogue.region.authorities.map(({ code }) => code));
  return {
    indicators: CASELOAD_INDICATORS.map((id) => {
      const indicator = catalogue.indicators.find((candidate) => candidate.id === id);
      if (!indicator) throw new Error(`The page of caseloads needs the indicator ${id}.`);
      return {
        indicator,
        packed: packFigures({ published: null, submitted: figuresOf(figures, id).submitted })
      };
    }),
    neighbours: catalogue.neighbours
      .filter(({ authority, neighbour }) => codes.has(authority) && codes.has(neighbour))
      .map(({ model, authority, rank, neighbour }) => ({ model, authority, rank, neighbour })),
    publishedLac: publishedLac(figuresOf(figures, 'lac-number').published?.points ?? [], codes.size)
  };
}

/** The newest day on which every authority has a published number of looked after children, and their sum. */
function publishedLac(
  points: readonly {
    readonly end: string;
    readonly cell: Parameters<typeof numberIn>[0];
  }[],
  authorities: number
) {
  const ends = [...new Set(points.map(({ end }) => end))].sort().reverse();
  for (const end of ends) {
    const counts = points.filter((point) => point.end === end).map(({ cell }) => numberIn(cell));
    const known = counts.filter((count) => count !== null);
    if (known.length === authorities) {
      return { day: dayLabel(end), children: known.reduce((sum, count) => sum + count, 0) };
    }
  }
  return null;
}
