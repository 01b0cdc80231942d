import { readPeriod } from '#lib/domain/period.ts';
import { readRecords } from '#lib/csv/records.ts';
import type { Observation, ValueSymbol } from '#lib/domain/observation.ts';

const SYMBOLS: Readonly<Record<string, ValueSymbol>> = { c: 'c', x: 'x', z: 'z', low: 'low', k: 'low' };

/** The observations in the submissions the site ships with, by file name; blank values are none. Throws on what is neither number nor symbol. */
export function readShipped(files: Readonly<Record<string, string>>): readonly Observation[] {
  return Object.entries(files).flatMap(([file, text]) =>
    readRecords(text, `data/${file}`)
      .map((record, index) => ({ record, place: `data/${file}, row ${index + 2}` }))
      .filter(({ record }) => field(record, 'value') !== '')
      .map(({ record, place }) => observationOf(record, place))
  );
}

function observationOf(record: Readonly<Record<string, string>>, place: string): Observation {
  const text = field(record, 'value');
  const symbol = SYMBOLS[text.toLowerCase()] ?? null;
  const value = symbol === null ? Number(text) : null;
  const end = readPeriod(field(record, 'period'));
  if (end === null) throw new Error(`${place}, column period: '${field(record, 'period')}' is no quarter.`);
  if (value !== null && !(value >= 0 && value < Infinity)) {
    throw new Error(`${place}, column value: '${text}' is neither a number nor a symbol.`);
  }
  return {
    authority: field(record, 'authority'),
    end,
    measure: field(record, 'measure'),
    breakdown: field(record, 'breakdown'),
    value,
    symbol,
    note: field(record, 'note')
  };
}

function field(record: Readonly<Record<string, string>>, column: string): string {
  return (record[column] ?? '').trim();
}
