/** Parts of the page that are fetched when a reader asks for one: together, since each would be one request more before the page is drawn. */
export { default as MembersDialog } from './MembersDialog.svelte';
export { default } from './Receipts.svelte';
