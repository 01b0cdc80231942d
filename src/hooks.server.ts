import type { Handle } from '@sveltejs/kit';

/** What a page says of itself in its head, a line each in the foot of its print. */
const FOOT_LINES = [
  /<title>([^<]*)<\/title>/,
  /<meta name="figures" content="([^"]*)"/,
  /<meta name="sources" content="([^"]*)"/
];

/** Kit's own start of a page, in the script at its end. */
const START = /Promise\.all\(\[\s*import\("[^"]*"\),\s*import\("[^"]*"\)\s*\]\)/;
/** A page in a tab that nobody looks at is not drawn: it starts after this long, as in a browser that does not say when it has drawn. */
const UNSEEN_MS = 500;

/**
 * Leaves the scripts out of what a page asks to be fetched first, and starts them when it has been drawn: its figures are
 * in it already, and come before them. The foot of the paper is written into the page, so that it prints without script.
 */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    preload: ({ type }) => type !== 'js',
    transformPageChunk: ({ html }) => startedWhenDrawn(withPrintedFoot(html))
  });

/** A drawn page with the foot of its print in an attribute of its root, where the style of the paper finds it. */
function withPrintedFoot(html: string): string {
  const lines = FOOT_LINES.flatMap((line) => line.exec(html)?.[1] ?? []);
  const foot = lines.join('&#10;').replaceAll('"', '&quot;');
  return html.replace('<html ', () => `<html data-print-foot="${foot}" `);
}

/** A page whose scripts are asked for once it is first drawn; throws where Kit no longer starts a page as it did. */
async function startedWhenDrawn(html: string): Promise<string> {
  const whole = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
  if (!START.test(whole))
    throw new Error('The script at the end of a page does not start it in the way that is known.');
  const later = whole.replace(
    START,
    (start) =>
      `new Promise((drawn) => {
						new PerformanceObserver(drawn).observe({ type: 'paint', buffered: true });
						setTimeout(drawn, ${UNSEEN_MS});
					}).catch(() => undefined).then(() => ${start})`
  );
  const [before, after] = await Promise.all([hashOf(whole), hashOf(later)]);
  return html.replace(whole, () => later).replace(before, () => after);
}

/** A script as the policy of a page lets it run. */
async function hashOf(script: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}
