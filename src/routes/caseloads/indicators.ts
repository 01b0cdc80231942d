/** The indicators that the page of caseloads is made from. */
export const CASELOAD_INDICATORS = [
  'lac-number',
  'iro-caseload',
  'iro-caseload-lowest',
  'iro-caseload-highest',
  'iro-over-70',
  'iro-combined-load',
  'iro-meetings-per-fte',
  'iro-vacancy-rate',
  'iro-agency-rate'
] as const;

export type CaseloadIndicator = (typeof CASELOAD_INDICATORS)[number];
