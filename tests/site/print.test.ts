import type { Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { must } from '../support/data-rows.ts';
import { linesOf, printedPages, type PrintedPage } from '../support/printed-pages.ts';
import { INDICATOR_PAGES, PAGE_KINDS } from '../support/region-facts.ts';
import { shareWithMembers } from '../support/sharing.ts';
import { readSideBySide } from '../support/side-by-side.ts';
import { awake, useSite } from '../support/site.ts';

const site = useSite();

/** The margin at the foot of a page, 20 mm in points. */
const FOOT = 56.7;
const SOURCES =
  'Sources: DfE, Ofsted, Cafcass and ONS (Open Government Licence v3.0); submissions of the authorities, illustrative ones made up';

/** A page of the site on paper, beside what its document says. */
interface Print {
  readonly title: string;
  readonly figures: string;
  readonly headings: readonly string[];
  /** The words that stand in each picture. */
  readonly pictures: readonly (readonly string[])[];
  readonly sheets: readonly PrintedPage[];
}

async function printOf(page: Page): Promise<Print> {
  await page.emulateMedia({ media: 'print' });
  const said = await page.evaluate(() => {
    const plain = (element: Element): string => element.textContent.trim().replace(/\s+/g, ' ');
    const shown = [...document.querySelectorAll('main :is(h1, h2, h3)')].filter((one) =>
      one.checkVisibility()
    );
    return {
      title: document.title,
      figures: document.querySelector<HTMLMetaElement>('meta[name=figures]')?.content ?? '',
      headings: shown.map(plain),
      pictures: [...document.querySelectorAll('figure')].map((figure) =>
        [...figure.querySelectorAll('svg text')].filter((one) => one.checkVisibility()).map(plain)
      )
    };
  });
  const sheets = printedPages(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
  await page.emulateMedia({ media: null });
  return { ...said, sheets };
}

const squeezed = (text: string): string => text.replace(/\s+/g, '');
const linesInFoot = (sheet: PrintedPage): readonly string[] =>
  linesOf(sheet)
    .filter(({ y }) => y > sheet.height - FOOT)
    .map(({ text }) => text);
const linesAbove = (sheet: PrintedPage): readonly string[] =>
  linesOf(sheet)
    .filter(({ y, text }) => y <= sheet.height - FOOT && text.trim() !== '')
    .map(({ text }) => text);

describe('one page of each kind, on A4', () => {
  let prints: ReadonlyMap<string, Print> = new Map();

  beforeAll(async () => {
    const read = async (page: Page): Promise<Print> => {
      await awake(page);
      return printOf(page);
    };
    // On paper as on the screen: paper hides small counts otherwise.
    prints = await readSideBySide(site, Object.entries(PAGE_KINDS), read, {}, shareWithMembers);
  });
  const printed = (kind: string): Print => must(prints.get(kind), kind);

  test.each(Object.keys(PAGE_KINDS))(
    '%s says on every sheet what it is, of when, from where, and which sheet; nothing else stands there',
    (kind) => {
      const { title, figures, sheets } = printed(kind);
      for (const [index, sheet] of sheets.entries()) {
        const foot = squeezed(linesInFoot(sheet).join(''));
        expect(foot).toBe(squeezed(`${title}${index + 1} / ${sheets.length}${figures}${SOURCES}`));
      }
    }
  );

  test.each(Object.keys(PAGE_KINDS))('%s leaves no heading alone at the end of a sheet', (kind) => {
    const { headings, sheets } = printed(kind);
    const lonely = sheets.map((sheet) => squeezed(linesAbove(sheet).at(-1) ?? ''));
    expect(lonely.filter((line) => headings.some((heading) => squeezed(heading) === line))).toEqual([]);
  });

  test.each(Object.keys(PAGE_KINDS))('%s splits no picture, and no sheet is empty', (kind) => {
    const { pictures, sheets } = printed(kind);
    const texts = sheets.map((sheet) => squeezed(sheet.texts.map(({ text }) => text).join('')));
    for (const words of pictures) {
      const printedWords = words.map(squeezed).filter((word) => texts.some((sheet) => sheet.includes(word)));
      expect(texts.some((sheet) => printedWords.every((word) => sheet.includes(word)))).toBe(true);
    }
    expect(sheets.map((sheet) => linesAbove(sheet).length)).not.toContain(0);
  });
});

test('the head of a table is repeated on every sheet that the table goes on to', async () => {
  const page = await site.visit('authorities/norfolk/');
  const { sheets } = await printOf(page);
  const lying = sheets.filter(({ width, height }) => width > height);
  expect(lying.length).toBeGreaterThan(1);
  for (const sheet of lying) {
    expect(squeezed(linesAbove(sheet).slice(0, 5).join(''))).toContain('IndicatorValueUnit');
  }
});

test('what is folded on the screen to keep a page short is whole on paper', async () => {
  const page = await site.visit('definitions/');
  expect(await page.getByText('Why it matters').first().isVisible()).toBe(false);
  const { sheets } = await printOf(page);
  const text = squeezed(sheets.flatMap(linesAbove).join(''));
  expect(text.split('Whyitmatters').length - 1).toBe(INDICATOR_PAGES.length);
});

test('the foot is there without script, and a chosen period changes it', async () => {
  const plain = await site.visit('timeliness/', { javaScriptEnabled: false });
  for (const sheet of printedPages(await plain.pdf({ format: 'A4', preferCSSPageSize: true }))) {
    expect(linesInFoot(sheet).join(' ')).toMatch(/Timeliness.*Sources: DfE/);
  }
  const page = await site.visit('indicators/lac-rate/?source=submitted');
  const [first] = printedPages(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
  expect(linesInFoot(must(first, 'sheet')).join(' ')).toMatch(/Submitted, illustrative, 2025-26 Q4/);
});
