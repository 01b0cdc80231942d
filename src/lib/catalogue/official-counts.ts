import type { Indicator } from '#lib/domain/indicator.ts';
import { cellKey, type OfficialCount, type ProtectionRules } from '#lib/domain/protection.ts';
import type { PublishedRow } from './published.ts';
import { expandedTerms, type ExpandedTerm } from './terms.ts';

/** A submission is of the end of a March where an official figure stands beside it. */
const YEAR_END = '-03-31';
/** How many official years a submission can reach back to. */
const YEARS = 6;

/** The counts that official statistics tell of some authorities (DfE codes): those behind what is published of the indicators. */
export function officialCounts(
  indicators: readonly Indicator[],
  published: readonly PublishedRow[],
  authorities: readonly string[],
  counted: ReadonlySet<string>
): ProtectionRules['official'] {
  const rows = recentRows(published);
  const found: Record<string, OfficialCount[]> = {};
  for (const indicator of indicators) {
    const own = rows.filter(({ series }) => series === indicator.published?.series);
    for (const part of ['numerator', 'denominator'] as const) {
      const silent = silentOn(
        own.filter((row) => tells(row, part)),
        authorities
      );
      if (Object.keys(silent).length === 0) continue;
      for (const [whose, cells] of cellsByAuthority(indicator, part, authorities, counted)) {
        (found[whose] ??= []).push({ cells, basis: indicator.basis, silent });
      }
    }
  }
  return Object.fromEntries(Object.entries(found).map(([whose, all]) => [whose, joined(all)]));
}

/** Each count once, told wherever one of several indicators tells it. */
function joined(all: readonly OfficialCount[]): readonly OfficialCount[] {
  const byCells = new Map<string, OfficialCount>();
  for (const count of all) {
    const key = [count.basis, ...count.cells].join();
    const known = byCells.get(key);
    const silent = { ...known?.silent, ...count.silent };
    for (const [day, codes] of Object.entries(known?.silent ?? {})) {
      const other = count.silent[day];
      silent[day] = other ? codes.filter((code) => other.includes(code)) : codes;
    }
    byCells.set(key, { ...count, silent });
  }
  return [...byCells.values()];
}

/** By day, the authorities of which none of the rows tells; days that tell of nobody are left out. */
function silentOn(rows: readonly PublishedRow[], authorities: readonly string[]): OfficialCount['silent'] {
  const days = [...new Set(rows.map(({ endDay }) => endDay))].sort();
  return Object.fromEntries(
    days.flatMap((day) => {
      const told = new Set(rows.flatMap(({ endDay, area }) => (endDay === day ? [area] : [])));
      const silent = authorities.filter((code) => !told.has(code));
      return silent.length === authorities.length ? [] : [[day, silent] as const];
    })
  );
}

/** The cells of a part of an indicator by authority; under "" where they are the same for all. */
function cellsByAuthority(
  indicator: Indicator,
  part: ExpandedTerm['part'],
  authorities: readonly string[],
  counted: ReadonlySet<string>
): readonly (readonly [string, readonly string[]])[] {
  const terms = expandedTerms([indicator], authorities).filter((term) => term.part === part);
  const all = authorities.map((code) => {
    const own = terms.filter(({ authority }) => authority === code);
    return [code, cellsOf(own, code, counted)] as const;
  });
  const some = all.filter(([, cells]) => cells.length > 0);
  const [first] = some;
  const isCommon = new Set(all.map(([, cells]) => cells.join())).size === 1;
  return first && isCommon ? [['', first[1]]] : some;
}

function recentRows(published: readonly PublishedRow[]): readonly PublishedRow[] {
  const ofYears = published.filter(({ endDay }) => endDay.endsWith(YEAR_END));
  const first = [...new Set(ofYears.map(({ endDay }) => endDay))].sort().at(-YEARS) ?? '';
  return ofYears.filter(({ endDay }) => endDay >= first);
}

/** A percentage that is published tells its numerator as nearly as it is rounded, wherever its whole is known. */
function tells({ value, numerator, denominator }: PublishedRow, part: ExpandedTerm['part']): boolean {
  return part === 'numerator' ? value !== null || numerator !== null : denominator !== null;
}

/** The cells that are added up; none where one is taken away, is another authority’s, or counts nobody. */
function cellsOf(
  terms: readonly ExpandedTerm[],
  code: string,
  counted: ReadonlySet<string>
): readonly string[] {
  const isSum = terms.every(
    ({ sign, sourceAuthority, measure }) => sign === 1 && sourceAuthority === code && counted.has(measure)
  );
  return isSum ? terms.map(({ measure, breakdown }) => cellKey(measure, breakdown)) : [];
}
