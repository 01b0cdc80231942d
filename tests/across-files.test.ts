import { readdirSync, readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { submissionContract } from '#lib/catalogue/read.ts';
import { writeRows } from '#lib/csv/records.ts';
import type { Observation } from '#lib/domain/observation.ts';
import type { Engine } from '#lib/engine/port.ts';
import { templateXlsx } from '#lib/export/template-xlsx.ts';
import { useShippedObservations } from '#lib/questions/observations.ts';
import { askPublishedFigures } from '#lib/questions/published-figures/index.ts';
import { askSubmittedFigures } from '#lib/questions/submitted-figures/index.ts';
import { checkSubmission } from '#lib/submissions/check.ts';
import { hostingChecks, hostingFaults } from '#lib/submissions/hosting-check.ts';
import { placedIn, placedPairs } from '#lib/submissions/placed-hosted.ts';
import { templateRows } from '#lib/submissions/template.ts';
import { reconciliation } from '#lib/views/reconciliation.ts';
import { figuresEngine, ownCatalogue } from './support/figures-engine.ts';

const MARCH = '2025-03-31';
const catalogue = ownCatalogue();
const contract = submissionContract(catalogue);
const codes = contract.authorities.map(({ code }) => code);

/** The template's workbook as a data officer sends it back: 0 in every value, the first sheet saved as CSV. */
async function filledWorkbook(code: string): Promise<Uint8Array> {
  const rows = templateRows(contract, code, MARCH);
  const bytes = await templateXlsx({
    rows,
    measures: contract.measures,
    authorityName: code,
    countingWays: contract.countingWays
  });
  const sheet = (await readXlsx(bytes)).sheets[0];
  const [head = [], ...below] = (sheet?.rows ?? []).map((row) =>
    Array.from({ length: 6 }, (_, index) => String(row[index] ?? ''))
  );
  const filled = below.map((row) => row.with(4, '0'));
  return new TextEncoder().encode(`\uFEFF${writeRows([head, ...filled])}\r\n`);
}

describe('the template as a workbook', () => {
  test.each(codes)('filled in for %s and saved as CSV, it is accepted without an issue', async (code) => {
    const checked = checkSubmission({ name: 'filled.csv', bytes: await filledWorkbook(code) }, contract);
    expect(checked.issues).toEqual([]);
    expect(checked).toMatchObject({ authority: code, periods: [MARCH], accepted: true });
    expect(checked.observations.length).toBe(templateRows(contract, code, MARCH).length - 1);
  });
});

describe('the illustrative submissions of 31 March 2025', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await figuresEngine();
    await useShippedObservations(engine);
  });
  afterAll(() => engine.close());

  test('agree with every published figure that they can be compared with', async () => {
    const submitted = await askSubmittedFigures(engine);
    const rows = reconciliation(catalogue.indicators, submitted, await askPublishedFigures(engine), MARCH);
    expect(rows.filter(({ agreement }) => agreement === 'differs')).toEqual([]);
    expect(rows.filter(({ agreement }) => agreement === 'agrees').length).toBeGreaterThan(250);
  });

  test('place no more children in an authority than DfE counts there', () => {
    const observations = readdirSync('data/submissions').flatMap((name): readonly Observation[] => {
      const bytes = new Uint8Array(readFileSync(`data/submissions/${name}`));
      return checkSubmission({ name, bytes }, contract).observations;
    });
    const placed = placedIn(observations, MARCH);
    const checks = hostingChecks(placed, codes, catalogue.placingHosting, MARCH);
    // Eleven authorities make 11 × 10 ÷ 2 pairs.
    expect(placedPairs(placed, codes)).toHaveLength(55);
    expect(checks.map(({ hosted }) => hosted)).toEqual(codes.map(() => 'within'));
    expect(checks.flatMap((check) => hostingFaults(check, check.authority))).toEqual([]);
  });
});
