import { wordsIn } from '#lib/domain/counting-ways.ts';
import { plural } from '#lib/domain/format.ts';
import { quarterLabel } from '#lib/domain/period.ts';
import { movedSentence } from '#lib/views/change-sentence.ts';
import type { ChangeSentence } from '#lib/views/change-sentence.ts';
import { isHosted, movedIn, type Moved, type PeriodPair } from '#lib/views/changes-pairs.ts';

/** Cells of a quarter that a later file of an authority (DfE code) gives otherwise than an earlier one. */
export interface RestatedCells {
  readonly authority: string;
  /** Last day of the quarter, ISO. */
  readonly end: string;
  readonly cells: number;
}

const RESTATED_RANK = 10;
const SAYS_SO = /\brestate/i;

/** Quarters, the chosen one or the one before, that an authority restated: by the notes of its own figures, or by a later file. */
export function restatedQuarters(
  pairs: readonly PeriodPair[],
  files: readonly RestatedCells[]
): readonly ChangeSentence[] {
  const own = pairs.filter(({ now }) => now.choice.source === 'submitted' && !isHosted(now.indicator));
  const moves = own.flatMap(movedIn);
  const quarters = new Map<string, RestatedQuarter>();
  for (const moved of moves) {
    for (const end of [moved.pair.now.choice.end, moved.pair.before.choice.end]) {
      const key = `${moved.now.authority.code} ${end}`;
      const known = quarters.get(key) ?? { moved, end, noted: 0, of: 0, note: '' };
      const note = noteOf(moved, end);
      quarters.set(key, {
        ...known,
        noted: known.noted + (SAYS_SO.test(note) ? 1 : 0),
        of: known.of + 1,
        note: SAYS_SO.test(note) ? note : known.note
      });
    }
  }
  return [...quarters.values()].flatMap((quarter) => restatedSentence(quarter, files));
}

interface RestatedQuarter {
  readonly moved: Moved;
  readonly end: string;
  readonly noted: number;
  readonly of: number;
  readonly note: string;
}

/** The note of the quarter alone: a rolling year repeats those of the quarters before. */
function noteOf({ pair, now }: Moved, end: string): string {
  const point = pair.figures.submitted?.points.find(
    ({ note, authority, end: day, span }) =>
      note !== '' && authority === now.authority.code && day === end && span === 'quarter'
  );
  return wordsIn(point?.note ?? '');
}

function restatedSentence(
  { moved, end, noted, of, note }: RestatedQuarter,
  files: readonly RestatedCells[]
): readonly ChangeSentence[] {
  const { code } = moved.now.authority;
  const cells = files.find((one) => one.authority === code && one.end === end)?.cells ?? 0;
  if (noted === 0 && cells === 0) return [];
  const quarter = quarterLabel(end);
  const said = [
    noted > 0 ? `${quarter} was restated in ${noted} of ${plural(of, 'indicator')} (“${note}”)` : '',
    cells > 0 ? `a later file gives ${plural(cells, 'cell')} of ${quarter} otherwise` : ''
  ].filter((words) => words !== '');
  const sentence = movedSentence(moved, {
    rule: 'restated',
    said: said.join('; '),
    shape: '',
    judgement: 'none',
    rank: RESTATED_RANK,
    size: Math.max(noted, cells)
  });
  return [
    {
      ...sentence,
      key: `restated ${code} ${end}`,
      theme: 'Submissions',
      subject: 'Submission',
      period: quarter,
      previous: '',
      value: '',
      previousValue: '',
      place: { ...sentence.place, indicator: null, end, span: null }
    }
  ];
}
