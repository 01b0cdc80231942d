import { expectedCells } from '#lib/submissions/template.ts';
import { siteFigures } from '../site-figures.server.ts';

export async function load() {
  const { catalogue, coverage } = await siteFigures();
  return { coverage, expected: catalogue.measures.flatMap(expectedCells).length };
}
