import { listWords } from '#lib/domain/format.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import type { Comparison, FigureStatus } from '#lib/views/comparison.ts';
import { AVERAGE_NAMES } from '#lib/views/provenance.ts';

/** What is worth saying first of one authority: where it stands better, worse, and where the band is left. */
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
      judged(
        of(status, national),
        (row) => row.againstNeighbours?.judgement,
        `its neighbours’ ${average}`,
        status
      ),
      judged(of(status, regional), (row) => row.againstRegion?.judgement, 'the region', status)
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
  judgementOf: (row: ComparedAuthority) => string | undefined,
  whom: string,
  status: FigureStatus
): string {
  const named = (judgement: string): readonly string[] =>
    rows
      .filter(({ row }) => judgementOf(row) === judgement)
      .map(({ comparison }) => comparison.indicator.shortTitle);
  const better = named('better');
  const worse = named('worse');
  if (rows.length === 0) return '';
  const said = `${STATUS_WORDS[status]} against ${whom}`;
  if (better.length + worse.length === 0) return `${said}: nothing that is judged differs.`;
  const parts = [
    better.length > 0 ? `better on ${listWords(better)}` : '',
    worse.length > 0 ? `worse on ${listWords(worse)}` : ''
  ].filter((part) => part !== '');
  return `${said}: ${parts.join('; ')}.`;
}

function bandSentence(
  { indicator, choice, status }: Comparison,
  { band, cell }: ComparedAuthority
): readonly string[] {
  if (indicator.band === null || band === null || cell.kind !== 'shown') return [];
  const [low, high] = indicator.band;
  return [`${indicator.title}: ${band} the band of ${low} to ${high} (${choice.shortPeriod}, ${status}).`];
}
