import { formatNumber, listWords, plural, roundHalfAway } from '#lib/domain/format.ts';
import { fteNeeded } from '#lib/domain/planner.ts';
import type { PlanEffect, PlanInputs, PlanNumbers, PlanPosts } from '#lib/views/plan.ts';
import type { Fact, ServiceFacts } from '#lib/views/service-facts.ts';
import { TYPED_RULES, type PlannerInput, type TypedName } from '#lib/views/planner-input.ts';

const NUMBERS = ['children', 'onplans', 'inpost', 'established', 'target', 'change'] as const;

/** A number of posts short as a reader says it: "5.2 short", "3.1 over", "just enough"; a dash where it is not known. */
export function gapWords(gap: number | null): string {
  if (gap === null) return '–';
  const tenths = roundHalfAway(gap, 1);
  if (tenths === 0) return 'just enough';
  return `${formatNumber(Math.abs(tenths), 1)} ${tenths > 0 ? 'short' : 'over'}`;
}

/** Children above what the officers in post hold at a target: "120 more than they hold", "room for 40". */
export function childrenWords(over: number | null): string {
  if (over === null) return '–';
  const whole = roundHalfAway(over, 0);
  if (whole === 0) return 'just as many as they hold';
  return whole > 0 ? `${formatNumber(whole, 0)} more than they hold` : `room for ${formatNumber(-whole, 0)}`;
}

/** What a plan comes to: the load of an officer now, then what each target needs. */
export function planWords(
  { name, members }: PlanInputs,
  { children, inPost }: PlanNumbers,
  posts: readonly PlanPosts[]
): string {
  const who = members === '' ? name : `${name} (${members})`;
  if (children === null)
    return `${who}: nothing can be planned until the number of looked after children is known.`;
  const counted = plural(children, 'looked after child', 'looked after children');
  const needs = posts.flatMap(({ kind, caseload, fte, gapInPost }) => {
    if (kind !== 'need' || fte === null || caseload === null) return [];
    const gap = gapInPost === null ? '' : ` (${gapWords(gapInPost)})`;
    return [`${formatNumber(fte, 1)} at ${caseload} each${gap}`];
  });
  const now = posts.find(({ id }) => id === 'in-post');
  const each =
    now && now.caseload !== null && now.band !== null
      ? `, ${formatNumber(now.caseload, 1)} each, ${now.band} the band`
      : '';
  const officers = inPost === null ? '' : ` and ${formatNumber(inPost, 1)} full-time officers in post${each}`;
  return `${who}: ${counted}${officers}. Full-time officers needed: ${listWords(needs)}.`;
}

/** What one vacancy, filled posts, more or fewer children, and moved conferences would do to the load of an officer; empty where it is not known. */
export function effectWords(effects: readonly PlanEffect[]): string {
  const load = (id: string): string | null => {
    const each = effects.find((effect) => effect.id === id)?.caseload ?? null;
    return each === null ? null : formatNumber(each, 1);
  };
  const now = load('now');
  if (now === null) return '';
  const changed = effects.flatMap(({ id, condition }) => {
    const each = load(id);
    return each === null || condition === '' ? [] : [`${each} ${condition}`];
  });
  const then = changed.length === 0 ? '' : `; it would be ${listWords(changed)}`;
  return `The load is ${now} looked after children for every full-time officer${then}.${movedWords(now, load('combined'))}`;
}

function movedWords(now: string, combined: string | null): string {
  if (combined === null) return '';
  if (combined === now)
    return ' These officers hold no children on plans, so moving conferences would change nothing.';
  return ` With children on plans it is ${combined}, and ${now} if their conferences were chaired elsewhere.`;
}

/** What cannot be worked out, and why. */
export function missingWords(inputs: PlanInputs): readonly string[] {
  return NUMBERS.flatMap((name): readonly string[] => {
    const input = inputs[name];
    if (input.kind === 'refused') return [`${input.words} What needs it is left out.`];
    if (input.kind !== 'missing' || name === 'target') return [];
    return [`${TYPED_RULES[name].name}: ${input.words}. Type a number to plan with it.`];
  });
}

/** Which of the numbers were typed: "Typed, not submitted: looked after children 1,200." */
export function typedWords(inputs: PlanInputs): string {
  const typed = (['children', 'onplans', 'inpost', 'established'] as const).filter(
    (name) => inputs[name].kind === 'typed'
  );
  if (typed.length === 0) return '';
  return `Typed, not submitted: ${listWords(typed.map((name) => typedOf(name, inputs[name])))}.`;
}

function typedOf(name: TypedName, input: PlannerInput): string {
  const said = TYPED_RULES[name].name.toLowerCase();
  return 'text' in input ? `${said} ${input.text}` : said;
}

/** The plan of a region's published number of children in one sentence: what the ends of the band need. */
export function publishedCheck(
  name: string,
  children: number,
  day: string,
  band: readonly [number, number]
): string {
  const [low, high] = band;
  const needed = (target: number): string => formatNumber(fteNeeded(children, target) ?? 0, 1);
  return `Published figures: at ${day} the ${formatNumber(children, 0)} looked after children of ${name} need ${needed(high)} full-time officers at ${high} each and ${needed(low)} at ${low}.`;
}

/** Why the plan's load may differ from the caseload shown elsewhere: children who have no officer yet. Empty where all have one. */
export function allocatedWords({ children, allocated }: ServiceFacts): string {
  if (!('value' in children) || !('value' in allocated) || children.value === allocated.value) return '';
  return `The plan counts all ${formatNumber(children.value, 0)} looked after children; the caseloads above count the ${formatNumber(allocated.value, 0)} allocated to an officer.`;
}

/** Where the number in an input comes from, and how far it is from the submitted one. */
export function originWords(input: PlannerInput, submitted: Fact, decimals: number): string {
  if (input.kind === 'refused') return '';
  if (input.kind === 'missing') return input.words;
  if (input.kind === 'submitted') return 'as submitted';
  if ('missing' in submitted) return `typed; submitted: ${submitted.missing}`;
  return `typed; submitted ${formatNumber(submitted.value, decimals)}`;
}
