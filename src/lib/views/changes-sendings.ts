import type { Authority } from '#lib/domain/authority.ts';
import { plural } from '#lib/domain/format.ts';
import { quarterLabel, quartersBack } from '#lib/domain/period.ts';
import type { FigureStatus } from '#lib/views/comparison.ts';
import type { ChangeSentence } from '#lib/views/change-sentence.ts';
import { isGiven, isHosted, type PeriodPair } from '#lib/views/changes-pairs.ts';

const NOT_SENT = 3;
const STARTED = 9;

/** How many indicators of its own submission an authority gives for a quarter and for the one before, of how many there are. */
export interface Sending {
  readonly authority: Authority;
  /** Last day of the quarter, ISO. */
  readonly end: string;
  readonly status: FigureStatus;
  readonly sent: number;
  readonly sentBefore: number;
  readonly of: number;
}

/** What each authority sent of the newest quarter among submitted pairs; nothing when no pair is of submissions. */
export function sendings(pairs: readonly PeriodPair[]): readonly Sending[] {
  const submitted = pairs.filter(({ now }) => now.choice.source === 'submitted');
  const end = submitted.map(({ now }) => now.choice.end).reduce((a, b) => (a > b ? a : b), '');
  const first = submitted.find(({ now }) => now.choice.end === end);
  if (!first) return [];
  const before = quartersBack(end, 1);
  const own = pairs.filter(({ now, figures }) => figures.submitted !== null && !isHosted(now.indicator));
  return first.now.rows.map(({ authority }) => ({
    authority,
    end,
    status: first.now.status,
    sent: own.filter((pair) => gives(pair, authority.code, end)).length,
    sentBefore: own.filter((pair) => gives(pair, authority.code, before)).length,
    of: own.length
  }));
}

function gives({ figures }: PeriodPair, authority: string, end: string): boolean {
  const point = figures.submitted?.points.find(
    (one) => one.authority === authority && one.end === end && one.span === 'quarter'
  );
  return point !== undefined && isGiven(point.cell);
}

/** A quarter of which an authority has sent nothing, or of which it sent something after nothing. */
export function submissionSentence(sending: Sending): readonly ChangeSentence[] {
  const { authority, end, status, sent, sentBefore, of } = sending;
  if (sent > 0 && sentBefore > 0) return [];
  const rule = sent === 0 ? 'not-sent' : 'started';
  return [
    {
      rule,
      key: `${rule} ${authority.code}`,
      authority: { code: authority.code, name: authority.name },
      theme: 'Submissions',
      subject: 'Submission',
      said: sendingWords(sending),
      period: quarterLabel(end),
      previous: quarterLabel(quartersBack(end, 1)),
      value: `${sent} of ${of}`,
      previousValue: `${sentBefore} of ${of}`,
      status,
      shape: '',
      judgement: 'none',
      place: { indicator: null, authority: authority.code, source: 'submitted', end, span: null },
      rank: sent === 0 ? NOT_SENT : STARTED,
      size: of
    }
  ];
}

function sendingWords({ end, sent, sentBefore, of }: Sending): string {
  const [period, previous] = [quarterLabel(end), quarterLabel(quartersBack(end, 1))];
  const given = `${sent} of ${plural(of, 'indicator')}`;
  return sent === 0
    ? `nothing for ${period} yet: ${given}; ${sentBefore} for ${previous}`
    : `figures for ${given} (${period}), after none for ${previous}`;
}
