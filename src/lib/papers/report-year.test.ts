import { expect, test } from 'vitest';
import { observe } from '../../../tests/support/figures-engine.ts';
import { packSent, unpackSent } from './packed-counts.ts';
import { nextLabel, quarterWords, reportYear, yearBefore, yearsSent, yearWords } from './report-year.ts';

test('a year runs from April to March', () => {
  const year = reportYear('2026-03-31');
  expect(year.label).toBe('2025-26');
  expect(year.ends).toEqual(['2025-06-30', '2025-09-30', '2025-12-31', '2026-03-31']);
  expect(yearWords(year)).toBe('April 2025 to March 2026');
  expect(yearBefore(year).label).toBe('2024-25');
  expect(nextLabel(year)).toBe('2026-27');
  expect(quarterWords('2025-09-30')).toBe('2025-26 Q2 (July to September 2025)');
  expect(() => reportYear('2025-12-31')).toThrow('31 March');
});

test('the years of which two quarters or more were sent, newest first', () => {
  const sent = ['2024-03-31', '2024-06-30', '2024-09-30', '2025-06-30', '2026-03-31'].map((end) =>
    observe('926', end, 'lac', 100)
  );
  const other = ['2026-06-30', '2026-09-30'].map((end) => observe('881', end, 'lac', 100));
  expect(yearsSent([...sent, ...other], '926').map(({ label }) => label)).toEqual(['2025-26', '2024-25']);
  expect(yearsSent(sent, '881')).toEqual([]);
});

test('counts travel as lines and come back as they were', () => {
  const counts = [
    observe('926', '2025-06-30', 'lac', 0),
    observe('926', '2025-06-30', 'iro_fte_in_post', 18.6),
    observe('926', '2025-06-30', 'lac_started:under-1', 'c'),
    observe('926', '2025-06-30', 'lac_started:16-plus', 'low')
  ].map(({ note: _note, ...count }) => count);
  expect(unpackSent(packSent(counts), '926')).toEqual(counts);
  expect(unpackSent('', '926')).toEqual([]);
});
