import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDataFolder } from '#lib/catalogue/files.ts';
import { readCatalogue, submissionContract } from '#lib/catalogue/read.ts';
import { checkSubmission } from '#lib/submissions/check.ts';
import { templateRows } from '#lib/submissions/template.ts';
import { readCodes903 } from './codes.ts';
import { draft903 } from './draft.ts';
import { draftCsv } from './draft-csv.ts';
import { madeUpChildren, type MadeChild } from './made-up-903.ts';
import { filesOf } from './made-up-files.ts';

const contract = submissionContract(readCatalogue(readDataFolder('data').catalogue));
const codes = readCodes903(readFileSync('data/ssda903-codes.csv', 'utf8'), contract);
const CHILDREN = madeUpChildren(300, 903);
const FILES = filesOf(CHILDREN, '2024-03-31');
const ask = (end: string) => ({ contract, codes, authority: '919', end });

/** The counting by hand: from the children’s stories, not from the episodes made of them. */
const inCare = (day: string) =>
  CHILDREN.filter(({ start, end }) => start <= day && (end === null || end > day));
const bandOf = ({ birth }: MadeChild, day: string) => {
  const age = Math.floor((Number(day.replaceAll('-', '')) - Number(birth.replaceAll('-', ''))) / 10_000);
  return age >= 16 ? '16-plus' : age >= 10 ? '10-15' : age >= 5 ? '5-9' : age >= 1 ? '1-4' : 'under-1';
};
const STATUS: Record<string, string> = {
  ...{ C1: 'interim-care-order', C2: 'full-care-order', E1: 'placement-order', V2: 'section-20' },
  ...{ L2: 'child-protection', J1: 'youth-justice' }
};
const PLACE: Record<string, string> = {
  ...{ U1: 'foster', U4: 'foster', U6: 'foster', K1: 'childrens-home', K2: 'childrens-home' },
  ...{ H5: 'supported-accommodation', P2: 'supported-accommodation', R1: 'other-residential' },
  ...{ R3: 'other-residential', S1: 'residential-school', P1: 'parents', A4: 'adoption', Z1: 'other' }
};
const REASON: Record<string, string> = {
  ...{ E11: 'adopted', E12: 'adopted', E45: 'special-guardianship', E47: 'special-guardianship' },
  ...{ E41: 'child-arrangement-order', E4A: 'home-planned', E4B: 'home-unplanned', E13: 'relatives' },
  ...{ E17: 'turned-18-stayed-put', E5: 'independent-supported', E6: 'independent-unsupported' },
  ...{ E7: 'adult-care', E9: 'custody', E3: 'another-authority', E8: 'other' }
};
const tally = (keys: readonly string[]) =>
  Object.fromEntries([...new Set(keys)].map((key) => [key, keys.filter((other) => other === key).length]));

describe.each([
  ['2024-03-31', '2024-06-30'],
  ['2024-06-30', '2024-09-30'],
  ['2024-09-30', '2024-12-31'],
  ['2024-12-31', '2025-03-31']
])('the return of 300 made-up children, quarter after %s to %s', (before, end) => {
  const draft = draft903(FILES, ask(end));
  const given = (measure: string) =>
    Object.fromEntries(
      draft.observations.flatMap((row) =>
        row.measure === measure && row.value ? [[row.breakdown, row.value]] : []
      )
    );
  const inQuarter = (day: string | null) => day !== null && day > before && day <= end;

  it('gives the counts of the day', () => {
    const here = inCare(end);
    expect(here.length).toBeGreaterThan(100);
    expect(given('lac')).toEqual({ '': here.length });
    expect(given('lac_age')).toEqual(tally(here.map((child) => bandOf(child, end))));
    expect(given('lac_legal_status')).toEqual(
      tally(here.map(({ legal }) => STATUS[legal.findLast(({ from }) => from <= end)?.code ?? ''] ?? ''))
    );
    expect(given('lac_placement')).toEqual(
      tally(
        here.map(({ placements }) => PLACE[placements.findLast(({ from }) => from <= end)?.code ?? ''] ?? '')
      )
    );
    const uasc = here.filter((one) => one.uasc !== undefined && (one.uasc === null || one.uasc > end));
    expect(given('lac_uasc')).toEqual({ '': uasc.length });
  });

  it('gives the counts of the quarter', () => {
    const started = CHILDREN.filter(({ start }) => inQuarter(start));
    expect(given('lac_started')).toEqual({
      '': started.length,
      ...tally(started.map((one) => bandOf(one, one.start)))
    });
    const ceased = CHILDREN.filter((child) => inQuarter(child.end));
    expect(given('lac_ceased')).toEqual({ '': ceased.length });
    expect(given('lac_ceased_reason')).toEqual(tally(ceased.map(({ reason }) => REASON[reason] ?? '')));
  });

  it('gives the counts of reviews', () => {
    const reviews = CHILDREN.flatMap((child) => child.reviews.map((review) => ({ ...review, child })));
    const held = reviews.filter(({ day }) => inQuarter(day));
    expect(given('reviews')).toEqual({ '': held.length });
    const four = held.filter(
      ({ child, day }) => !['under-1', '1-4'].includes(bandOf(child, day)) || isFour(child, day)
    );
    expect(given('reviews_age_4_plus')).toEqual({ '': four.length });
    expect(given('participation')).toEqual(tally(four.map(({ code }) => code)));
  });

  it('names no problem, and has a reason for every empty cell', () => {
    expect(draft.issues).toEqual([]);
    const empty = new Set(draft.observations.flatMap((row) => (row.value === null ? row.measure : [])));
    expect(draft.explained.map(({ measure }) => measure)).toEqual([...empty]);
  });
});

function isFour(child: MadeChild, day: string): boolean {
  const four = `${Number(child.birth.slice(0, 4)) + 4}${child.birth.slice(4)}`;
  return four <= day;
}

describe('three placements in twelve months', () => {
  const value = (end: string, files = FILES) =>
    draft903(files, ask(end)).observations.find(({ measure }) => measure === 'lac_three_placements')?.value;

  it('are counted where the files hold the twelve months: at the end of March', () => {
    const many = inCare('2025-03-31').filter(({ placements }) => {
      const lasting = placements.filter((_, index) => (placements[index + 1]?.from ?? '9999') > '2024-03-31');
      return lasting.length >= 3;
    });
    expect(many.length).toBeGreaterThan(5);
    expect(value('2025-03-31')).toBe(many.length);
  });

  it('are left empty in other quarters, until the year before is dropped too', () => {
    expect(value('2024-12-31')).toBeNull();
    expect(value('2024-12-31', [...filesOf(CHILDREN, '2023-03-31'), ...FILES])).toBeGreaterThan(5);
  });
});

describe('a draft', () => {
  const draft = draft903(FILES, ask('2025-03-31'));

  it('is in the order of the template and loads, filled as it is, without an error', () => {
    const text = draftCsv(draft);
    const cells = templateRows(contract, '919', '2025-03-31')
      .slice(1)
      .map((row) => row.slice(0, 4).join());
    expect(
      text
        .split('\r\n')
        .slice(1, -1)
        .map((line) => line.split(',').slice(0, 4).join())
    ).toEqual(cells);
    const checked = checkSubmission(
      { name: 'draft.csv', bytes: new TextEncoder().encode(text) },
      contract,
      []
    );
    expect(checked.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(checked.accepted).toBe(true);
  });

  it('holds nothing that tells a child: no identifier, date of birth, postcode or number', () => {
    const text = JSON.stringify(draft) + draftCsv(draft);
    const [header] = FILES;
    const secrets = new TextDecoder().decode(header?.bytes).split('\r\n').slice(1, -1);
    expect(secrets.length).toBe(300);
    for (const line of secrets) {
      const [id = '', , born = ''] = line.split(',');
      const iso = born.split('/').reverse().join('-');
      expect([id, born, iso].filter((secret) => text.includes(secret))).toEqual([]);
    }
    expect(text).not.toMatch(/ZZ9|UN3|ILLUSTR|\d{2}\/\d{2}\/\d{4}/);
  });

  it('comes to the end of 100,000 episodes', { timeout: 60_000 }, () => {
    const many = filesOf(madeUpChildren(29_000, 7), '2020-03-31');
    const { counts, observations } = draft903(many, ask('2025-03-31'));
    expect(counts.episodes).toBeGreaterThan(100_000);
    expect(observations[0]?.value).toBeGreaterThan(10_000);
  });
});
