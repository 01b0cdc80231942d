import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agendaText, isAddress, readAgenda } from './agenda-file.ts';
import { packAgenda, unpackAgenda } from './agenda-link.ts';
import {
  EMPTY_AGENDA,
  MOST_ITEMS,
  withItem,
  withMoved,
  withoutItem,
  withWords,
  type Agenda
} from './agenda.ts';

const view = (address: string, note = '') => ({ address, title: `View ${address}`, note });
const THREE: Agenda = [
  view('', 'welcome'),
  view('indicators/lac-rate/?period=2025-03-31#ranked'),
  view('caseloads/?authority=luton')
].reduce(withItem, { ...EMPTY_AGENDA, title: 'Quarterly meeting' });

/** Anything as JSON, what JSON cannot hold as null. */
function jsonOf(anything: unknown): string {
  return JSON.stringify(anything, (_, value: unknown) => (typeof value === 'bigint' ? null : value));
}

const addresses = (agenda: Agenda) => agenda.items.map(({ address }) => address.slice(0, 9));

describe('an agenda', () => {
  test('is added to, reordered and taken from', () => {
    expect(addresses(THREE)).toEqual(['', 'indicator', 'caseloads']);
    expect(addresses(withMoved(THREE, 3, -1))).toEqual(['', 'caseloads', 'indicator']);
    expect(addresses(withMoved(THREE, 1, 2))).toEqual(['indicator', 'caseloads', '']);
    expect(addresses(withoutItem(THREE, 2))).toEqual(['', 'caseloads']);
  });

  test('stays as it is at its ends and when it is full', () => {
    expect([withMoved(THREE, 1, -1), withMoved(THREE, 3, 1), withMoved(THREE, 9, 1)]).toEqual([
      THREE,
      THREE,
      THREE
    ]);
    const full = Array.from({ length: MOST_ITEMS + 1 }, () => view('')).reduce(withItem, EMPTY_AGENDA);
    expect(full.items.length).toBe(MOST_ITEMS);
  });

  test('gives each view a number of its own, also after one was taken away', () => {
    const again = withItem(withoutItem(THREE, 2), view('timeliness/'));
    expect(again.items.map(({ id }) => id)).toEqual([1, 3, 4]);
  });

  test('carries the chair’s words', () => {
    expect(withWords(THREE, 2, { note: 'Ask Norfolk' }).items[1]).toMatchObject({ note: 'Ask Norfolk' });
  });
});

describe('an agenda’s file', () => {
  test('is read as it was written', () => {
    expect(readAgenda(agendaText(THREE))).toEqual({ agenda: THREE, problem: null });
  });

  test('with any words in it is read as it was written, from a link too', async () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(words, words, async (title, note) => {
        const agenda = withItem({ title, items: [] }, { address: 'placements/', title, note });
        expect(readAgenda(agendaText(agenda)).agenda).toEqual(agenda);
        expect((await unpackAgenda(await packAgenda(agenda))).agenda).toEqual(agenda);
      }),
      { numRuns: 50 }
    );
  });

  test('of anybody’s making is an agenda of this site’s own addresses, or refused in words', () => {
    const written: unknown = JSON.parse(agendaText(THREE));
    const view = fc.record({ address: fc.anything(), title: fc.anything(), note: fc.anything() });
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.json(),
      fc
        .record({ title: fc.anything(), views: fc.oneof(fc.anything(), fc.array(view)) })
        .map((changes) => jsonOf({ ...Object(written), ...changes })),
      fc.nat(agendaText(THREE).length).map((end) => agendaText(THREE).slice(0, end))
    );
    fc.assert(
      fc.property(text, (any) => {
        const { agenda, problem } = readAgenda(any);
        expect(agenda === null ? problem : null).not.toBe('');
        expect((agenda?.items ?? []).every(({ address }) => isAddress(address))).toBe(true);
        if (agenda) expect(readAgenda(agendaText(agenda)).agenda).toEqual(agenda);
      }),
      { numRuns: 50 }
    );
  });

  test.each([
    ['nothing', '', 'not an agenda'],
    ['a submission', 'authority,period\n', 'not an agenda'],
    ['other JSON', '[1, 2]', 'not an agenda'],
    ['a later version', agendaText(THREE).replace('"version": 1', '"version": 2'), 'version 2'],
    ['another site’s address', agendaText(THREE).replace('caseloads/?', 'https://example.org/?'), 'View 3'],
    ['a script', agendaText(THREE).replace('caseloads/?authority=luton', 'javascript:alert(1)'), 'View 3'],
    ['a number for a note', agendaText(THREE).replace('"welcome"', '7'), 'View 1'],
    ['no list', agendaText(THREE).replace('"views"', '"items"'), 'no list']
  ])('that is %s is refused in words', (_, text, words) => {
    const { agenda, problem } = readAgenda(text);
    expect(agenda).toBe(null);
    expect(problem).toContain(words);
  });

  test.each([
    '//example.org/',
    '/etc/',
    '../',
    'a/../b/',
    'data:text/html,x',
    'indicators/ /',
    'x#a b',
    '?a#b#c'
  ])('never leads to %s', (address) => {
    expect(isAddress(address)).toBe(false);
  });
});

describe('a link to an agenda', () => {
  test('holds only what a link may hold', async () => {
    expect(await packAgenda(THREE)).toMatch(/^[\w-]+$/);
  });

  test.each(['', 'x', '%%%', 'AAAA'])('that was cut (%s) is refused in words', async (packed) => {
    expect(await unpackAgenda(packed)).toMatchObject({ agenda: null });
  });

  test('of any letters is an agenda or refused in words, and never holds up the page', async () => {
    const letters = fc.string({
      unit: fc.constantFrom('A', 'Z', 'a', 'z', '0', '9', '-', '_'),
      maxLength: 200
    });
    await fc.assert(
      fc.asyncProperty(letters, async (packed) => {
        const { agenda, problem } = await unpackAgenda(packed);
        expect(agenda === null).toBe(problem !== null);
      }),
      { numRuns: 200 }
    );
  });

  test('that was cut in the middle is refused in words', async () => {
    const packed = await packAgenda(THREE);
    const { problem } = await unpackAgenda(packed.slice(0, packed.length / 2));
    expect(problem).toContain('incomplete');
  });
});
