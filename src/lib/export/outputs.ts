import { fileName } from './file-name.ts';
import type { Outgoing } from './outgoing.ts';
import { tableCsv } from './table-csv.ts';
import { tidyCsv } from './tidy-csv.ts';

/** A file that a reader saves. */
export interface OutputFile {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array;
}

/** The files a table can be taken away as. */
export type OutputFormat = 'excel' | 'csv' | 'tidy';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A table as a file. The writer of workbooks is fetched when one is asked for. */
export async function outputFile(leaving: Outgoing, format: OutputFormat): Promise<OutputFile> {
  if (format === 'csv') {
    return { name: fileName(leaving.title, 'csv'), type: 'text/csv', content: tableCsv(leaving) };
  }
  if (format === 'tidy') {
    return {
      name: fileName(`${leaving.title.slice(0, 70)} tidy`, 'csv'),
      type: 'text/csv',
      content: tidyCsv(leaving)
    };
  }
  const { tableXlsx } = await import('./table-xlsx.ts');
  return { name: fileName(leaving.title, 'xlsx'), type: XLSX_TYPE, content: await tableXlsx(leaving) };
}
