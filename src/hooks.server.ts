import type { Handle } from '@sveltejs/kit';

/** Leaves the scripts out of what a page asks to be fetched first: its figures are drawn already, and come before them. */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, { preload: ({ type }) => type !== 'js' });
