import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { readDataFolder } from '#lib/catalogue/files.ts';
import { readCatalogue } from '#lib/catalogue/read.ts';

/**
 * Writes build/404.html, the one page that a host serves at any depth: it cannot know by its own address where the site
 * begins, so it looks upwards for the folder that holds the site, and only then offers links: the views, and the pages
 * whose addresses are most like the one asked for.
 */

const STYLE = `
:root{color-scheme:light dark;--ink:light-dark(#14202b,#eef2f6);--paper:light-dark(#fff,#12171d);--muted:light-dark(#4c5a68,#a9b6c3);--line:light-dark(#d3d9e0,#36414d);--link:light-dark(#0b4f9c,#8cc2ff)}
body{margin:0;font:1rem/1.5 ui-sans-serif,system-ui,"Segoe UI",Roboto,Arial,sans-serif;color:var(--ink);background:var(--paper)}
header,main{max-width:60rem;margin:0 auto;padding:1rem 1.5rem}
header{border-bottom:1px solid var(--line)}
header span,small{color:var(--muted)}
h1{margin:2rem 0 .75rem;line-height:1.2}
h2{margin:2rem 0 .5rem;font-size:1.1875rem}
ul{list-style:none;margin:0;padding:0}
li{padding:.5rem 0}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible{outline:3px solid light-dark(#b45309,#ffb454);outline-offset:2px}
small{margin-left:.5rem}`;

const { region, indicators } = readCatalogue(readDataFolder('data').catalogue);

/** Every page below the views, by its address under the site. */
const pages = [
  ...region.authorities.map(({ slug, name }) => [`authorities/${slug}/`, name]),
  ...indicators.map(({ id, title }) => [`indicators/${id}/`, title])
];

const SCRIPT = `(async () => {
  const pages = ${JSON.stringify(pages).replaceAll('<', '\\u003c')};
  const parts = location.pathname.split('/');
  for (let depth = parts.length - 1; depth > 0; depth -= 1) {
    const base = parts.slice(0, depth).join('/') + '/';
    const found = await fetch(base + '_app/version.json').then((answer) => answer.ok, () => false);
    if (!found) continue;
    for (const link of document.querySelectorAll('a')) link.href = base + link.dataset.path;
    const asked = parts.slice(depth).join('-').toLowerCase().split(/[^a-z0-9]+/);
    const words = asked.filter((word) => word.length > 2 && !/^(authorities|indicators|html|index)$/.test(word));
    const alike = pages
      .map(([path, title]) => {
        const own = path.split('/')[1].split('-');
        const shared = words.filter((word) => own.some((one) => one.startsWith(word) || (one.length > 2 && word.startsWith(one))));
        return { path, title, score: shared.length / Math.max(own.length, words.length) };
      })
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score)
      .slice(0, 5);
    const list = document.getElementById('alike');
    for (const { path, title } of alike) {
      const link = document.createElement('a');
      link.href = base + path;
      link.textContent = title;
      list.appendChild(document.createElement('li')).appendChild(link);
    }
    document.getElementById('meant').hidden = alike.length === 0;
    document.querySelector('nav').hidden = false;
    return;
  }
})();`;

const policy = [
  "default-src 'none'",
  `script-src '${hashOf(SCRIPT)}'`,
  "connect-src 'self'",
  `style-src '${hashOf(STYLE)}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'"
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
    <header><strong>${region.title}</strong> <span>children’s services benchmarking</span></header>
    <main>
      <h1>There is no such page</h1>
      <p>The address is mistyped, or the page is no longer part of ${region.title} benchmarking.</p>
      <nav hidden aria-label="Ways on">
        <section id="meant" hidden>
          <h2>Did you mean</h2>
          <ul id="alike"></ul>
        </section>
        <h2>Go to</h2>
        <ul>
          <li><a data-path="">Overview</a> <small>where the region stands</small></li>
          <li><a data-path="indicators/">Indicators</a> <small>all of them by theme</small></li>
          <li><a data-path="authorities/">Authorities</a> <small>one authority on everything</small></li>
          <li><a data-path="timeliness/">Timeliness</a> <small>reviews on time, and why they are late</small></li>
          <li><a data-path="submissions/">Submissions</a> <small>add files, and see who has sent what</small></li>
        </ul>
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
