/**
 * The caseloads, in children per full-time officer, that a planner starts from: the ends and the middle of
 * the IRO Handbook's band.
 */
export const CASELOAD_TARGETS = [50, 60, 70] as const;

/**
 * Full-time officers needed for a number of children at a target caseload; null unless the target is above
 * zero.
 */
export function fteNeeded(children: number, target: number): number | null {
  return target > 0 ? children / target : null;
}

/**
 * Officers short of what is needed at a target caseload, in full-time posts; negative where there are more
 * than needed, null where nothing can be said.
 */
export function fteGap(children: number, target: number, fte: number): number | null {
  const needed = fteNeeded(children, target);
  return needed === null ? null : needed - fte;
}

/** Children per full-time officer; null unless there is some officer time. */
export function caseload(children: number, fte: number): number | null {
  return fte > 0 ? children / fte : null;
}

/** The caseload of those who remain when one full-time officer leaves; null where none remain. */
export function caseloadAfterOneVacancy(children: number, fte: number): number | null {
  return caseload(children, fte - 1);
}

/** The number of children, unrounded, after a change in percent (10, −10); null below −100. */
export function childrenAfter(children: number, percent: number): number | null {
  return percent >= -100 ? (children * (100 + percent)) / 100 : null;
}
