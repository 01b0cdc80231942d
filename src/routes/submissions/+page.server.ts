import { readDataFolder } from '#lib/catalogue/files.ts';
import { submissionContract } from '#lib/catalogue/read.ts';
import { checkSubmission } from '#lib/submissions/check.ts';
import { siteFigures } from '../site-figures.server.ts';
import { boardOf } from './board.ts';

/** How many quarters of the shipped submissions the board can show. */
const QUARTERS = 3;

export async function load() {
  const { catalogue } = await siteFigures();
  const contract = submissionContract(catalogue);
  const checked = Object.entries(readDataFolder('data').submissions).map(([name, text]) =>
    checkSubmission({ name, bytes: new TextEncoder().encode(text) }, contract)
  );
  const ends = [...new Set(checked.flatMap(({ periods }) => periods))].sort().reverse();
  const given = checked.map((one) => ({ ...one, authority: one.authority ?? '', warnings: [] }));
  return {
    ends,
    countingWays: catalogue.countingWays,
    meetings: catalogue.meetings,
    boards: ends.slice(0, QUARTERS).map((end) => boardOf(given, contract, catalogue.meetings, end))
  };
}
