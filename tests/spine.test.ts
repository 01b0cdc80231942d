import { describe, expect, test } from 'vitest';
import { englandSpines, regionSpine } from '#lib/views/spine-view.ts';
import type { SpineRow } from '#lib/views/spine.ts';
import { must } from './support/data-rows.ts';
import { entriesOf } from './support/authority-figures.ts';
import { MEMBERS } from './support/region-facts.ts';

async function rowOf(slug: string, id: string, change = {}): Promise<SpineRow> {
  const rows = englandSpines(await entriesOf(slug, change)).flatMap(({ view }) => view.rows);
  return must(
    rows.find(({ key }) => key === id),
    `row ${id}`
  );
}

describe('an authority beside England, on the real figures', () => {
  test('Norfolk’s LAC rate of 62 stands 5 of 117 below England’s middle of 67: lowest 27, highest 184', async () => {
    const row = await rowOf('norfolk', 'lac-rate');
    expect(row.own.text).toBe('62');
    expect(row.own.place?.at).toBeCloseTo(-5 / 117, 9);
    expect(row.ends).toEqual(['lowest 27', 'highest 184']);
    // Quarter cuts 53 and 90: −14 and +23 of 117.
    expect(row.middle?.map(({ at }) => Math.round(at * 117))).toEqual([-14, 23]);
    expect([row.neighbours?.text, row.region?.text, row.country?.text]).toEqual(['60.7', '49', '67']);
    expect(row.notes).toEqual(['per 10,000 children', '31 March 2025']);
    expect(row.words).toBe('similar †');
  });

  test('where low is better the better end is on the right: Norfolk’s 11% of three placements is left of 10%', async () => {
    const row = await rowOf('norfolk', 'three-placements');
    expect(row.ends).toEqual(['highest 18%', 'lowest 0% · better →']);
    // Lowest 0, cuts 8, 10 and 12, highest 18: a side is 10 wide.
    expect(row.own.place?.at).toBeCloseTo(-0.1, 9);
  });

  test('Cambridgeshire’s LAC rate is marked unstable: 49 is above the mean of 48.8 and below the median of 52.0', async () => {
    expect((await rowOf('cambridgeshire', 'lac-rate')).words).toBe('similar †');
    expect((await rowOf('cambridgeshire', 'lac-rate')).neighbours?.text).toBe('48.8');
    expect((await rowOf('cambridgeshire', 'lac-rate', { average: 'median' })).neighbours?.text).toBe('52.0');
  });

  test('six of Peterborough’s ten neighbours are suppressed for other placements: their mean is printed, not drawn, and does not judge', async () => {
    const row = await rowOf('peterborough', 'placement-other');
    expect(row.neighbours).toMatchObject({ place: null, note: '4 of 10, too few' });
    expect(row.own).toMatchObject({ text: '[c]', place: null });
    expect(row.words).toBe('suppressed to protect confidentiality');
  });

  test.each(MEMBERS)(
    '$name: no row without a good direction is judged or has a better end',
    async ({ slug }) => {
      const entries = await entriesOf(slug);
      const polarity = new Map(
        entries.map(({ comparison: { indicator } }) => [indicator.id, indicator.polarity])
      );
      const views = [...englandSpines(entries).map(({ view }) => view), must(regionSpine(entries), 'spine')];
      const rows = views.flatMap((view) => view.rows);
      const neutral = rows.filter(({ key }) => ['neutral', 'band'].includes(polarity.get(key) ?? ''));
      expect(neutral.length).toBeGreaterThan(40);
      const said = neutral.map(({ ends, words, verdict }) => `${ends.join()} ${words} ${verdict?.judgement}`);
      expect(said.filter((words) => /better|worse/.test(words))).toEqual([]);
      const places = rows.flatMap(({ own, bar, neighbours, region }) => [
        own.place,
        ...bar,
        neighbours?.place,
        region?.place
      ]);
      expect(places.filter((place) => place && !(Math.abs(place.at) <= 1))).toEqual([]);
    }
  );

  test('a chosen quarter of submissions stands beside the official figures of the day before, both days said', async () => {
    const row = await rowOf('essex', 'lac-rate', { source: 'submitted', end: '2025-12-31' });
    expect(row.notes).toEqual(['per 10,000 children', '2025-26 Q3, illustrative', 'beside 31 March 2025']);
  });
});

describe('an authority beside the region alone', () => {
  test('has what no official figure may stand beside, and never speaks of neighbours', async () => {
    const view = must(regionSpine(await entriesOf('norfolk')), 'spine');
    const keys = view.rows.map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(['iro-caseload', 'reviews-on-time', 'participation']));
    expect(keys).not.toContain('lac-rate');
    expect(JSON.stringify(view)).not.toMatch(/neighbour(?!s":null)/i);
    const caseload = must(
      view.rows.find(({ key }) => key === 'iro-caseload'),
      'caseload'
    );
    expect(caseload.words).toMatch(/^(above|within|below) the band 50 to 70$/);
    expect(caseload.notes).toEqual([
      'children per full-time officer',
      '2025-26 Q4, illustrative',
      '10 of 11 reporting'
    ]);
  });

  test('its description says better or worse only of what is tested', async () => {
    const description = must(regionSpine(await entriesOf('norfolk')), 'spine').description;
    const judged = [...description.matchAll(/(?:better|worse) than the region: ([^.]*)/g)].join();
    expect(judged).not.toMatch(/vacan|agency/i);
    expect(description).toMatch(/by value alone (higher|lower) than the region: [^.]*(vacan|agency)/i);
  });

  test('its lowest and highest are those of the authorities that reported', async () => {
    const values = await Promise.all(
      MEMBERS.map(async ({ slug }) => {
        const entry = (await entriesOf(slug)).find(
          ({ comparison }) => comparison.indicator.id === 'reviews-on-time'
        );
        const cell = entry?.comparison.rows[0]?.cell;
        return cell?.kind === 'shown' ? [cell.value] : [];
      })
    );
    const view = must(regionSpine(await entriesOf('norfolk')), 'spine');
    const row = view.rows.find(({ key }) => key === 'reviews-on-time');
    const [low, high] = [Math.min(...values.flat()), Math.max(...values.flat())];
    expect(row?.ends).toEqual([`lowest ${low.toFixed(1)}%`, `highest ${high.toFixed(1)}% · better →`]);
  });
});
