import type { RequestHandler } from './$types';
import type { LateFile } from '../../explained-file.ts';
import { siteFigures } from '../../site-figures.server.ts';
import { builtFile } from '../../built-file.server.ts';

export const prerender = true;

/** All that the reasons for late reviews are explained from: fetched when a reader opens one. */
export const GET: RequestHandler = async () => {
  const { catalogue, reviewCounts } = await siteFigures();
  const file: LateFile = { counts: reviewCounts, reasons: catalogue.lateReasons };
  return builtFile(file);
};
