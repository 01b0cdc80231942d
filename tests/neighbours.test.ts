import { describe, expect, test } from 'vitest';
import { numberIn } from '#lib/domain/cell.ts';
import { NOTHING_CHOSEN, type Selection } from '#lib/state/selection.ts';
import { neighboursTable } from '#lib/tables/neighbours-table.ts';
import { colleaguesOf } from '#lib/views/colleagues.ts';
import { aroundNewest, englandFigures, type EnglandFigures } from '#lib/views/england.ts';
import { compareModels, sharedNeighbours } from '#lib/views/neighbour-models.ts';
import { neighbourWords } from '#lib/views/neighbour-words.ts';
import type { NeighboursView } from '#lib/views/neighbours.ts';
import { neighboursView, type NeighbourSource } from '#lib/views/neighbours-view.ts';
import { ofAuthority } from '#lib/views/of-authority.ts';
import { whoToRing, yearsBefore, YEARS_BACK } from '#lib/views/who-to-ring.ts';
import { namedNeighbours } from '../src/routes/named-neighbours.server.ts';
import { figuresOf, siteFigures } from '../src/routes/site-figures.server.ts';
import { indicatorOf, memberOf } from './support/authority-figures.ts';
import { must } from './support/data-rows.ts';

async function sourceOf(slug: string, id: string, change: Partial<Selection> = {}): Promise<NeighbourSource> {
  const { catalogue, publishedOf } = await siteFigures();
  const authority = memberOf(catalogue, slug);
  return {
    indicator: indicatorOf(catalogue, id),
    england: englandFigures(publishedOf.get(id) ?? [], catalogue.authorities),
    authority,
    neighbours: namedNeighbours(catalogue, authority.code),
    wish: { ...NOTHING_CHOSEN, ...change }
  };
}

async function viewOf(slug: string, id: string, change: Partial<Selection> = {}): Promise<NeighboursView> {
  return must(neighboursView(await sourceOf(slug, id, change)), 'neighbours');
}

function valueOf({ averages }: NeighboursView, kind: string): number | null {
  return averages.find((mean) => mean.kind === kind)?.average.value ?? null;
}

describe('the ten neighbours, on the real figures', () => {
  test.each([
    ['dfe-2025', 60.7, 10, 'similar'],
    ['nfer-2021', 71.7778, 9, 'lower']
  ] as const)(
    'Norfolk’s LAC rate beside the mean of %s: %d of %d known',
    async (model, mean, known, direction) => {
      const view = await viewOf('norfolk', 'lac-rate', { model });
      const first = view.averages[0];
      expect(view.rows).toHaveLength(10);
      expect(first?.average.value).toBeCloseTo(mean, 4);
      expect(first?.average).toMatchObject({ known, of: 10 });
      expect(first?.verdict).toEqual({ direction, judgement: 'none', tested: true });
    }
  );

  test('Cambridgeshire’s 49 stands between the mean of 48.8 and the median of 52.0, and is called unstable', async () => {
    const view = await viewOf('cambridgeshire', 'lac-rate');
    expect([numberIn(view.own.cell), valueOf(view, 'mean'), valueOf(view, 'median')]).toEqual([49, 48.8, 52]);
    expect(view.unstable).toContain('median (DfE 2025 neighbours)');
    expect(neighbourWords(view)).toContain('Unstable, another rule would say otherwise');
  });

  test('six of Peterborough’s are suppressed for other placements: shown as such, counted as nothing, too few to judge', async () => {
    const view = await viewOf('peterborough', 'placement-other', { end: '2025-03-31' });
    const suppressed = view.rows.filter(({ figure }) => figure.cell.kind === 'suppressed');
    expect(suppressed).toHaveLength(6);
    expect(
      suppressed.every(({ figure }) => figure.numerator.kind !== 'shown' && figure.difference === null)
    ).toBe(true);
    expect(view.averages[0]).toMatchObject({
      verdict: null,
      average: { known: 4, suppressed: 6, weak: true }
    });
    const table = neighboursTable(view, (slug) => slug);
    const mean = table.rows.find(({ id }) => id === 'mean')?.cells[0]?.text;
    expect(mean).toBe('Neighbours’ mean (4 of 10 known, 6 suppressed; too few to judge)');
    expect(table.rows.slice(0, 10).filter(({ cells }) => cells[4]?.text === '[c]')).toHaveLength(6);
    expect(neighbourWords(view)).toContain('Too few neighbours are known to judge');
  });

  test('Suffolk is Norfolk’s closest, in the region, at 60: 916 of 152,255, 2 below, joint 95th of 151', async () => {
    const table = neighboursTable(await viewOf('norfolk', 'lac-rate'), (slug) => `/${slug}/`);
    const cells = table.rows[0]?.cells.map(({ text }) => text);
    expect(cells).toEqual([
      'Suffolk',
      '1',
      'very close',
      'in this region',
      '60',
      '56.3 to 64.2',
      '916',
      '152,255',
      '−2',
      'similar',
      'joint 95th of 151'
    ]);
    expect(table.rows[0]?.cells[0]?.href).toBe('/suffolk/');
    expect(table.rows.slice(10).map(({ id }) => id)).toEqual(['own', 'mean', 'median', 'pooled']);
  });

  test('a day that is not there gives the newest, and says so', async () => {
    const view = await viewOf('norfolk', 'lac-rate', { end: '2025-12-31' });
    expect(view.end).toBe('2025-03-31');
    expect(view.refusal).toContain('there is no official figure for 31 December 2025');
  });

  test('what a page is drawn with says the same as all figures do', async () => {
    const source = await sourceOf('norfolk', 'lac-rate');
    const { catalogue } = await siteFigures();
    const codes = new Set([
      ...source.neighbours.map(({ neighbour }) => neighbour),
      ...catalogue.region.authorities.map(({ code }) => code)
    ]);
    const carried: EnglandFigures = aroundNewest(source.england, codes, (day) =>
      yearsBefore(day, YEARS_BACK)
    );
    expect(carried.figures.length).toBeLessThan(source.england.figures.length / 3);
    expect(neighboursView({ ...source, england: carried })).toEqual(neighboursView(source));
    const colleagues = colleaguesOf(source.neighbours, catalogue.region, source.authority);
    const ring = (england: EnglandFigures) => whoToRing({ ...source, england, colleagues, end: null });
    expect(ring(carried)).toEqual(ring(source.england));
  });
});

describe('the two models', () => {
  test('share five of Norfolk’s neighbours, and change its LAC rate’s verdict', async () => {
    const { catalogue, figures } = await siteFigures();
    const norfolk = memberOf(catalogue, 'norfolk');
    const shared = sharedNeighbours(namedNeighbours(catalogue, norfolk.code));
    expect(shared.both).toEqual(['Suffolk', 'Cornwall', 'Devon', 'Somerset', 'Lincolnshire']);
    expect(shared.only['nfer-2021']).toContain('Cumbria');
    const indicator = indicatorOf(catalogue, 'lac-rate');
    const rows = compareModels(
      [{ indicator, figures: ofAuthority(figuresOf(figures, 'lac-rate'), norfolk.code) }],
      { ...catalogue.region, authorities: [norfolk] },
      NOTHING_CHOSEN
    );
    const [row] = rows;
    expect(row?.models.map(({ average }) => average?.value?.toFixed(1))).toEqual(['60.7', '71.8']);
    expect(row?.models.map(({ average }) => `${average?.known} of ${average?.of}`)).toEqual([
      '10 of 10',
      '9 of 10'
    ]);
    expect(row?.models.map(({ verdict }) => verdict?.direction)).toEqual(['similar', 'lower']);
    expect(row?.differs).toBe(true);
  });

  test('cannot be told apart where too few neighbours are known', async () => {
    const { catalogue, figures } = await siteFigures();
    const authority = memberOf(catalogue, 'peterborough');
    const [row] = compareModels(
      [
        {
          indicator: indicatorOf(catalogue, 'placement-other'),
          figures: ofAuthority(figuresOf(figures, 'placement-other'), authority.code)
        }
      ],
      { ...catalogue.region, authorities: [authority] },
      NOTHING_CHOSEN
    );
    expect(row?.models[0]?.verdict).toBeNull();
    expect(row?.differs).toBeNull();
  });
});

test('whom to ring is alive, another authority, of comparable size, and never called best where nothing is', async () => {
  const { catalogue } = await siteFigures();
  for (const { id } of catalogue.indicators.filter(
    ({ published, kind }) => published !== null && kind !== 'count'
  )) {
    const source = await sourceOf('luton', id);
    const colleagues = colleaguesOf(
      source.neighbours.filter(({ model }) => model === 'dfe-2025'),
      catalogue.region,
      source.authority
    );
    const ring = must(whoToRing({ ...source, colleagues, end: null }), id);
    const rungs = [...ring.first, ...ring.changed];
    expect(ring.first.length, id).toBeLessThanOrEqual(3);
    expect(
      rungs.filter(({ colleague }) => colleague.code === source.authority.code),
      id
    ).toEqual([]);
    const size = ring.size;
    const unlike = rungs.filter(
      ({ now }) => size !== null && ((now.denominator ?? 0) * 2 < size || (now.denominator ?? 0) > size * 2)
    );
    expect(unlike, id).toEqual([]);
    expect(
      ring.changed.every(({ apart }) => apart !== 'overlapping'),
      id
    ).toBe(true);
    expect(ring.judged, id).toBe(['high', 'low'].includes(source.indicator.polarity));
  }
});
