import { choices } from '../../choices.svelte.ts';
import { compareInTurns } from '../../compare-in-turns.ts';
import { partsOf } from '../../later.ts';
import { PARTS } from './parts.ts';
import { regionInUse } from '../../submitted-in-use.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => {
  await compareInTurns([data], regionInUse(), choices.selection);
  await partsOf(Object.values(PARTS));
  return data;
};
