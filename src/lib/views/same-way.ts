import type { Authority, Region } from '#lib/domain/authority.ts';
import type { CountingQuestion, CountingWays } from '#lib/domain/counting-ways.ts';
import { listWords } from '#lib/domain/format.ts';
import type { IndicatorRule } from '#lib/domain/indicator.ts';
import type { Wish } from '#lib/views/choice.ts';
import { compareIndicator, type Comparison, type SubmissionState } from '#lib/views/comparison.ts';
import type { Provenance } from '#lib/views/provenance.ts';
import { summariseAmong } from '#lib/views/summarise-submitted.ts';
import type { IndicatorFigures } from '#lib/views/summary.ts';
import { answerWords, type WaysSaid } from '#lib/views/ways-said.ts';

/** A comparison of those authorities alone that count the same way. */
export interface SameWay {
  /** Ranks, region and unweighted mean are of those left. */
  readonly comparison: Comparison;
  /** "6 of 11 counting the same way". */
  readonly members: string;
  /** The way that is kept, in words. */
  readonly way: string;
  /** The highlighted authority where it is among those left, null where there is none or it has not said all. */
  readonly like: Authority | null;
  readonly setAside: readonly { readonly authority: Authority; readonly reason: string }[];
  /** The questions that somebody set aside has not answered. */
  readonly unsaid: readonly CountingQuestion[];
}

/** What a comparison was made of. */
export interface ComparedFrom {
  readonly indicator: IndicatorRule;
  readonly figures: IndicatorFigures;
  readonly region: Region;
  readonly wish: Wish;
  readonly submissions: SubmissionState;
}

/**
 * Compares again those authorities that answer as the highlighted one does or, where none is highlighted or it has not
 * said, as most do; a question that nobody answers sets nobody aside, and an authority without a figure stays as one. Null
 * where that leaves fewer than two figures.
 */
export function sameWay(from: ComparedFrom, full: Comparison, ways: WaysSaid): SameWay | null {
  const { indicator, figures, region, wish, submissions } = from;
  const kept = keptWay(ways, wish.authority);
  const setAside = full.rows.flatMap(({ authority }) => {
    const reason = differenceWords(ways, kept, authority.code);
    return reason === '' ? [] : [{ authority, reason }];
  });
  const aside = new Set(setAside.map(({ authority }) => authority.code));
  const left = full.rows.filter(({ authority, cell }) => !aside.has(authority.code) && cell.kind === 'shown');
  if (figures.submitted === null || left.length < 2) return null;
  const codes = new Set(region.authorities.map(({ code }) => code).filter((code) => !aside.has(code)));
  const of = region.authorities.length;
  const again = compareIndicator(
    indicator,
    { ...figures, submitted: summariseAmong(indicator, figures.submitted, full.choice, codes, of) },
    { ...region, authorities: region.authorities.filter(({ code }) => codes.has(code)) },
    { ...wish, source: 'submitted', end: full.choice.end, span: full.choice.span },
    submissions
  );
  if (again === null) return null;
  const members = `${left.length} of ${of} counting the same way`;
  const highlighted = full.rows.find(({ authority }) => authority.code === wish.authority);
  return {
    comparison: {
      ...again,
      wish,
      choice: full.choice,
      region: again.region && { ...again.region, members, lineLabel: `Region (${left.length} of ${of})` },
      unweighted: again.unweighted && { ...again.unweighted, members }
    },
    members,
    way: ways.questions
      .flatMap((question) => (kept.has(question.id) ? [answerWords(question, kept)] : []))
      .join('; '),
    like: highlighted && !aside.has(highlighted.authority.code) ? highlighted.authority : null,
    setAside,
    unsaid: ways.questions.filter(
      ({ id }) => kept.has(id) && [...aside].some((code) => !ways.said.get(code)?.has(id))
    )
  };
}

/** The answers of the highlighted authority, and to what it has not answered the commonest; of equals, the first in the catalogue. */
function keptWay({ questions, said }: WaysSaid, highlighted: string | null): CountingWays {
  const own = said.get(highlighted ?? '') ?? new Map<string, string>();
  const kept = questions.flatMap(({ id, answers }): readonly (readonly [string, string])[] => {
    const count = (answer: string): number =>
      [...said.values()].filter((ways) => ways.get(id) === answer).length;
    const commonest = answers.reduce((most, answer) => (count(answer.id) > count(most.id) ? answer : most));
    const answer = own.get(id) ?? (count(commonest.id) > 0 ? commonest.id : undefined);
    return answer === undefined ? [] : [[id, answer]];
  });
  return new Map(kept);
}

/** How an authority counts otherwise than the way that is kept; empty where it does not, or has no figure. */
function differenceWords({ questions, said }: WaysSaid, kept: CountingWays, code: string): string {
  const ways = said.get(code);
  if (ways === undefined) return '';
  return questions
    .filter(({ id }) => kept.has(id) && ways.get(id) !== kept.get(id))
    .map((question) => answerWords(question, ways))
    .join('; ');
}

/** Who was set aside, by reason: "contracted hours (Cambridgeshire and Norfolk); short breaks counted (Luton)". */
export function setAsideWords({ setAside }: Pick<SameWay, 'setAside'>): string {
  const reasons = [...new Set(setAside.map(({ reason }) => reason))];
  return reasons
    .map((reason) => {
      const names = setAside.filter((one) => one.reason === reason).map(({ authority }) => authority.name);
      return `${reason} (${listWords(names)})`;
    })
    .join('; ');
}

/** The provenance of figures compared only with those that count the same way, which says who was set aside and why. */
export function sameWayProvenance(provenance: Provenance, same: SameWay): Provenance {
  const rest = same.setAside.length === 0 ? 'nobody is set aside' : `set aside: ${setAsideWords(same)}`;
  return { ...provenance, rules: `${provenance.rules}; ${same.members}, ${same.way}; ${rest}` };
}
