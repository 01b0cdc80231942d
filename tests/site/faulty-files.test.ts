import { describe, expect, test } from 'vitest';
import { addFiles, loaded } from '../support/loading.ts';
import { csvFile, submissionOf, type MadeFile } from '../support/made-submissions.ts';
import { must } from '../support/data-rows.ts';
import { MEMBERS, type Member } from '../support/region-facts.ts';
import { useSite } from '../support/site.ts';

const site = useSite();
const member = (slug: string): Member =>
  must(
    MEMBERS.find((one) => one.slug === slug),
    slug
  );
const HEAD = 'authority,period,measure,breakdown,value,note';
const rows = (...lines: readonly string[]): string => [HEAD, ...lines, ''].join('\n');

/** What a reader must be told: the place, what stands there, and what to do. */
interface Fault {
  readonly file: string;
  readonly text: string;
  readonly told: readonly (string | RegExp)[];
}

const FAULTS: readonly Fault[] = [
  {
    file: 'negative.csv',
    text: rows('919,2024-25 Q4,lac,,999,', '919,2024-25 Q4,lac_uasc,,-5,'),
    told: ['row 3', 'column value', '-5', 'Write a whole number']
  },
  {
    file: 'half.csv',
    text: rows('919,2024-25 Q4,lac,,12.5,'),
    told: ['row 2', 'column value', '12.5', 'whole number']
  },
  {
    file: 'measure.csv',
    text: rows('919,2024-25 Q4,lacc,,5,'),
    told: ['row 2', 'column measure', 'lacc', /lac\b/]
  },
  {
    file: 'breakdown.csv',
    text: rows('919,2024-25 Q4,lac_placement,fosterr,5,'),
    told: ['row 2', 'column breakdown', 'fosterr', 'foster']
  },
  {
    file: 'period.csv',
    text: rows('919,2024-25 Q5,lac,,5,'),
    told: ['row 2', 'column period', '2024-25 Q5', '2025-26 Q1']
  },
  {
    file: 'unknown.csv',
    text: rows('Atlantis,2024-25 Q4,lac,,5,'),
    told: ['row 2', 'column authority', 'Atlantis', /Write/]
  },
  {
    file: 'outside.csv',
    text: rows('886,2024-25 Q4,lac,,5,'),
    told: ['row 2', 'column authority', '886', /outside the region/]
  },
  {
    file: 'two.csv',
    text: rows('919,2024-25 Q4,lac,,5,', '926,2024-25 Q4,lac,,5,'),
    told: ['row 3', 'column authority', '926', /one file/i]
  },
  {
    file: 'twice.csv',
    text: rows('919,2024-25 Q4,lac,,5,', '919,2024-25 Q4,lac,,6,'),
    told: ['row 3', 'column value', '6']
  },
  {
    file: 'percentage.csv',
    text: rows('919,2024-25 Q4,reviews_on_time,,87%,'),
    told: ['row 2', 'column value', '87%']
  },
  { file: 'formula.csv', text: rows('919,2024-25 Q4,lac,,=1+1,'), told: ['row 2', 'column value', '=1+1'] },
  { file: 'headless.csv', text: '919,2024-25 Q4,lac,,5,\n', told: [HEAD] },
  { file: 'ragged.csv', text: rows('919,2024-25 Q4,lac'), told: ['row 2', /3 of 6 cells/] },
  { file: 'quote.csv', text: rows('919,2024-25 Q4,lac,,5,"open'), told: ['row 2', /quotation mark/i] },
  { file: 'empty.csv', text: '', told: [/empty/i] },
  { file: 'book.xlsx', text: 'PK\u0003\u0004\u0014\u0000\u0006\u0000', told: [/not a CSV/i] }
];

describe('a faulty file', () => {
  test.each(FAULTS)(
    '$file is refused with its place, its value and the fix',
    async ({ file, text, told }) => {
      const page = await site.visit('submissions/');
      await addFiles(page, [csvFile(file, text)]);
      const refusal = page.getByRole('article').filter({ has: page.getByRole('heading', { name: file }) });
      await refusal.waitFor();
      const words = await refusal.innerText();
      for (const needed of told)
        expect(words).toMatch(typeof needed === 'string' ? literally(needed) : needed);
      expect(await page.getByRole('button', { name: /^Remove/ }).count()).toBe(0);
    }
  );

  test('changes nothing that was loaded before, and does not keep a sound one out', async () => {
    const page = await site.visit('submissions/');
    await addFiles(page, [submissionOf(member('norfolk'))]);
    await loaded(page, 1);
    const before = await page.getByRole('row').filter({ hasText: 'norfolk.csv' }).innerText();
    const batch: readonly MadeFile[] = [
      csvFile('negative.csv', FAULTS[0]?.text ?? ''),
      submissionOf(member('luton')),
      csvFile('norfolk.csv', rows('926,2024-25 Q4,lac,,-1,'))
    ];
    await addFiles(page, batch);
    await loaded(page, 2);
    await expect
      .poll(() => page.getByRole('article').getByRole('heading').allInnerTexts())
      .toEqual(['negative.csv', 'norfolk.csv']);
    const after = () => page.getByRole('row').filter({ hasText: 'norfolk.csv' }).innerText();
    await expect.poll(after).toBe(before);
    await page.reload();
    await loaded(page, 2);
    await expect.poll(() => page.getByRole('button', { name: /^Remove/ }).count()).toBe(2);
    await expect.poll(after).toBe(before);
  });
});

function literally(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
}
