import { EMPTY_WORDS, type Cell } from '#lib/domain/cell.ts';
import {
  datedValue,
  earlierValue,
  headlineFirst,
  movedSentence,
  periodOf
} from '#lib/views/change-sentence.ts';
import type { ChangeSentence } from '#lib/views/change-sentence.ts';
import { isGiven, isHosted, type Moved } from '#lib/views/changes-pairs.ts';

const SUPPRESSED = 8;
const STOPPED = 8;
const STARTED = 9;

/** A figure that was shown and is now suppressed. No number is said: one beside it might point to the hidden one. */
export function newlySuppressed(moved: Moved): readonly ChangeSentence[] {
  const { pair, now, before } = moved;
  if (now.cell.kind !== 'suppressed' || before.cell.kind !== 'shown') return [];
  const sentence = movedSentence(moved, {
    rule: 'suppressed',
    said: `suppressed for ${periodOf(pair.now)}, shown for ${periodOf(pair.before)}`,
    shape: '',
    judgement: 'none',
    rank: headlineFirst(moved, SUPPRESSED),
    size: 0
  });
  return [{ ...sentence, previousValue: 'shown' }];
}

/** A figure that was shown and is no longer given, by an authority that gives others. */
export function stoppedReporting(moved: Moved): readonly ChangeSentence[] {
  const { pair, now, before } = moved;
  if (isGiven(now.cell) || before.cell.kind !== 'shown' || !isOwnPeriod(moved)) return [];
  return [
    movedSentence(moved, {
      rule: 'stopped',
      said: `no figure for ${periodOf(pair.now)} (${notGivenWords(now.cell)}); ${earlierValue(pair.before, before)} before`,
      shape: '',
      judgement: 'none',
      rank: headlineFirst(moved, STOPPED),
      size: 1
    })
  ];
}

/** A figure that is shown and was not given for the period before, by an authority that gave others. */
export function startedReporting(moved: Moved): readonly ChangeSentence[] {
  const { pair, now, before } = moved;
  if (now.cell.kind !== 'shown' || isGiven(before.cell) || !isOwnPeriod(moved)) return [];
  return [
    movedSentence(moved, {
      rule: 'started',
      said: `${datedValue(pair.now, now)}, after no figure for ${periodOf(pair.before)} (${notGivenWords(before.cell)})`,
      shape: '',
      judgement: 'none',
      rank: headlineFirst(moved, STARTED),
      size: 0
    })
  ];
}

/** Whether a missing figure is the authority's own doing: a rolling year also lacks a quarter of long ago, a hosted count what others report. */
function isOwnPeriod({ pair: { now } }: Moved): boolean {
  if (now.choice.source === 'published') return true;
  const isRolling = now.indicator.basis === 'F' && now.choice.span === 'year';
  return !isRolling && !isHosted(now.indicator);
}

function notGivenWords({ kind }: Cell): string {
  return kind === 'shown' ? '' : EMPTY_WORDS[kind];
}
