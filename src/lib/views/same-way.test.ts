import { describe, expect, test } from 'vitest';
import type { Authority, Region } from '#lib/domain/authority.ts';
import type { CountingQuestion } from '#lib/domain/counting-ways.ts';
import type { IndicatorRule } from '#lib/domain/indicator.ts';
import type { SubmittedFigure } from '#lib/questions/submitted-figures/index.ts';
import type { Wish } from '#lib/views/choice.ts';
import { compareIndicator, type Comparison } from '#lib/views/comparison.ts';
import { provenanceOf } from '#lib/views/provenance.ts';
import { sameWay, sameWayProvenance, type SameWay } from '#lib/views/same-way.ts';
import { summariseSubmitted } from '#lib/views/summarise-submitted.ts';
import {
  countDifferently,
  differenceLines,
  waysSaid,
  wayWords,
  type WaysSaid
} from '#lib/views/ways-said.ts';

const END = '2026-03-31';
const CASELOAD: IndicatorRule = {
  id: 'iro-caseload',
  theme: 'IRO service',
  title: 'Children per officer',
  shortTitle: 'Caseload',
  kind: 'ratio',
  numerator: [{ sign: 1, measure: 'iro_lac_allocated', breakdown: '' }],
  denominator: [{ sign: 1, measure: 'iro_fte_in_post', breakdown: '' }],
  basis: 'S',
  polarity: 'low',
  band: null,
  interval: 'none',
  unit: 'children per officer',
  decimals: 1,
  published: null,
  headline: null
};
const FTE = question('fte', 'Full-time equivalents', 'iro_fte_in_post', ['in-post', 'contracted']);
const CP = question('cp', 'Children in a caseload', 'iro_lac_allocated', ['lac-only', 'with-cp']);
const region: Region = {
  title: 'Region',
  regionCode: 'E12000006',
  regionName: 'Region',
  countryCode: 'E92000001',
  countryName: 'England',
  authorities: ['Ash', 'Beech', 'Cedar', 'Damson', 'Elm', 'Fir'].map(authority)
};

function authority(name: string): Authority {
  return {
    code: name.charAt(0),
    gss: name,
    name,
    shortName: name,
    slug: name.toLowerCase(),
    aliases: [],
    type: 'unitary',
    validFrom: null,
    validTo: null,
    successors: []
  };
}

function question(id: string, title: string, measure: string, answers: readonly string[]): CountingQuestion {
  return {
    id,
    title,
    asks: title,
    measure,
    answers: answers.map((answer) => ({ id: answer, words: answer.replace('-', ' ') }))
  };
}

function sent(code: string, children: number, posts: number, note: string): SubmittedFigure {
  return {
    indicator: 'iro-caseload',
    authority: code,
    end: END,
    span: 'quarter',
    numerator: children,
    numeratorStatus: '',
    denominator: posts,
    denominatorStatus: '',
    populationYear: null,
    note
  };
}

// Ash 60, Beech 50, Cedar 90, Damson 70, Elm 80; Fir sent nothing.
const SENT = [
  sent('A', 600, 10, '#lac-only; #in-post'),
  sent('B', 500, 10, 'Two on leave; #lac-only; #contracted'),
  sent('C', 900, 10, '#with-cp; #in-post'),
  sent('D', 700, 10, '#lac-only; #in-post'),
  sent('E', 800, 10, '#lac-only')
];

function at(highlighted: string | null, figures = SENT) {
  const wish: Wish = {
    source: 'submitted',
    end: null,
    span: null,
    model: 'dfe-2025',
    average: 'mean',
    authority: highlighted
  };
  const summary = { published: null, submitted: summariseSubmitted(CASELOAD, figures, region) };
  const from = { indicator: CASELOAD, figures: summary, region, wish, submissions: { loaded: false } };
  const full = known(compareIndicator(CASELOAD, summary, region, wish, from.submissions));
  const ways = known(waysSaid(full, [CP, FTE]));
  return { full, ways, same: sameWay(from, full, ways) };
}

function known<Value>(value: Value | null): Value {
  if (value === null) throw new Error('There is nothing to compare.');
  return value;
}

function places({ rows }: Comparison): readonly string[] {
  return rows.map(
    ({ authority, rank }) => `${authority.name} ${rank === null ? '–' : `${rank.rank}/${rank.of}`}`
  );
}

describe('how authorities say they count', () => {
  const { full, ways }: { full: Comparison; ways: WaysSaid } = at(null);

  test('is said of each, and what is not said is said to be so', () => {
    expect(['A', 'B', 'E', 'F'].map((code) => wayWords(ways, code))).toEqual([
      'lac only; in post',
      'lac only; contracted',
      'lac only; full-time equivalents not said',
      ''
    ]);
  });

  test('names those that count otherwise than most', () => {
    expect(differenceLines(ways, full)).toEqual([
      'Children in a caseload: lac only (4); with cp (Cedar).',
      'Full-time equivalents: in post (3); contracted (Beech); not said (Elm).'
    ]);
    expect(countDifferently(ways)).toBe(true);
  });

  test('leaves the words of a note without its tags', () => {
    expect(full.rows.map(({ note }) => note)).toEqual(['', 'Two on leave', '', '', '', '']);
  });

  test('is one line where all say the same, and where nobody says anything', () => {
    const all = at(null, [sent('A', 600, 10, '#lac-only'), sent('B', 500, 10, '#LAC_only')]);
    expect(differenceLines(all.ways, all.full)).toEqual([
      'Children in a caseload: lac only (all 2).',
      'Full-time equivalents: no authority has said.'
    ]);
    expect(countDifferently(all.ways)).toBe(false);
    expect(all.same?.setAside).toEqual([]);
  });

  test('is nothing of official figures or without a question', () => {
    expect(waysSaid({ ...full, choice: { ...full.choice, source: 'published' } }, [FTE])).toBeNull();
    expect(waysSaid(full, [])).toBeNull();
  });
});

describe('only authorities counting the same way', () => {
  const most: SameWay = known(at(null).same);

  test('as most do: ranks, region and mean are of Ash and Damson', () => {
    expect(places(at(null).full)).toEqual([
      'Ash 2/5',
      'Beech 1/5',
      'Cedar 5/5',
      'Damson 3/5',
      'Elm 4/5',
      'Fir –'
    ]);
    expect(places(most.comparison)).toEqual(['Ash 1/2', 'Damson 2/2', 'Fir –']);
    // 1,300 children ÷ 20 posts; (60 + 70) ÷ 2.
    expect(most.comparison.region).toMatchObject({
      cell: { kind: 'shown', value: 65 },
      numerator: 1300,
      denominator: 20,
      members: '2 of 6 counting the same way'
    });
    expect(most.comparison.unweighted?.cell).toEqual({ kind: 'shown', value: 65 });
    expect(most.way).toBe('lac only; in post');
    expect(most.like).toBeNull();
  });

  test('sets the others aside with their reason, and says which question was left open', () => {
    expect(most.setAside.map(({ authority, reason }) => `${authority.name}: ${reason}`)).toEqual([
      'Beech: contracted',
      'Cedar: with cp',
      'Elm: full-time equivalents not said'
    ]);
    expect(most.unsaid).toEqual([FTE]);
  });

  test('as the highlighted authority does', () => {
    const cedarToo = SENT.map((figure) =>
      figure.authority === 'C' ? { ...figure, note: '#lac-only; #contracted' } : figure
    );
    const beech = known(at('B', cedarToo).same);
    expect(beech.like?.name).toBe('Beech');
    expect(places(beech.comparison)).toEqual(['Beech 1/2', 'Cedar 2/2', 'Fir –']);
    expect(beech.way).toBe('lac only; contracted');
    expect(beech.comparison.region?.lineLabel).toBe('Region (2 of 6)');
  });

  test('is refused where nobody else counts as the highlighted one does', () => {
    expect(at('B').same).toBeNull();
  });

  test('a highlighted authority that left a question open is itself set aside', () => {
    const elm = known(at('E').same);
    expect(elm.way).toBe('lac only; in post');
    expect(elm.like).toBeNull();
    expect(elm.setAside.map(({ authority }) => authority.name)).toContain('Elm');
  });

  test('nobody is left where no authority answers every question as most do', () => {
    const none = at(null, [sent('A', 600, 10, '#lac-only'), sent('B', 500, 10, '#in-post')]);
    expect(none.same).toBeNull();
  });

  test('is said in what leaves the page', () => {
    const { rules } = sameWayProvenance(provenanceOf(most.comparison, []), most);
    expect(rules).toContain(
      '2 of 6 counting the same way, lac only; in post; set aside: contracted (Beech); with cp (Cedar); full-time equivalents not said (Elm)'
    );
  });
});
