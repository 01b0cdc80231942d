import type { OutgoingPack } from './data-pack.ts';
import { fileName } from './file-name.ts';
import type { OutputFile } from './outputs.ts';

/** The files a pack is taken away as: a workbook, or one page to print. */
export type PackFormat = 'excel' | 'page';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A pack as a file, named after its title and the day it was made (ISO). The writer is fetched when one is asked for. */
export async function packFile(pack: OutgoingPack, format: PackFormat, day: string): Promise<OutputFile> {
  const stem = `${pack.title} ${day}`;
  if (format === 'page') {
    const { packHtml } = await import('./pack-html.ts');
    return { name: fileName(stem, 'html'), type: 'text/html', content: packHtml(pack) };
  }
  const { packXlsx } = await import('./pack-xlsx.ts');
  return { name: fileName(stem, 'xlsx'), type: XLSX_TYPE, content: await packXlsx(pack) };
}
