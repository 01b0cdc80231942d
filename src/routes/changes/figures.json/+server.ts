import type { RequestHandler } from './$types';
import { carriedFigures } from '../carried.server.ts';
import { builtFile } from '../../built-file.server.ts';

export const prerender = true;

/** Every indicator's rule and newest figures: fetched when a choice needs more than the page was drawn with. */
export const GET: RequestHandler = async () => builtFile(await carriedFigures());
