import type { Withheld } from '#lib/domain/protection.ts';
import type { Engine, SqlRow } from '#lib/engine/port.ts';
import { numberOrNullIn, textIn, wordIn } from '#lib/questions/decode.ts';
import query from './query.sql?raw';

const PART_STATUSES = ['', 'missing', 'x', 'z', 'c', 'low', 'none'] as const;
const SPANS = ['quarter', 'year'] as const;

/** Why a numerator or denominator has no number: empty when it has one, `none` when the indicator needs none. */
export type PartStatus = (typeof PART_STATUSES)[number];
export type SubmittedSpan = (typeof SPANS)[number];

/**
 * One authority's submitted numerator and denominator, in the units of their measures. `span` is the quarter, or the
 * four quarters to it for a flow. `populationYear` is the mid-year of the population used, null where none is.
 */
export interface SubmittedFigure {
  readonly indicator: string;
  readonly authority: string;
  readonly end: string;
  readonly span: SubmittedSpan;
  readonly numerator: number | null;
  readonly numeratorStatus: PartStatus;
  readonly denominator: number | null;
  readonly denominatorStatus: PartStatus;
  readonly populationYear: number | null;
  /** The notes of its figures, tags of how they are counted among them; those of both parts, each once. */
  readonly note: string;
  /** Set where partners may not see it, by `markWithheld`. */
  readonly withheld?: Withheld;
}

function decode(row: SqlRow): SubmittedFigure {
  return {
    indicator: textIn(row, 'indicator'),
    authority: textIn(row, 'authority'),
    end: textIn(row, 'end_day'),
    span: wordIn(row, 'span', SPANS),
    numerator: numberOrNullIn(row, 'numerator'),
    numeratorStatus: wordIn(row, 'numerator_status', PART_STATUSES),
    denominator: numberOrNullIn(row, 'denominator'),
    denominatorStatus: wordIn(row, 'denominator_status', PART_STATUSES),
    populationYear: numberOrNullIn(row, 'population_year'),
    note: notesIn(textIn(row, 'note'))
  };
}

/** Notes as the question lists them: each once, and each part of one, in the order of their letters. */
function notesIn(listed: string): string {
  const notes = listed.split('\u001F').filter((note) => note !== '');
  return [...new Set(notes.sort().flatMap((note) => note.split('; ')))].join('; ');
}

/** Submitted figures of the observations in use, for one indicator or for all when `indicator` is empty. */
export async function askSubmittedFigures(
  engine: Engine,
  indicator = ''
): Promise<readonly SubmittedFigure[]> {
  return (await engine.ask(query, [indicator])).map(decode);
}
