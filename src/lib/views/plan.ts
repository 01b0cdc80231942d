import type { BandPosition } from '#lib/domain/comparison.ts';
import type { PlannerInput } from '#lib/views/planner-input.ts';

/** The numbers of a plan, null where there is none. */
export interface PlanNumbers {
  readonly children: number | null;
  readonly onPlans: number | null;
  readonly inPost: number | null;
  readonly established: number | null;
  /** Percent. */
  readonly change: number | null;
}

/** What a plan is made of. Children are counted, posts are full-time equivalents; `target` is null where none is typed, `change` a percentage. */
export interface PlanInputs {
  readonly name: string;
  readonly members: string;
  readonly children: PlannerInput;
  readonly onplans: PlannerInput;
  readonly inpost: PlannerInput;
  readonly established: PlannerInput;
  readonly target: PlannerInput;
  readonly change: PlannerInput;
}

/** So many full-time posts, what they mean for each officer, and how far they are from the posts there are. Null where it cannot be worked out. */
export interface PlanPosts {
  readonly id: string;
  readonly label: string;
  readonly kind: 'have' | 'need';
  readonly fte: number | null;
  readonly caseload: number | null;
  readonly band: BandPosition | null;
  /** Posts short of in post, negative where there are more than needed. */
  readonly gapInPost: number | null;
  readonly gapEstablished: number | null;
  /** Looked after children above what the officers in post hold at this target, negative where they could hold more. */
  readonly childrenOver: number | null;
}

/** The service after one change: the load of an officer and the gap at each target. */
export interface PlanEffect {
  readonly id: string;
  readonly label: string;
  /** As a sentence says it after a load: "if one full-time officer left". */
  readonly condition: string;
  readonly children: number | null;
  readonly fte: number | null;
  readonly caseload: number | null;
  /** Null where it cannot be worked out or the band does not apply. */
  readonly band: BandPosition | null;
  readonly bandApplies: boolean;
  /** Posts short at each of the plan's targets, in their order. */
  readonly gaps: readonly (number | null)[];
}

export interface Plan {
  readonly title: string;
  readonly posts: readonly PlanPosts[];
  readonly targets: readonly number[];
  readonly effects: readonly PlanEffect[];
  /** The result in sentences. */
  readonly words: string;
  readonly effectWords: string;
  /** What cannot be worked out and why, a sentence each. */
  readonly missing: readonly string[];
  /** What was typed instead of submitted, in words; empty when nothing was. */
  readonly typed: string;
}
