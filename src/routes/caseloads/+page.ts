import { unpackFigures } from '#lib/views/packed.ts';
import { partsOf } from '../later.ts';
import { inTurns } from '../next-turn.ts';
import { PARTS } from './parts.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => {
  await inTurns(data.indicators, ({ indicator, packed }) => unpackFigures(packed, indicator.kind));
  await partsOf(Object.values(PARTS));
  return data;
};
