import type { RequestHandler } from './$types';
import { json } from '@sveltejs/kit';
import { packWords } from '../pack-words.server.ts';

export const prerender = true;

/** The definitions and sources of every indicator: fetched when papers are made. */
export const GET: RequestHandler = async () => json(await packWords());
