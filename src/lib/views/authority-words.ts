import type { Direction, Judgement, Verdict } from '#lib/domain/comparison.ts';
import { listWords } from '#lib/domain/format.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import type { Comparison, FigureStatus } from '#lib/views/comparison.ts';
import { AVERAGE_NAMES } from '#lib/views/provenance.ts';

/** What is worth saying first of one authority: where it is better or worse by a test, higher or lower by value alone, and how it stands to the band. */
export function authorityWords(comparisons: readonly Comparison[], authority: string): readonly string[] {
  const rows = comparisons.flatMap((comparison) => {
    const row = comparison.rows.find((candidate) => candidate.authority.code === authority);
    return row ? [{ comparison, row }] : [];
  });
  const wish = comparisons[0]?.wish;
  const average = wish ? AVERAGE_NAMES[wish.average] : 'mean';
  const national = rows.filter(({ row }) => row.againstNeighbours !== null);
  const regional = rows.filter(({ row }) => row.againstNeighbours === null && row.againstRegion !== null);
  return [
    ...STATUSES.flatMap((status) => [
      judged(of(status, national), (row) => row.againstNeighbours, `its neighbours’ ${average}`, status),
      judged(of(status, regional), (row) => row.againstRegion, 'the region', status)
    ]),
    ...rows.flatMap(({ comparison, row }) => bandSentence(comparison, row))
  ].filter((sentence) => sentence !== '');
}

const STATUSES: readonly FigureStatus[] = ['published', 'provisional', 'illustrative'];

const STATUS_WORDS: Readonly<Record<FigureStatus, string>> = {
  published: 'Published figures',
  provisional: 'Provisional figures',
  illustrative: 'Illustrative figures (made up)'
};

type Placed = readonly { readonly comparison: Comparison; readonly row: ComparedAuthority }[];

function of(status: FigureStatus, rows: Placed): Placed {
  return rows.filter(({ comparison }) => comparison.status === status);
}

function judged(
  rows: Placed,
  verdictOf: (row: ComparedAuthority) => Verdict | null,
  whom: string,
  status: FigureStatus
): string {
  if (rows.length === 0) return '';
  const named = (test: (verdict: Verdict) => boolean): readonly string[] =>
    rows.flatMap(({ comparison: { indicator }, row }) => {
      const verdict = indicator.band === null ? verdictOf(row) : null;
      return verdict !== null && test(verdict) ? [indicator.shortTitle] : [];
    });
  const proved = (wanted: Judgement): readonly string[] =>
    named(({ judgement, tested }) => tested && judgement === wanted);
  const held = (wanted: Direction): readonly string[] =>
    named(({ direction, tested }) => !tested && direction === wanted);
  const tests = [on('better', proved('better')), on('worse', proved('worse'))].filter(Boolean);
  const values = [on('higher', held('higher')), on('lower', held('lower'))].filter(Boolean);
  const said = `${STATUS_WORDS[status]} against ${whom}`;
  const first = tests.length === 0 ? 'nothing that is judged differs' : tests.join('; ');
  const beside = values.length === 0 ? '' : ` By value alone, which is not a test: ${values.join('; ')}.`;
  return `${said}: ${first}.${beside}`;
}

function on(word: string, names: readonly string[]): string {
  return names.length === 0 ? '' : `${word} on ${listWords(names)}`;
}

function bandSentence(
  { indicator, choice, status }: Comparison,
  { band, cell }: ComparedAuthority
): readonly string[] {
  if (indicator.band === null || band === null || cell.kind !== 'shown') return [];
  const [low, high] = indicator.band;
  return [`${indicator.title}: ${band} the band of ${low} to ${high} (${choice.shortPeriod}, ${status}).`];
}
