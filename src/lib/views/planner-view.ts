import { bandPosition } from '#lib/domain/comparison.ts';
import { formatNumber } from '#lib/domain/format.ts';
import {
  caseload,
  caseloadAfterOneVacancy,
  CASELOAD_TARGETS,
  childrenAfter,
  fteGap,
  fteNeeded
} from '#lib/domain/planner.ts';
import type { Plan, PlanEffect, PlanInputs, PlanNumbers, PlanPosts } from '#lib/views/plan.ts';
import { valueIn } from '#lib/views/planner-input.ts';
import { effectWords, missingWords, planWords, typedWords } from '#lib/views/planner-words.ts';

type Band = readonly [number, number];

/** A plan from its inputs, against the handbook's band of looked after children for a full-time officer. */
export function planOf(inputs: PlanInputs, band: Band): Plan {
  const numbers: PlanNumbers = {
    children: valueIn(inputs.children),
    onPlans: valueIn(inputs.onplans),
    inPost: valueIn(inputs.inpost),
    established: valueIn(inputs.established),
    change: valueIn(inputs.change)
  };
  const own = valueIn(inputs.target);
  const targets = [...new Set([...CASELOAD_TARGETS, ...(own === null ? [] : [own])])].sort((a, b) => a - b);
  const posts = postsOf(numbers, targets, band);
  const effects = effectsOf(numbers, targets, band);
  return {
    title: `${inputs.name}: officers needed`,
    posts,
    targets,
    effects,
    words: planWords(inputs, numbers, posts),
    effectWords: effectWords(effects),
    missing: missingWords(inputs),
    typed: typedWords(inputs)
  };
}

function postsOf(numbers: PlanNumbers, targets: readonly number[], band: Band): readonly PlanPosts[] {
  const { children, inPost, established } = numbers;
  const have = (id: string, label: string, fte: number | null): PlanPosts => ({
    ...loadOf(children, fte, band),
    id,
    label,
    kind: 'have',
    gapInPost: null,
    gapEstablished: null,
    childrenOver: null
  });
  return [
    have('in-post', 'In post', inPost),
    have('established', 'Established', established),
    ...targets.map((target): PlanPosts => ({
      id: `at-${target}`,
      label: `Needed at ${target} each`,
      kind: 'need',
      fte: children === null ? null : fteNeeded(children, target),
      caseload: target,
      band: bandPosition(target, band),
      gapInPost: gapOf(children, target, inPost),
      gapEstablished: gapOf(children, target, established),
      childrenOver: children === null || inPost === null ? null : children - target * inPost
    }))
  ];
}

function loadOf(
  children: number | null,
  fte: number | null,
  band: Band
): Pick<PlanPosts, 'fte' | 'caseload' | 'band'> {
  const each = children === null || fte === null ? null : caseload(children, fte);
  return { fte, caseload: each, band: each === null ? null : bandPosition(each, band) };
}

function gapOf(children: number | null, target: number, fte: number | null): number | null {
  return children === null || fte === null ? null : fteGap(children, target, fte);
}

function effectsOf(numbers: PlanNumbers, targets: readonly number[], band: Band): readonly PlanEffect[] {
  const { children, onPlans, inPost, established, change } = numbers;
  const effect = (
    id: string,
    label: string,
    condition: string,
    changed: number | null,
    fte: number | null
  ): PlanEffect => ({
    ...loadOf(changed, fte, band),
    id,
    label,
    condition,
    children: changed,
    bandApplies: true,
    gaps: targets.map((target) => gapOf(changed, target, fte))
  });
  const left = inPost === null || inPost < 1 ? null : inPost - 1;
  const percent = `${formatNumber(change ?? 0, 0)}%`;
  const after = (sign: 1 | -1): number | null =>
    children === null || change === null ? null : childrenAfter(children, sign * change);
  const both = children === null || onPlans === null ? null : children + onPlans;
  return [
    effect('now', 'As it is', '', children, inPost),
    {
      ...effect('vacancy', 'One full-time officer leaves', 'if one full-time officer left', children, left),
      caseload: children === null || inPost === null ? null : caseloadAfterOneVacancy(children, inPost)
    },
    effect('filled', 'Every established post is filled', 'with every post filled', children, established),
    effect(
      'fewer',
      `${percent} fewer looked after children`,
      `with ${percent} fewer children`,
      after(-1),
      inPost
    ),
    effect(
      'more',
      `${percent} more looked after children`,
      `with ${percent} more children`,
      after(1),
      inPost
    ),
    {
      ...effect('combined', 'As it is, with children on plans', '', both, inPost),
      band: null,
      bandApplies: false,
      gaps: targets.map(() => null)
    },
    effect('moved', 'Their conferences are chaired elsewhere', '', both === null ? null : children, inPost)
  ];
}
