import Papa from 'papaparse';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A row of a CSV by heading. */
export type Row = Readonly<Record<string, string>>;

/** The rows of a file under `data/`, read without any code of the site. */
export function dataRows(name: string): readonly Row[] {
  const path = fileURLToPath(new URL(`../../data/${name}`, import.meta.url));
  const { data, errors } = Papa.parse<Row>(readFileSync(path, 'utf8'), {
    header: true,
    skipEmptyLines: true
  });
  if (errors.length > 0) throw new Error(`data/${name} does not parse: ${JSON.stringify(errors[0])}`);
  return data;
}

/** A cell that must be there; throws when it is not. */
export function must<Value>(value: Value | null | undefined, what: string): Value {
  if (value === null || value === undefined) throw new Error(`There is no ${what}.`);
  return value;
}
