import Papa from 'papaparse';

/** Rows of a well-formed CSV of ours, as objects keyed by the header. Throws, naming the file and line, when it is not well formed. */
export function readRecords(text: string, file: string): readonly Readonly<Record<string, string>>[] {
  const parsed = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const first = parsed.errors[0];
  if (first) throw new Error(`${file}, row ${(first.row ?? 0) + 2}: ${first.message}`);
  return parsed.data;
}

/** CSV text of rows of cells, quoted where needed, lines ended CRLF as RFC 4180 has it. */
export function writeRows(rows: readonly (readonly (string | number)[])[]): string {
  return Papa.unparse(
    rows.map((row) => [...row]),
    { newline: '\r\n' }
  );
}
