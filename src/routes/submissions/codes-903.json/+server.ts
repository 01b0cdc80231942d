import { readDataFolder } from '#lib/catalogue/files.ts';
import { submissionContract } from '#lib/catalogue/read.ts';
import { readCodes903 } from '#lib/ssda903/codes.ts';
import { siteFigures } from '../../site-figures.server.ts';
import { builtFile } from '../../built-file.server.ts';

export const prerender = true;

/** The code lists of the 903, checked, for a reader who makes a draft from it. */
export async function GET() {
  const { catalogue } = await siteFigures();
  const text = readDataFolder('data').catalogue['ssda903-codes.csv'] ?? '';
  return builtFile(readCodes903(text, submissionContract(catalogue)));
}
