import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { readDataFolder } from '#lib/catalogue/files.ts';
import { readCatalogue } from '#lib/catalogue/read.ts';

/**
 * Writes build/404.html, the one page that a host serves at any depth: it cannot know by its own address where the site
 * begins, so it looks upwards for the folder that holds the site, and only then offers links.
 */

const STYLE = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;margin:4rem auto;max-width:40rem;padding:0 1.5rem}`;

const SCRIPT = `(async () => {
  const parts = location.pathname.split('/');
  for (let depth = parts.length - 1; depth > 0; depth -= 1) {
    const base = parts.slice(0, depth).join('/') + '/';
    const found = await fetch(base + '_app/version.json').then((answer) => answer.ok, () => false);
    if (!found) continue;
    for (const link of document.querySelectorAll('a')) link.href = base + link.dataset.path;
    document.querySelector('nav').hidden = false;
    return;
  }
})();`;

const { region } = readCatalogue(readDataFolder('data').catalogue);
const policy = [
  "default-src 'none'",
  `script-src '${hashOf(SCRIPT)}'`,
  "connect-src 'self'",
  `style-src '${hashOf(STYLE)}'`,
  "base-uri 'none'",
  "form-action 'none'"
].join('; ');

writeFileSync(
  'build/404.html',
  `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="content-security-policy" content="${policy}" />
    <meta name="referrer" content="no-referrer" />
    <title>Not found · ${region.title} benchmarking</title>
    <style>${STYLE}</style>
  </head>
  <body>
    <main>
      <h1>There is no such page</h1>
      <p>The address is mistyped, or the page is no longer part of ${region.title} benchmarking.</p>
      <nav hidden aria-label="Ways on">
        <p>Go to the <a data-path="">overview</a>, the <a data-path="indicators/">indicators</a>, the
        <a data-path="authorities/">authorities</a> or the <a data-path="submissions/">submissions</a>.</p>
      </nav>
    </main>
    <script>${SCRIPT}</script>
  </body>
</html>
`
);

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
