import { next } from '../later.ts';
import OnTime from './OnTime.svelte';

/** The pictures that the timeliness page begins with. */
export const ON_TIME = next(OnTime);
