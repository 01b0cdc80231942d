import { plural } from '#lib/domain/format.ts';
import type { Counting } from './cared-children.ts';
import type { LookedAfter } from './counts-on-day.ts';
import { parts, total, unknown, type Figure } from './figure.ts';

const NUMBER = /^\d+(\.\d+)?$/;
const FAR_MILES = 20;

/** The children by the authority they live in, from a column PL_LA of DfE, GSS or country codes, which newer returns have. */
export function placedInFigure(here: readonly LookedAfter[], counting: Counting): Figure {
  if (!has('PL_LA', counting)) {
    return unknown(
      'The Episodes file has no column PL_LA. The place is in the postcode, which is not looked up here.'
    );
  }
  const breakdownOf = authorityLookup(counting);
  const keys = here.map(({ episode: { placedIn, at } }) => {
    const text = placedIn ?? '';
    const key = text === '' ? 'not-known' : breakdownOf(text);
    if (key === null) counting.problems.add('code-unknown', { ...at, column: 'PL_LA', code: text });
    return key;
  });
  return parts(keys, 'child', 'in an authority whose code is not known');
}

function authorityLookup({ contract, code }: Counting): (text: string) => string | null {
  const inside = contract.authorities.flatMap((one) => [
    [one.code, one.code] as const,
    [one.gss, one.code] as const
  ]);
  const outside = contract.outside.flatMap((one) => [one.code, one.gss]);
  const known = new Map([...outside.map((text) => [text, 'elsewhere-england'] as const), ...inside]);
  return (text) => known.get(text) ?? code('PL_LA', text)?.breakdown ?? null;
}

/** The children more than 20 miles from home, from a column PL_DISTANCE of miles; a distance that is not known is named, not counted. */
export function milesFigure(here: readonly LookedAfter[], counting: Counting): Figure {
  if (!has('PL_DISTANCE', counting)) {
    return unknown(
      'The Episodes file has no column PL_DISTANCE. The distance is between two postcodes, which are not looked up here.'
    );
  }
  const { problems } = counting;
  const unreadable = here.filter(
    ({ episode: { miles } }) => miles !== null && miles !== '' && !NUMBER.test(miles)
  );
  for (const { episode } of unreadable)
    problems.add('number-unreadable', { ...episode.at, column: 'PL_DISTANCE' });
  if (unreadable.length > 0) {
    return unknown(`${plural(unreadable.length, 'distance')} could not be read; see the problems.`);
  }
  const known = here.flatMap(({ episode: { miles } }) =>
    miles === null || miles === '' ? [] : Number(miles)
  );
  if (known.length === 0) return unknown('No child looked after on the day has a distance.');
  const count = String(here.length - known.length);
  if (count !== '0') problems.add('distance-missing', { file: '', column: 'PL_DISTANCE' }, { count });
  return total(known.filter((miles) => miles > FAR_MILES).length);
}

function has(column: string, { seen }: Counting): boolean {
  return seen.some(({ kind, extras }) => kind === 'episodes' && extras.includes(column));
}
