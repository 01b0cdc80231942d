import type { Handle } from '@sveltejs/kit';

/** What a page says of itself in its head, a line each in the foot of its print. */
const FOOT_LINES = [
  /<title>([^<]*)<\/title>/,
  /<meta name="figures" content="([^"]*)"/,
  /<meta name="sources" content="([^"]*)"/
];

/**
 * Leaves the scripts out of what a page asks to be fetched first: its figures are drawn already, and come before them.
 * The foot of the paper is written into the page, so that it prints without script.
 */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    preload: ({ type }) => type !== 'js',
    transformPageChunk: ({ html }) => withPrintedFoot(html)
  });

/** A drawn page with the foot of its print in an attribute of its root, where the style of the paper finds it. */
function withPrintedFoot(html: string): string {
  const lines = FOOT_LINES.flatMap((line) => line.exec(html)?.[1] ?? []);
  const foot = lines.join('&#10;').replaceAll('"', '&quot;');
  return html.replace('<html ', () => `<html data-print-foot="${foot}" `);
}
