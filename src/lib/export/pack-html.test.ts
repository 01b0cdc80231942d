import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { madePack, madePicture, madeView, RANKED, TABLE_OUT } from '../../../tests/support/made-pack.ts';
import { singleFile, packTableHtml } from './single-file.ts';

const hashOf = (text: string): Promise<string> =>
  Promise.resolve(createHash('sha256').update(text).digest('base64'));

const PACK = madePack([
  madeView('Who is high & low', [madePicture({ chart: 'ranked-dots', view: RANKED })]),
  { ...madeView('The figures', [], [TABLE_OUT]), note: '</script><script>alert(1)</script>' }
]);
const html = await singleFile(
  {
    pack: PACK,
    bodies: ['<div class="body">One</div>', packTableHtml(TABLE_OUT)],
    rules: [':root { --ink: #14202b; }']
  },
  hashOf
);

describe('a pack as one file', () => {
  test('allows its own style and script and nothing else', async () => {
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${await hashOf(style)}'; script-src 'sha256-${await hashOf(script)}'; img-src data:; base-uri 'none'; form-action 'none'`
    );
  });

  test('says of each view its place, period, status, note and provenance', () => {
    const sections = html.split('<section ').slice(1);
    expect(sections).toHaveLength(2);
    expect(sections[0]).toContain('1 of 2');
    expect(sections[0]).toContain('Who is high &amp; low');
    expect(sections[0]).toContain('31 March 2025 · Provisional: from submissions');
    expect(sections[0]).toContain('<b>Note</b> Ask about Who is high &amp; low.<br>Then vote.');
    expect(sections[0]).toContain('<dt>Comparators</dt><dd>DfE 2025 neighbours, mean of ten</dd>');
    expect(sections[0]).toContain('href="https://example.org/a/indicators/lac-rate/?average=median#table"');
  });

  test('holds the figures as data: unrounded, with the CSV of each table', () => {
    const text =
      /<script type="application\/json" id="pack-figures">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
    const data = JSON.parse(text);
    expect(data.views[0].tables[0].rows[0]).toEqual(['Norfolk', 71.4382, 64.25]);
    expect(data.views[0].tables[0].rows[3]).toEqual(['Thurrock', '[c]', '']);
    expect(data.views[1].tables[0].csv).toContain('Norfolk,71.4,joint 1st of 2');
    expect(data.views[1].note).toBe('</script><script>alert(1)</script>');
  });

  test('runs nothing that was typed into it', () => {
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html).toContain('&lt;/script&gt;&lt;script&gt;');
  });

  test('has tables with the text on screen and the number behind it, and no formula', () => {
    const table = packTableHtml(TABLE_OUT);
    expect(table).toContain('<td class="pack-number" data-value="71.4382">71.4</td>');
    expect(table).toContain('<td class="pack-number">[c]</td>');
    expect(table).toContain('<th scope="row">\'=HYPERLINK(&quot;http://x&quot;)</th>');
  });
});
