import type { RequestHandler } from './$types';
import { packWords } from '../pack-words.server.ts';
import { builtFile } from '../../built-file.server.ts';

export const prerender = true;

/** The definitions and sources of every indicator: fetched when papers are made. */
export const GET: RequestHandler = async () => builtFile(await packWords());
