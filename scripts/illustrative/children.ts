import { AGES, LAC_SHARES, LEGAL, PLACEMENTS, REASONS, START_AGES } from './categories.ts';
import { type FlowPart, flowOf } from './flows.ts';
import { freeShare, partPaths, sharePath, stockPath } from './stocks.ts';
import type { World } from './world.ts';

/** Nine quarterly values by cell: `lac` or `lac_placement:foster`. */
export type Series = ReadonlyMap<string, readonly number[]>;

/** Looked after children, their ages, legal status, placements, starts and leavers in nine quarters. */
export function lookedAfter(world: World, code: string): Series {
  const lac = stockPath(world, code, 'lac', 'cla-rate');
  const legal = partPaths(world, code, 'lac_legal_status', LEGAL, lac);
  const section20 = legal.map((parts) => parts[3] ?? 0);
  const longTerm = longTermPaths(world, code, lac);
  return new Map([
    ['lac', lac],
    ...LAC_SHARES.map((share) => [share.measure, sharePath(world, code, share, lac)] as const),
    ...cells('lac_age', AGES, partPaths(world, code, 'lac_age', AGES, lac)),
    ...cells('lac_legal_status', LEGAL, legal),
    ...cells('lac_placement', PLACEMENTS, partPaths(world, code, 'lac_placement', PLACEMENTS, lac)),
    ['lac_section_20_over_12_months', freeShare(code, 'section 20 long', section20, [0.22, 0.45])],
    ...longTerm,
    ...flowCells(world, code, 'lac_started', 'cla-started-rate', START_AGES),
    ...proceedings(world, code)
  ]);
}

/** Leavers of nine quarters, in total and by reason. */
export function leavers(world: World, code: string): Series {
  const { totals, parts } = flowOf(world, code, 'lac_ceased', 'cla-ceased-rate', REASONS);
  return new Map([['lac_ceased', totals], ...cells('lac_ceased_reason', REASONS, parts)]);
}

function longTermPaths(
  world: World,
  code: string,
  lac: readonly number[]
): readonly (readonly [string, readonly number[]])[] {
  const series = 'stability-same-carer-two-years';
  const whole = { measure: 'lac_long_term', series, share: 0.33, count: 'denominator' } as const;
  const part = { measure: 'lac_long_term_same_carer', series, share: 0.69 };
  const longTerm = sharePath(world, code, whole, lac);
  return [
    [whole.measure, longTerm],
    [part.measure, sharePath(world, code, part, longTerm)]
  ];
}

/** Care proceedings, near Cafcass's yearly rate of applications. */
function proceedings(world: World, code: string): readonly (readonly [string, readonly number[]])[] {
  const rate = world.published.get(`care-applications-rate ${code} 2025-03-31`)?.value ?? 9;
  const population = world.published.get(`population-0-17 ${code} 2024-06-30`)?.value ?? 0;
  const yearly = (rate * population) / 10_000;
  const quarterly = Array.from({ length: 9 }, () => Math.round(yearly / 4));
  const issued = freeShare(
    code,
    'issued',
    quarterly.map((count) => 2 * count),
    [0.48, 0.52]
  );
  const concluded = freeShare(
    code,
    'concluded',
    quarterly.map((count) => 2 * count),
    [0.42, 0.52]
  );
  return [
    ['care_proceedings_issued', issued],
    ['care_proceedings_concluded', concluded],
    ['care_proceedings_within_26_weeks', freeShare(code, '26 weeks', concluded, [0.2, 0.55])]
  ];
}

/** Totals and parts of a flow whose parts stand under the same measure. */
function flowCells(
  world: World,
  code: string,
  measure: string,
  series: string,
  parts: readonly FlowPart[]
): readonly (readonly [string, readonly number[]])[] {
  const flow = flowOf(world, code, measure, series, parts);
  return [[measure, flow.totals], ...cells(measure, parts, flow.parts)];
}

/** Cells of a measure's parts, from one row of parts a quarter. */
export function cells(
  measure: string,
  parts: readonly { readonly id: string }[],
  quarters: readonly (readonly number[])[]
): readonly (readonly [string, readonly number[]])[] {
  return parts.map(
    ({ id }, index) => [`${measure}:${id}`, quarters.map((counts) => counts[index] ?? 0)] as const
  );
}

/** Child protection plans and conferences in nine quarters. */
export function childProtection(world: World, code: string): Series {
  const plans = stockPath(world, code, 'cp_plans', 'cp-plan-rate');
  const long = { measure: 'cp_plans_2_years', series: 'cp-plan-open-2-years-plus', share: 0.02 };
  const started = flowOf(world, code, 'cp_started', 'cp-plan-started-rate', [
    { id: 'repeat', series: 'cp-plan-repeat', share: 0.23 },
    { id: 'first', series: '', share: 0.77 }
  ]);
  const initial = flowOf(world, code, 'cp_initial_conferences', 'icpc-rate', [
    { id: 'in time', series: 'icpc-15-days', share: 0.8 },
    { id: 'late', series: '', share: 0.2 }
  ]);
  const reviews = freeShare(code, 'cp_reviews', plans, [0.3, 0.38]);
  return new Map([
    ['cp_plans', plans],
    ['cp_plans_2_years', sharePath(world, code, long, plans)],
    ['cp_started', started.totals],
    ['cp_started_repeat', started.parts.map(([repeat = 0]) => repeat)],
    ['cp_initial_conferences', initial.totals],
    ['cp_initial_conferences_in_15_days', initial.parts.map(([inTime = 0]) => inTime)],
    ['cp_reviews', reviews],
    ['cp_conferences', reviews.map((count, place) => count + Math.round((initial.totals[place] ?? 0) / 1.8))]
  ]);
}
