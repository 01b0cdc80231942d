/** Parts of the page that are fetched when a reader asks for one: together, since each would be one request more before the page is drawn. */
// What locks members' figures is here before they can be opened.
export { default as MembersLine } from '../MembersLine.svelte';
export { default as MembersDialog } from './MembersDialog.svelte';
export { default } from './Receipts.svelte';
