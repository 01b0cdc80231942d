/** Why the 903 does not give a measure; the beginning of a measure's id stands for all that begin so. */
const REASONS: readonly (readonly [start: string, reason: string])[] = [
  [
    'care_proceedings',
    'The 903 holds legal statuses, not sets of proceedings. Take it from the legal tracker.'
  ],
  ['lac_long_term_same_carer', 'The 903 does not name carers. Take it from the case system.'],
  [
    'lac_seen_between_reviews',
    'The 903 holds no visits of the reviewing officer. Take it from the IRO service.'
  ],
  ['iro_', 'The 903 holds nothing of the reviewing officers. Take it from the IRO service.'],
  [
    'reviews_on_time',
    'The 903 holds the day a review was held, not the day it was due. Take it from the case system.'
  ],
  ['reviews_late_reason', 'The 903 does not say why a review was late. Take it from the IRO service.'],
  ['reviews_chaired_by_child', 'The 903 does not say who chaired. Take it from the IRO service.'],
  [
    'first_reviews',
    'The 903 does not say which review is a child’s first or when it was due. Take it from the case system.'
  ],
  ['review_', 'The 903 holds nothing of the papers of a review. Take it from the IRO service.'],
  [
    'health_assessments',
    'The 903 holds annual assessments, not the first and when it was due. Ask the health service.'
  ],
  ['advocacy', 'The 903 holds no referrals to advocates. Ask the advocacy service.'],
  ['cp_', 'Child protection is not in the 903. Take it from the case system.'],
  ['disputes', 'The 903 holds no disputes. Take it from the IRO service.'],
  ['good_practice', 'The 903 holds no good practice notices. Take it from the IRO service.']
];

/** Why a measure cannot come from the 903, and where it may be found. */
export function reasonNotIn903(measure: string): string {
  return REASONS.find(([start]) => measure.startsWith(start))?.[1] ?? 'The 903 does not hold this.';
}
