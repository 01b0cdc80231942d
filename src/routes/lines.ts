/** What every page says of the site as a whole once it is drawn: fetched together, in one request. */
export { default as HostedLine } from './HostedLine.svelte';
export { default as OfflineLine } from './OfflineLine.svelte';
export { default as SharedAs } from './SharedAs.svelte';
export { default as ShownAs } from './ShownAs.svelte';
export { default as UpdateLine } from './UpdateLine.svelte';
