import type { ChangeRuleId } from '#lib/views/change-sentence.ts';
import { MOVE_FROM, MOVE_SHARE } from '#lib/views/changes-moves.ts';

/** A rule by which a change is told. */
export interface ChangeRule {
  readonly id: ChangeRuleId;
  readonly title: string;
  readonly says: string;
  readonly threshold: string;
  readonly leadsTo: string;
}

const INDICATOR = 'the indicator, with the authority and the period';
const SUBMISSIONS = 'the submissions';

/** Every rule, in the order of importance of what it can say. */
export const CHANGE_RULES: readonly ChangeRule[] = [
  {
    id: 'neighbours',
    title: 'Against neighbours',
    says: 'An official figure is now higher or lower than its statistical neighbours’ average, and was not a year before. Worse first, then better, then what is not judged; † another average or neighbour model would say otherwise.',
    threshold:
      'The whole 95% interval on one side now, and not on that side before; at least seven of ten neighbours known',
    leadsTo: INDICATOR
  },
  {
    id: 'region',
    title: 'Against the region',
    says: 'The same for a submitted figure without an official series, against the region as a whole.',
    threshold: 'The whole 95% interval on one side now, and not on that side before',
    leadsTo: INDICATOR
  },
  {
    id: 'band',
    title: 'Band',
    says: 'A figure went into or out of its band: leaving stands before entering.',
    threshold: 'Both ends are inside; a move of less than one child’s worth is none',
    leadsTo: INDICATOR
  },
  {
    id: 'not-sent',
    title: 'Not sent',
    says: 'An authority has sent nothing for the quarter.',
    threshold: 'No figure for any indicator made from its own submission',
    leadsTo: SUBMISSIONS
  },
  {
    id: 'move',
    title: 'Large moves',
    says: 'A count rose or fell: largest first, each count once.',
    threshold: `At least ${MOVE_FROM} children (or reviews, conferences, plans) and ${MOVE_SHARE * 100}% of the count before; both figures shown`,
    leadsTo: INDICATOR
  },
  {
    id: 'suppressed',
    title: 'Newly suppressed',
    says: 'A figure that was shown is now hidden. No number is given.',
    threshold: 'Any',
    leadsTo: INDICATOR
  },
  {
    id: 'stopped',
    title: 'Stopped reporting',
    says: 'A figure that was shown is no longer given.',
    threshold: 'Not supplied or not available, by an authority that gives others',
    leadsTo: INDICATOR
  },
  {
    id: 'started',
    title: 'Newly reporting',
    says: 'A figure is shown that was not given for the period before, or a whole submission after none.',
    threshold: 'Not supplied or not available before',
    leadsTo: `${INDICATOR}, or ${SUBMISSIONS}`
  },
  {
    id: 'restated',
    title: 'Restated',
    says: 'The quarter, or the one it is compared with, was given again with other figures.',
    threshold: 'By a note that says so, or by a later file with other figures',
    leadsTo: SUBMISSIONS
  }
];

/** The title of a rule. */
export function ruleTitle(id: ChangeRuleId): string {
  return CHANGE_RULES.find((rule) => rule.id === id)?.title ?? id;
}
