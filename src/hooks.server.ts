import type { Handle } from '@sveltejs/kit';
import { withPrintedFoot } from '#lib/export/printed-foot.ts';

/**
 * Leaves the scripts out of what a page asks to be fetched first: its figures are drawn already, and come before them.
 * The foot of the paper is written into the page, so that it prints without script.
 */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    preload: ({ type }) => type !== 'js',
    transformPageChunk: ({ html }) => withPrintedFoot(html)
  });
