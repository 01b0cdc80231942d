import { readFileSync } from 'node:fs';
import { readDataFolder } from '#lib/catalogue/files.ts';
import { readCatalogue, type Catalogue } from '#lib/catalogue/read.ts';
import type { Observation } from '#lib/domain/observation.ts';
import type { Engine } from '#lib/engine/port.ts';
import { openNodeEngine } from '#lib/engine/node.ts';

/** The project's own catalogue. */
export function ownCatalogue(): Catalogue {
  return readCatalogue(readDataFolder('data').catalogue);
}

/** The real engine on the project's compiled figures. */
export function figuresEngine(): Promise<Engine> {
  return openNodeEngine('.generated/figures.duckdb');
}

/** An observation in few words: `value` is a number or a symbol. */
export function observe(
  authority: string,
  end: string,
  cell: string,
  value: number | 'c' | 'x' | 'z' | 'low'
): Observation {
  const [measure = '', breakdown = ''] = cell.split(':');
  const number = typeof value === 'number' ? value : null;
  return {
    authority,
    end,
    measure,
    breakdown,
    value: number,
    symbol: typeof value === 'number' ? null : value,
    note: ''
  };
}

/** A published series' rows as the data folder has them: area, end, numerator, denominator, value, flag. */
export function publishedRows(theme: string, series: string): readonly (readonly string[])[] {
  return readFileSync(`data/published/${theme}.csv`, 'utf8')
    .split(/\r?\n/)
    .map((line) => line.split(','))
    .filter(([id]) => id === series);
}
