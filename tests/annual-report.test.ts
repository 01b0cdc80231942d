import { beforeAll, describe, expect, test } from 'vitest';
import { outgoingPaper } from '#lib/export/outgoing-paper.ts';
import { AS_SUBMITTED } from '#lib/export/outgoing.ts';
import { reportDocx } from '#lib/export/report-docx.ts';
import { annualReport } from '#lib/papers/annual-report.ts';
import { blocksOf, outlineOf } from '#lib/papers/outline.ts';
import type { Paper, PaperChart } from '#lib/papers/paper.ts';
import type { ReportMaterial } from '#lib/papers/report-material.ts';
import { yearFigures } from '#lib/papers/year-figures.ts';
import type { Table } from '#lib/tables/table.ts';
import { must } from './support/data-rows.ts';
import { observe } from './support/figures-engine.ts';
import { converted, needs, NO_OFFICE, OFFICE } from './support/office.ts';
import { ORIGIN } from './support/outgoing-table.ts';
import { shippedMaterial } from './support/report-material.ts';
import { wordIn, type StoredWord } from './support/word-file.ts';
import { unzipped } from './support/unzipped.ts';

const LONG = 120_000;
const STARTS_FORMULA = /^[\s\u200b-\u200f\ufeff]*[=+\-@\t\r\n|%\uff1d\uff0b\uff0d\uff20]/;

function tablesOf(paper: Paper): readonly Table[] {
  return paper.sections.flatMap((section) =>
    blocksOf(section).flatMap((block) => (block.kind === 'table' ? [block.table] : []))
  );
}

function chartsOf(paper: Paper): readonly PaperChart[] {
  return paper.sections.flatMap((section) =>
    blocksOf(section).flatMap((block) => (block.kind === 'chart' ? [block.chart] : []))
  );
}

function wordsOf(paper: Paper): readonly string[] {
  return paper.sections.flatMap((section) =>
    blocksOf(section).flatMap((block) => (block.kind === 'sentence' ? [block.words] : []))
  );
}

function written(paper: Paper): Promise<Uint8Array> {
  return reportDocx(outgoingPaper(paper, AS_SUBMITTED, ORIGIN));
}

describe('the report of Norfolk for 2025-26', () => {
  let material: ReportMaterial;
  let paper: Paper;
  let word: StoredWord;
  beforeAll(async () => {
    material = await shippedMaterial('norfolk', '2026-03-31');
    paper = annualReport(material);
    word = wordIn(await written(paper));
  }, LONG);

  test('has every table of the view, cell for cell', () => {
    const tables = tablesOf(paper);
    expect(tables.length).toBeGreaterThan(15);
    expect(word.tables.map(({ title }) => title)).toEqual(tables.map(({ title }) => title));
    expect(word.tables.map(({ rows }) => rows.slice(1))).toEqual(
      tables.map(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text)))
    );
  });

  test('has every chart of the view, number for number, with words in its place', () => {
    const charts = chartsOf(paper);
    expect(charts.length).toBeGreaterThan(8);
    expect(word.charts.map(({ categories }) => categories)).toEqual(
      charts.map(({ categories }) => categories)
    );
    expect(word.charts.map(({ series }) => series)).toEqual(
      charts.map(({ series }) => series.map(({ name, values }) => ({ name, values })))
    );
    expect(word.charts.map(({ description }) => description)).toEqual(
      charts.map(({ description }) => description)
    );
    expect(word.charts.every(({ description }) => description.length > 30)).toBe(true);
  });

  test('a year is the sum of its quarters in the submission', () => {
    const quarters = material.year.year.ends.map((end) => material.year.on(end, 'reviews'));
    const sum = quarters.reduce((total, cell) => total + (cell.kind === 'shown' ? cell.value : NaN), 0);
    const table = must(
      word.tables.find(({ title }) => title.startsWith('Reviews chaired and on time')),
      'table of reviews'
    );
    const [, ...row] = must(table.rows[1], 'row of reviews').map((text) => Number(text.replaceAll(',', '')));
    expect(row.at(-1)).toBe(sum);
    expect(row.slice(0, 4).reduce((total, one) => total + one, 0)).toBe(sum);
  });

  test('has headings of Word’s own, numbered, and contents that lead to each and guess no page', () => {
    const first = word.headings.filter(({ level }) => level === 1).map(({ text }) => text);
    expect(first).toEqual([...paper.sections.map(({ title }) => title), 'About these figures']);
    expect(word.headings.filter(({ level }) => level === 2).length).toBe(
      paper.sections.flatMap(({ parts }) => parts).length
    );
    expect(word.document).toMatch(/<w:instrText[^>]*>TOC [^<]*&quot;1-2&quot;/);
    const contents = must(/<w:sdtContent>.*?<\/w:sdtContent>/s.exec(word.document)?.[0], 'contents');
    const entries = [...contents.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]*)".*?<\/w:hyperlink>/gs)];
    const texts = entries.map(([xml]) =>
      [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')
    );
    expect(texts).toEqual(word.headings.map(({ text }) => text));
    const places = entries.map(
      ([, place = '']) => word.document.split(`<w:bookmarkStart w:name="${place}"`).length - 1
    );
    expect(places).toEqual(entries.map(() => 1));
    expect(contents).not.toContain('PAGEREF');
    expect(word.files.get('word/settings.xml')).not.toContain('updateFields');
  });

  test('is British English, repeats the heads of tables, splits no row, and has page numbers and its source at the foot', () => {
    expect(word.files.get('word/styles.xml')).toMatch(/<w:lang [^>]*w:val="en-GB"/);
    for (const { xml } of word.tables) {
      expect(xml.match(/<w:tblHeader\/>/g)?.length).toBe(1);
      expect(xml.match(/<w:cantSplit\/>/g)?.length).toBe(xml.match(/<w:tr>/g)?.length);
      expect(xml).not.toMatch(/<w:vMerge|<w:gridSpan/);
    }
    const feet = [...word.files].filter(([name]) => name.startsWith('word/footer')).map(([, xml]) => xml);
    expect(feet.some((xml) => xml.includes('NUMPAGES') && xml.includes('Submission of Norfolk'))).toBe(true);
    const heads = [...word.files].filter(([name]) => name.startsWith('word/header')).map(([, xml]) => xml);
    expect(heads.some((xml) => xml.includes('Illustrative: made-up submissions'))).toBe(true);
  });

  test('says where its figures come from, under whose licence, for whom, and how to open them again', () => {
    const facts = word.paragraphs.slice(word.paragraphs.indexOf('About these figures') + 1).join('\n');
    for (const words of [
      'Period: April 2025 to March 2026',
      'Status: Illustrative',
      `Sharing: ${AS_SUBMITTED}`,
      'Children looked after in England including adoptions, Reporting year 2025',
      'OGL v3.0',
      'DfE 2025 neighbours, mean of ten',
      'site version 1763800000000',
      'Opens at: https://example.org/a/'
    ])
      expect(facts).toContain(words);
  });

  test('marks what a person is to write and what nobody supplied, and no paragraph or cell begins a formula', () => {
    expect(word.paragraphs.filter((text) => text.startsWith('[to be written: ')).length).toBeGreaterThan(15);
    expect(word.paragraphs.filter((text) => text.startsWith('[not in the submissions: ')).length).toBe(
      paper.sections.flatMap(blocksOf).filter(({ kind }) => kind === 'lacking').length
    );
    const texts = [...word.paragraphs, ...word.tables.flatMap(({ rows }) => rows.flat())];
    expect(texts.filter((text) => STARTS_FORMULA.test(text))).toEqual([]);
    expect(texts.filter((text) => text.startsWith("'"))).toEqual([]);
  });

  test('calls nothing good or bad that has no good direction', () => {
    const neutral =
      /rate was|^In the year \d+ children|seeking asylum|20 miles|own authority|outside the region|section 20|informal challenges|formal disputes|child attended|advocate/;
    const judged = wordsOf(paper).filter((words) => neutral.test(words) && /better|worse/.test(words));
    expect(judged).toEqual([]);
    expect(wordsOf(paper).some((words) => words.includes('(better)'))).toBe(true);
  });

  test('its outline tells what each section holds', () => {
    const outline = outlineOf(paper);
    expect(outline.map(({ section }) => section.id)).toContain('reviews');
    expect(
      must(
        outline.find(({ section }) => section.id === 'priorities'),
        'priorities'
      ).holds
    ).toBe('no figures; 3 to write');
  });
});

describe('a submission with gaps', () => {
  /** Only reviews, and those of three quarters. */
  async function sparse(): Promise<ReportMaterial> {
    const material = await shippedMaterial('norfolk', '2026-03-31');
    const { year } = material.year;
    const sent = year.ends
      .filter((_, index) => index !== 1)
      .flatMap((end) => [
        observe('926', end, 'reviews', 20),
        observe('926', end, 'reviews_on_time', 18),
        observe('926', end, 'lac', 100)
      ]);
    return { ...material, year: yearFigures(sent, '926', year, []), before: null, indicators: [] };
  }

  test('has no total of three quarters, names the fourth, and marks what is lacking instead of inventing it', async () => {
    const paper = annualReport(await sparse());
    const words = wordsOf(paper);
    expect(words).toContain(
      'Reviews: there is no figure for the year, because 2025-26 Q2 (July to September 2025) is not supplied.'
    );
    expect(words.join(' ')).not.toMatch(/\b(60|54) (reviews|\()/);
    const reviews = must(
      tablesOf(paper).find(({ title }) => title.startsWith('Reviews chaired')),
      'table of reviews'
    );
    expect(must(reviews.rows[0], 'row').cells.map(({ text }) => text)).toEqual([
      'Reviews chaired',
      '20',
      '–',
      '20',
      '20',
      '–'
    ]);
    expect(
      outlineOf(paper)
        .filter(({ hasFigures }) => hasFigures)
        .map(({ section }) => section.id)
    ).toEqual(['summary', 'population', 'reviews']);
    expect(paper.provenance.period).toContain('Nothing was sent for 2025-26 Q2');
  });

  test(
    'is still a whole Word file',
    async () => {
      const paper = annualReport(await sparse());
      const word = wordIn(await written(paper));
      expect(word.tables.length).toBe(tablesOf(paper).length);
    },
    LONG
  );
});

describe('hidden counts of an authority that suppresses many', () => {
  test(
    'are said to be suppressed, not to be lacking',
    async () => {
      const paper = annualReport(await shippedMaterial('bedford-borough', '2025-03-31'));
      const ages = must(
        tablesOf(paper).find(({ title }) => title.startsWith('Age when children came into care')),
        'table of ages'
      );
      expect(ages.rows.map(({ cells }) => cells[1]?.text)).toEqual(['[c]', '[c]', '[c]', '[c]', '[c]']);
      expect(chartsOf(paper).some(({ title }) => title.startsWith('Age when children came'))).toBe(false);
    },
    LONG
  );

  test(
    'no part of a whole can be worked out from the report',
    async () => {
      for (const end of ['2025-03-31', '2026-03-31']) {
        const paper = annualReport(await shippedMaterial('bedford-borough', end));
        for (const table of tablesOf(paper).filter(({ columns }) => columns[0]?.title === 'Category')) {
          const hidden = table.rows.filter(
            ({ cells }) => cells[1]?.text === '[c]' || cells[1]?.text === '[low]'
          );
          expect(hidden.length, table.title).not.toBe(1);
          for (const row of hidden) expect(row.cells[2]?.text, table.title).toMatch(/^\[/);
        }
      }
    },
    LONG
  );
});

test(
  'hostile names leave as text',
  async () => {
    const material = await shippedMaterial('norfolk', '2026-03-31');
    const authority = { ...material.authority, name: '=HYPERLINK("http://x")&<b>\u0007' };
    const word = wordIn(await written(annualReport({ ...material, authority })));
    const texts = [...word.paragraphs, ...word.tables.flatMap(({ rows }) => rows.flat())];
    expect(texts.filter((text) => STARTS_FORMULA.test(text))).toEqual([]);
    expect(texts.some((text) => text.includes('\'=HYPERLINK("http://x")&<b>'))).toBe(true);
  },
  LONG
);

test(
  'opens in LibreOffice Writer with every table, its head repeated, and every chart in its full height',
  async ({ skip }) => {
    if (OFFICE === null) return skip(NO_OFFICE);
    await needs('Writer', skip);
    const paper = annualReport(await shippedMaterial('norfolk', '2026-03-31'));
    const bytes = await written(paper);
    const opened = await converted('paper.docx', bytes, 'odt:writer8');
    const parts = unzipped(must(opened.get('paper.odt'), 'document'));
    const content = must(parts.get('content.xml'), 'content');
    expect(content.match(/<table:table /g)?.length).toBe(tablesOf(paper).length);
    expect(content.match(/<table:table-header-rows>/g)?.length).toBe(tablesOf(paper).length);
    expect(content.match(/<draw:object /g)?.length).toBe(chartsOf(paper).length);
    // A line of a fixed height cuts off a chart that stands in it.
    const heights = [
      ...`${content}${must(parts.get('styles.xml'), 'styles')}`.matchAll(/fo:line-height="([^"]*)"/g)
    ];
    expect(heights.length).toBeGreaterThan(3);
    expect(heights.map(([, height]) => height).filter((height) => !/%$|^normal$/.test(height ?? ''))).toEqual(
      []
    );
    const printed = must((await converted('paper.docx', bytes, 'pdf')).get('paper.pdf'), 'PDF');
    const pages = printed.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(15);
    expect(pages).toBeLessThan(40);
  },
  2 * LONG
);
