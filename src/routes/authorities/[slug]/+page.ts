import { catalogue } from '#generated/catalogue.ts';
import { choices } from '../../choices.svelte.ts';
import { compareInTurns } from '../../compare-in-turns.ts';
import { partsOf } from '../../later.ts';
import { PARTS } from './parts.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => {
  const region = { ...catalogue.region, authorities: [data.authority] };
  await compareInTurns(data.indicators, region, { ...choices.selection, authority: data.authority.code });
  await partsOf(Object.values(PARTS));
  return { ...data, region };
};
