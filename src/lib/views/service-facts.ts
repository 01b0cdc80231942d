import type { Region } from '#lib/domain/authority.ts';
import { EMPTY_WORDS, type Cell } from '#lib/domain/cell.ts';
import { listWords } from '#lib/domain/format.ts';
import type { IndicatorFigures, SubmittedPoint } from '#lib/views/summary.ts';

/** A number that a plan starts from, or in words why there is none. */
export type Fact = { readonly value: number } | { readonly missing: string };

/** What a service has on one day: looked after children, children on plans with the same officers, and full-time posts in post and established. */
export interface ServiceFacts {
  /** DfE code, or `region`. */
  readonly code: string;
  readonly name: string;
  readonly children: Fact;
  /** Those of them that an officer has been named for: what caseloads are worked out from. */
  readonly allocated: Fact;
  readonly onPlans: Fact;
  readonly inPost: Fact;
  readonly established: Fact;
  /** Who is in it, and who is not and why; empty for one authority. */
  readonly members: string;
}

/** The figures that services are read from, by what they are used for. */
export interface ServiceFigures {
  readonly lacNumber: IndicatorFigures;
  readonly caseload: IndicatorFigures;
  readonly combined: IndicatorFigures;
  readonly vacancies: IndicatorFigures;
}

/** The region as a whole, then each of its authorities, on an ISO day. The region holds those with children and officers in post. */
export function servicesOn(figures: ServiceFigures, region: Region, end: string): readonly ServiceFacts[] {
  const services = region.authorities.map(({ code, name }) => ({
    code,
    name,
    members: '',
    ...serviceOf(figures, code, end)
  }));
  return [together(services, region.title), ...services];
}

function serviceOf(
  figures: ServiceFigures,
  code: string,
  end: string
): Omit<ServiceFacts, 'code' | 'name' | 'members'> {
  const at = ({ submitted }: IndicatorFigures): SubmittedPoint | undefined =>
    submitted?.points.find(
      (point) => point.authority === code && point.end === end && point.span === 'quarter'
    );
  const caseload = at(figures.caseload);
  const combined = at(figures.combined);
  const vacancies = at(figures.vacancies);
  const lac = at(figures.lacNumber);
  const allocated = caseload?.numerator ?? null;
  const both = combined?.numerator ?? null;
  return {
    children: lac?.cell.kind === 'shown' ? { value: lac.cell.value } : fact(allocated, lac ?? caseload),
    allocated: fact(allocated, caseload),
    onPlans: fact(both === null || allocated === null ? null : both - allocated, combined),
    inPost: fact(caseload?.denominator ?? null, caseload),
    established: fact(vacancies?.denominator ?? null, vacancies)
  };
}

function fact(value: number | null, point: SubmittedPoint | undefined): Fact {
  if (value !== null) return { value };
  const cell: Cell = point?.cell ?? { kind: 'not-supplied' };
  return { missing: EMPTY_WORDS[cell.kind === 'shown' ? 'not-supplied' : cell.kind] };
}

/** The authorities that have children and officers in post, added up; a number that one of them lacks is missing for all. */
function together(services: readonly ServiceFacts[], name: string): ServiceFacts {
  const members = services.filter(({ children, inPost }) => 'value' in children && 'value' in inPost);
  const left = services.filter((service) => !members.includes(service));
  const total = (of: (service: ServiceFacts) => Fact): Fact =>
    totalOf(members.map((one) => ({ ...one, fact: of(one) })));
  const without = left.map(({ name: absent, children, inPost }) => {
    const reason = 'missing' in children ? children.missing : 'missing' in inPost ? inPost.missing : '';
    return `${absent}: ${reason}`;
  });
  return {
    code: 'region',
    name,
    children: total(({ children }) => children),
    allocated: total(({ allocated }) => allocated),
    onPlans: total(({ onPlans }) => onPlans),
    inPost: total(({ inPost }) => inPost),
    established: total(({ established }) => established),
    members: [
      `${members.length} of ${services.length} authorities`,
      ...(without.length > 0 ? [`without ${without.join('; ')}`] : [])
    ].join(', ')
  };
}

/** The sum of facts, or who lacks one and why. */
function totalOf(facts: readonly { readonly name: string; readonly fact: Fact }[]): Fact {
  const lacking = facts.flatMap(({ name, fact }) => ('missing' in fact ? [{ name, why: fact.missing }] : []));
  if (facts.length === 0) return { missing: 'no authority has both children and officers in post' };
  if (lacking.length === facts.length) {
    const reasons = new Set(lacking.map(({ why }) => why));
    return { missing: `not known of any authority (${listWords([...reasons])})` };
  }
  if (lacking.length > 0) {
    return { missing: `not known of ${listWords(lacking.map(({ name, why }) => `${name} (${why})`))}` };
  }
  return { value: facts.reduce((sum, { fact }) => sum + ('value' in fact ? fact.value : 0), 0) };
}
