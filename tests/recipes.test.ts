import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Catalogue, readCatalogue, submissionContract } from '#lib/catalogue/read.ts';
import type { CatalogueFiles } from '#lib/catalogue/row.ts';
import { expandedTerms } from '#lib/catalogue/terms.ts';
import { questionsOf } from '#lib/domain/counting-ways.ts';
import type { Engine } from '#lib/engine/port.ts';
import { useLoadedObservations, useShippedObservations } from '#lib/questions/observations.ts';
import { askPublishedFigures } from '#lib/questions/published-figures/index.ts';
import { askSubmittedFigures } from '#lib/questions/submitted-figures/index.ts';
import { find } from '#lib/state/finding.ts';
import { type CheckedSubmission, checkSubmission } from '#lib/submissions/check.ts';
import { templateCsv } from '#lib/submissions/template.ts';
import { readTableWish } from '#lib/views/table-wish-query.ts';
import { compareIndicator, type Comparison } from '#lib/views/comparison.ts';
import type { Provenance } from '#lib/views/provenance.ts';
import type { RankedView } from '#lib/views/ranked.ts';
import { summarisePublished } from '#lib/views/summarise-published.ts';
import { summariseSubmitted } from '#lib/views/summarise-submitted.ts';
import { outgoing, type Outgoing } from '#lib/export/outgoing.ts';
import type { Table } from '#lib/tables/table.ts';
import { copyData, type DataCopy } from './support/data-copy.ts';
import { catalogueProblems, folder } from './support/data-folder.ts';
import { codeFor, recipe } from './support/readme.ts';
import { copySources, type SourceCopy } from './support/source-copy.ts';

/** Follows a data recipe once for the tests of its group. */
function following(change: (copy: DataCopy) => void): { catalogue: Catalogue; engine: Engine } {
  const copy = copyData();
  const made = { catalogue: {} as Catalogue, engine: {} as Engine };
  beforeAll(async () => {
    change(copy);
    Object.assign(made, await copy.compile());
  });
  afterAll(async () => {
    await made.engine.close();
    copy.remove();
  });
  return made;
}

function check(text: string, catalogue: Catalogue): CheckedSubmission {
  const file = { name: 'submission.csv', bytes: new TextEncoder().encode(text) };
  return checkSubmission(file, submissionContract(catalogue));
}

/** The catalogue's files without the rows of a recipe, should somebody have followed it to the letter. */
function withoutRows(files: CatalogueFiles, blocks: ReadonlyMap<string, string>): CatalogueFiles {
  const entries = Object.entries(files).map(([name, text]) => {
    const rows = (blocks.get(`data/${name}`) ?? '').split('\n');
    const kept = text.split(/\r?\n/).filter((line) => line === '' || !rows.includes(line));
    return [name, kept.join('\n')] as const;
  });
  return Object.fromEntries(entries);
}

/** One indicator compared, from the observations in use. */
async function comparisonOf(
  { catalogue, engine }: { catalogue: Catalogue; engine: Engine },
  id: string,
  source: 'published' | 'submitted'
): Promise<Comparison> {
  const indicator = catalogue.indicators.find((candidate) => candidate.id === id);
  if (!indicator) throw new Error(`There is no indicator ${id}.`);
  const { neighbours, region } = catalogue;
  const figures = {
    published: summarisePublished(indicator, await askPublishedFigures(engine, id), neighbours, region),
    submitted: summariseSubmitted(indicator, await askSubmittedFigures(engine, id), region)
  };
  const wish = {
    source,
    end: null,
    span: null,
    model: 'dfe-2025',
    average: 'mean',
    authority: null
  } as const;
  const comparison = compareIndicator(indicator, figures, region, wish, { loaded: false });
  if (comparison === null) throw new Error(`There is nothing to compare of ${id}.`);
  return comparison;
}

function rowOf({ rows }: Comparison, code: string): Comparison['rows'][number] {
  const row = rows.find(({ authority }) => authority.code === code);
  if (!row) throw new Error(`There is no row of ${code}.`);
  return row;
}

describe('Add an indicator', () => {
  const row = codeFor('data/indicators.csv', recipe('Add an indicator'));
  const made = following((copy) => copy.add('data/indicators.csv', row));

  test('its figure for Essex at the end of March 2026 is 73 + 151 of 1,090 children: 20.6 %', async () => {
    await useShippedObservations(made.engine);
    const comparison = await comparisonOf(made, 'under-5-share', 'submitted');
    const essex = rowOf(comparison, '881');
    expect(comparison.choice.end).toBe('2026-03-31');
    expect(essex).toMatchObject({ numerator: 224, denominator: 1090 });
    expect(essex.cell.kind === 'shown' && essex.cell.value).toBeCloseTo(20.5505, 4);
    expect(essex.interval?.low).toBeCloseTo(18.25, 1);
  });

  test('it is compared with the region alone, for no series is published', async () => {
    const comparison = await comparisonOf(made, 'under-5-share', 'submitted');
    expect(rowOf(comparison, '881').neighbours).toBeNull();
    expect(comparison.country).toBeNull();
    expect(comparison.region?.members).toBe('10 of 11 reporting');
  });

  test('a row with a mistake is refused in a sentence', () => {
    const files = withoutRows(folder.catalogue, new Map([['data/indicators.csv', row]]));
    const text = `${files['indicators.csv'] ?? ''}${row.replace('lac_age:1-4', 'lac_age:1-5')}`;
    expect(catalogueProblems({ ...files, 'indicators.csv': text })).toEqual([
      expect.stringContaining("'1-5' is no breakdown of lac_age")
    ]);
  });
});

describe('Add a measure', () => {
  const blocks = recipe('Add a measure');
  const submission = codeFor('a submission', blocks);
  const files = ['data/measures.csv', 'data/pairs.csv', 'data/indicators.csv'];
  const made = following((copy) => files.forEach((file) => copy.add(file, codeFor(file, blocks))));

  test('a submission that holds it is accepted, and its indicator is 294 of 420 children: 70 %', async () => {
    const checked = check(submission, made.catalogue);
    expect(checked.issues).toEqual([]);
    await useLoadedObservations(made.engine, checked.observations);
    const comparison = await comparisonOf(made, 'siblings-together', 'submitted');
    expect(rowOf(comparison, '881')).toMatchObject({
      numerator: 294,
      denominator: 420,
      cell: { kind: 'shown', value: 70 }
    });
  });

  test('a part above its whole is warned of', () => {
    const { issues } = check(submission.replace('294', '421'), made.catalogue);
    expect(issues).toMatchObject([{ rule: 'part-above-whole', severity: 'warning' }]);
  });

  test('the template asks for it', () => {
    const template = templateCsv(submissionContract(made.catalogue), '881', '2026-03-31');
    expect(template).toContain(
      '881,2025-26 Q4,lac_siblings,,,\r\n881,2025-26 Q4,lac_siblings_together,,,\r\n'
    );
  });

  test('without the recipe the same submission is refused', () => {
    const catalogue = readCatalogue(withoutRows(folder.catalogue, blocks));
    const checked = check(submission, catalogue);
    expect(checked.accepted).toBe(false);
    expect(checked.issues.map(({ rule }) => rule)).toEqual(['measure-unknown', 'measure-unknown']);
  });
});

describe('Add a question of how a measure is counted', () => {
  const rows = codeFor('data/counting-ways.csv', recipe('Add a question of how a measure is counted'));
  const made = following((copy) => copy.add('data/counting-ways.csv', rows));
  const noted = (note: string): string =>
    `authority,period,measure,breakdown,value,note\n881,2025-26 Q4,cp_reviews_on_time,,400,${note}\n`;

  test('its tags are read, and others are warned of', () => {
    expect(check(noted('#cp-court-late'), made.catalogue).issues).toEqual([]);
    const [issue] = check(noted('#cp-court-lat'), made.catalogue).issues;
    expect(issue?.fix).toContain('Did you mean “#cp-court-late”?');
  });

  test('it bears on the reviews of child protection plans', () => {
    const indicator = made.catalogue.indicators.find(({ id }) => id === 'cp-reviews-on-time');
    const bearing = indicator ? questionsOf(indicator, made.catalogue.countingWays) : [];
    expect(bearing.map(({ id }) => id)).toEqual(['dates']);
  });
});

describe('Add or change an authority', () => {
  const blocks = recipe('Add or change an authority');
  const isOfTheTwo = (row: string): boolean => /(^|,)88[23],/.test(row);
  const made = following((copy) => {
    copy.put('data/authorities.csv', codeFor('data/authorities.csv', blocks), (row) => /^88[23],/.test(row));
    copy.put('data/region.csv', codeFor('data/region.csv', blocks), (row) => /^(9|10|11),/.test(row));
    copy.add('data/breakdowns.csv', codeFor('data/breakdowns.csv', blocks));
    copy.add('data/published/population.csv', codeFor('data/published/population.csv', blocks));
    copy.put('data/placing-hosting.csv', '', (row) => /^88[23],/.test(row));
    copy.put('data/meetings.csv', '', isOfTheTwo);
    copy.takeOut('data/submissions/southend-on-sea.csv');
    copy.takeOut('data/submissions/thurrock.csv');
  });

  test('the region has it in the place of the two', () => {
    const names = made.catalogue.region.authorities.map(({ name }) => name);
    expect(names.slice(7)).toEqual(['Peterborough', 'South Essex', 'Suffolk']);
  });

  test('its rate is 640 of 85,200 children: 75.1 per 10,000, and it has no neighbour average', async () => {
    const checked = check(
      'authority,period,measure,breakdown,value,note\nSouth Essex,2028-29 Q1,lac,,640,\n',
      made.catalogue
    );
    expect(checked.issues).toEqual([]);
    await useLoadedObservations(made.engine, checked.observations);
    const row = rowOf(await comparisonOf(made, 'lac-rate', 'submitted'), '950');
    expect(row.cell.kind === 'shown' && row.cell.value).toBeCloseTo(75.1174, 4);
    expect(row).toMatchObject({ populationYear: 2027, neighbours: null });
  });

  test('children may live there, and old submissions can still be read', () => {
    const lines = ['881,2025-26 Q4,lac_placed_in,950,12,', '881,2025-26 Q4,lac_placed_in,883,16,'];
    const checked = check(
      ['authority,period,measure,breakdown,value,note', ...lines].join('\n'),
      made.catalogue
    );
    expect(checked.observations.map(({ breakdown, value }) => [breakdown, value])).toEqual([
      ['950', 12],
      ['883', 16]
    ]);
  });

  test('a file from one of the two is refused by name', () => {
    const text = 'authority,period,measure,breakdown,value,note\n883,2028-29 Q1,lac,,300,\n';
    const [issue] = check(text, made.catalogue).issues;
    expect(issue).toMatchObject({ rule: 'authority-outside', value: '883' });
    expect(issue?.sentence).toContain('Thurrock');
  });
});

describe('Compare another region', () => {
  const blocks = recipe('Compare another region');
  const made = following((copy) => {
    for (const file of ['data/region.csv', 'data/placing-hosting.csv', 'data/meetings.csv']) {
      copy.put(file, codeFor(file, blocks), () => true);
    }
    copy.put('data/breakdowns.csv', codeFor('data/breakdowns.csv', blocks), (row) =>
      row.startsWith('lac_placed_in,')
    );
    for (const file of Object.keys(folder.submissions)) copy.takeOut(`data/${file}`);
  });

  test('the official rates of the three are compared with their own ten neighbours, region and England', async () => {
    await useShippedObservations(made.engine);
    const comparison = await comparisonOf(made, 'lac-rate', 'published');
    expect(comparison.rows.map(({ authority, cell }) => [authority.name, cell])).toEqual([
      ['Gateshead', { kind: 'shown', value: 124 }],
      ['Hartlepool', { kind: 'shown', value: 157 }],
      ['Northumberland', { kind: 'shown', value: 77 }]
    ]);
    expect(comparison.rows.map(({ neighbours }) => neighbours?.known)).toEqual([10, 10, 10]);
    expect(comparison.region).toMatchObject({ label: 'North East', cell: { kind: 'shown', value: 111 } });
    expect(comparison.country?.label).toBe('England');
  });

  test('where its children live is read by its own codes', () => {
    const codes = made.catalogue.region.authorities.map(({ code }) => code);
    const terms = expandedTerms(made.catalogue.indicators, codes);
    const placed = terms.filter(
      ({ indicator, authority, part }) =>
        indicator === 'placed-in-region' && authority === '390' && part === 'numerator'
    );
    expect(placed.map(({ breakdown }) => breakdown)).toEqual(['805', '929']);
  });

  test('a submission of one of the three is compared: 503 of 40,414 children', async () => {
    const checked = check(
      'authority,period,measure,breakdown,value,note\nGateshead,2024-25 Q4,lac,,503,\n',
      made.catalogue
    );
    expect(checked.issues).toEqual([]);
    await useLoadedObservations(made.engine, checked.observations);
    const row = rowOf(await comparisonOf(made, 'lac-rate', 'submitted'), '390');
    expect(row).toMatchObject({ numerator: 503, denominator: 40_414, populationYear: 2024 });
    expect(
      check('authority,period,measure,breakdown,value,note\n881,2024-25 Q4,lac,,1,\n', made.catalogue)
        .accepted
    ).toBe(false);
  });
});

describe('Change what counts as avoidable', () => {
  const row = codeFor('data/late-reasons.csv', recipe('Change what counts as avoidable'));

  test('travel is avoidable then, in a group of its own, and attendance is not', () => {
    const text = (folder.catalogue['late-reasons.csv'] ?? '').replace(/^travel,.*\n/m, row);
    const { lateReasons } = readCatalogue({ ...folder.catalogue, 'late-reasons.csv': text });
    const of = (id: string) => lateReasons.find((reason) => reason.id === id);
    expect(of('travel')).toMatchObject({ group: 'Travel', isAvoidable: true });
    expect(of('attendance')).toMatchObject({ group: 'Attendance', isAvoidable: false });
  });

  test('avoidable in the group of attendance alone is refused in a sentence', () => {
    const text = (folder.catalogue['late-reasons.csv'] ?? '').replace(
      /^travel,.*\n/m,
      row.replace('Travel', 'Attendance')
    );
    expect(catalogueProblems({ ...folder.catalogue, 'late-reasons.csv': text })).toEqual([
      expect.stringContaining('Attendance is both yes and no')
    ]);
  });
});

describe('Add a word to find things by', () => {
  const blocks = recipe('Add a word to find things by');
  const row = codeFor('data/synonyms.csv', blocks);

  test('what is typed finds what it means', () => {
    const files = withoutRows(folder.catalogue, blocks);
    const text = `${files['synonyms.csv'] ?? ''}${row}`;
    const { synonyms, indicators } = readCatalogue({ ...files, 'synonyms.csv': text });
    const items = indicators.map(({ id, theme, title }) => ({
      id,
      group: theme,
      title,
      others: [],
      note: '',
      href: ''
    }));
    expect(find(items, 'family group conference', [])).toEqual([]);
    const found = find(items, 'family group conference', synonyms).flatMap((group) => group.items);
    expect(found.map(({ id }) => id)).toEqual(expect.arrayContaining(['icpc-15-days', 'icpc-rate']));
  });
});

describe('Add a ready-made table', () => {
  const blocks = recipe('Add a ready-made table');
  const row = codeFor('data/table-presets.csv', blocks);

  test('it is offered, and every choice of it is known', () => {
    const files = withoutRows(folder.catalogue, blocks);
    const text = `${files['table-presets.csv'] ?? ''}${row}`;
    const { tablePresets, indicators, region } = readCatalogue({ ...files, 'table-presets.csv': text });
    const preset = tablePresets.at(-1);
    expect(preset?.title).toBe('Stability');
    const names = { indicators, authorities: region.authorities };
    const { wish, refused } = readTableWish(new URLSearchParams(preset?.query), names);
    expect(refused).toEqual([]);
    expect(wish).toMatchObject({
      indicators: ['three-placements', 'same-carer-two-years'],
      rows: 'authorities',
      parts: ['value', 'before', 'change']
    });
  });
});

describe('recipes in code', () => {
  const chart = recipe('Add a chart');
  const exported = recipe('Add an export');
  let copy: SourceCopy;
  beforeAll(async () => {
    copy = await copySources(new Map([...chart, ...exported]));
  });
  afterAll(() => copy.remove());

  test('the chart and the export keep to the types', () => {
    expect(copy.typeErrors('src/lib/charts/ranked-bars/geometry.ts')).toEqual([]);
    expect(copy.typeErrors('src/lib/export/table-markdown.ts')).toEqual([]);
  });

  test('the registry finds the chart’s folder without being told', async () => {
    const { CHARTS } = (await copy.load('src/lib/charts/registry.ts')) as {
      CHARTS: Readonly<Record<string, () => Promise<{ announcement: { id: string } }>>>;
    };
    expect(Object.keys(CHARTS)).toEqual(
      expect.arrayContaining(['./ranked-bars/index.ts', './ranked-dots/index.ts'])
    );
    expect((await CHARTS['./ranked-bars/index.ts']?.())?.announcement.id).toBe('ranked-bars');
  });

  test('the chart is drawn with its name, its words and a bar half as long for half the value', async () => {
    const { RankedBars } = await copy.load('src/lib/charts/ranked-bars/index.ts');
    const { render } = (await copy.load('svelte/server')) as {
      render: (component: unknown, options: object) => { body: string };
    };
    const { body } = render(RankedBars, { props: { view: VIEW } });
    expect(body).toContain('>LAC rate</title>');
    expect(body).toContain('>Luton is highest.</desc>');
    expect(body).not.toContain('style=');
    const widths = [...body.matchAll(/<rect[^>]* width="([\d.]+)"/g)].map(([, width]) => Number(width));
    expect(widths).toEqual([750, 375, 208, 104]);
  });

  test('the export writes what is on screen and where it comes from', async () => {
    const { tableMarkdown } = (await copy.load('src/lib/export/table-markdown.ts')) as {
      tableMarkdown: (leaving: Outgoing) => string;
    };
    const origin = { generated: '1 May 2026', version: '1', address: 'https://example.org/' };
    const lines = tableMarkdown(outgoing(TABLE, PROVENANCE, 'For members', origin)).split('\n');
    expect(lines.slice(0, 6)).toEqual([
      '| Authority | LAC rate |',
      '| --- | --- |',
      '| Luton | 58 |',
      '| Beds \\| Herts | [c] |',
      '',
      'Title: LAC rate  '
    ]);
    expect(lines).toEqual(
      expect.arrayContaining(['Sharing: For members  ', 'Opens at: https://example.org/  '])
    );
  });
});

const NO_MARKS = { interval: null, neighbours: null, verdict: null, selected: false };

const VIEW: RankedView = {
  title: 'LAC rate',
  description: 'Luton is highest.',
  axisLabel: 'per 10,000 children',
  decimals: 0,
  rows: [
    { key: '821', label: 'Luton', shortLabel: 'Luton', value: 58, text: '58', ...NO_MARKS },
    { key: '873', label: 'Cambridgeshire', shortLabel: 'Cambs', value: 29, text: '29', ...NO_MARKS }
  ],
  references: [],
  band: null,
  ceiling: null
};

const TABLE: Table = {
  title: 'LAC rate',
  columns: [
    { id: 'authority', title: 'Authority', kind: 'text' },
    { id: 'value', title: 'LAC rate', kind: 'number' }
  ],
  rows: [
    {
      id: '821',
      role: 'authority',
      cells: [
        { text: 'Luton', value: 'Luton' },
        { text: '58', value: 58 }
      ]
    },
    {
      id: '822',
      role: 'authority',
      cells: [
        { text: 'Beds | Herts', value: 'x' },
        { text: '[c]', value: null }
      ]
    }
  ]
};

const PROVENANCE: Provenance = {
  title: 'LAC rate',
  period: '31 March 2025',
  status: 'Published',
  source: 'DfE',
  comparators: 'Mean of ten',
  rules: ''
};
