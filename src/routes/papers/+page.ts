import { partsOf } from '../later.ts';
import { PARTS } from './parts.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => {
  await partsOf(Object.values(PARTS));
  return data;
};
