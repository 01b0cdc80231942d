import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addFiles, loaded } from '../support/loading.ts';
import { ELEVEN } from '../support/made-submissions.ts';
import { BUILT, useSite } from '../support/site.ts';

const site = useSite();
const HTML = readdirSync(BUILT, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.html') && name !== '404.html'
);
const META = /<meta http-equiv="content-security-policy" content="([^"]*)"(?: \/)?>/g;

const ANNOUNCER = "'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='";

describe.each(HTML)('%s', (name) => {
  const text = readFileSync(join(BUILT, name), 'utf8');

  test('has our content security policy once, before any script or style, and allows no more than it holds', () => {
    const [policy = '', ...more] = [...text.matchAll(META)].map(([, content = '']) => content);
    expect(more).toEqual([]);
    const scripts = hashes(text, /<script(?:\s[^>]*)?>([\s\S]+?)<\/script>/g);
    const styles = hashes(text, /<style(?:\s[^>]*)?>([\s\S]+?)<\/style>/g);
    expect(directivesOf(policy)).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'", ...scripts],
      'style-src': ["'self'", ...styles],
      'style-src-attr': [...new Set([ANNOUNCER, ...styles]), "'unsafe-hashes'"].sort(),
      'worker-src': ["'self'"],
      'connect-src': ["'self'"],
      'font-src': ["'self'"],
      'img-src': ["'self'", 'blob:', 'data:'],
      'manifest-src': ["'self'"],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'require-trusted-types-for': ["'script'"],
      'trusted-types': ['default', 'svelte-trusted-html']
    });
    const first = text.search(/<script|<style|<link[^>]+(?:stylesheet|modulepreload)/);
    expect(text.indexOf('content-security-policy')).toBeLessThan(first);
    expect(text.match(/<[a-z][^>]*\s(?:style|on[a-z]+)="/gi)).toBeNull();
    expect(text.match(/<(?:script|img|iframe|source|link)[^>]+(?:src|href)="(?:https?:)?\/\//gi)).toBeNull();
  });
});

test('404.html is held to less still: its own script and style, and a look at its own host', () => {
  const text = readFileSync(join(BUILT, '404.html'), 'utf8');
  const [policy = '', ...more] = [...text.matchAll(META)].map(([, content = '']) => content);
  expect(more).toEqual([]);
  expect(directivesOf(policy)).toEqual({
    'default-src': ["'none'"],
    'script-src': hashes(text, /<script>([\s\S]+?)<\/script>/g),
    'style-src': hashes(text, /<style>([\s\S]+?)<\/style>/g),
    'connect-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ["'none'"]
  });
});

describe('in the browser', () => {
  test('loading eleven files and going through the pages asks nothing of any other origin', async () => {
    const page = await site.visit('submissions/', { warm: true });
    const asked = new Set<string>();
    page.context().on('request', (request) => asked.add(new URL(request.url()).origin));
    await addFiles(page, ELEVEN);
    await loaded(page, 11);
    for (const path of ['', 'indicators/lac-rate/', 'authorities/norfolk/', 'definitions/']) {
      await page.goto(site.url(path));
      await loaded(page, 11);
    }
    expect(
      [...asked].filter((origin) => origin !== new URL(site.url('')).origin && origin !== 'null')
    ).toEqual([]);
  });

  test('nothing a reader loads is sent anywhere, not even to the site’s own host', async () => {
    const page = await site.visit('submissions/', { warm: true });
    const sent: string[] = [];
    page.context().on('request', (request) => {
      if (request.method() !== 'GET' || request.postData() !== null) sent.push(request.url());
    });
    await addFiles(page, ELEVEN);
    await loaded(page, 11);
    expect(sent).toEqual([]);
  });

  test('a page cannot reach another origin even when its script tries', async () => {
    const page = await site.visit('', { tolerated: /Content Security Policy|Failed to fetch|Trusted/i });
    const outcomes = await page.evaluate(async () => {
      const breaches: string[] = [];
      const both = new Promise<void>((told) =>
        document.addEventListener('securitypolicyviolation', (event) => {
          breaches.push(event.effectiveDirective);
          if (breaches.length === 2) told();
        })
      );
      await fetch('https://example.org/').catch(() => undefined);
      const script = document.createElement('script');
      try {
        script.textContent = 'document.title = "ran"';
      } catch {
        // A browser with Trusted Types refuses the text itself.
      }
      document.head.append(script);
      await both;
      return breaches;
    });
    expect(outcomes.sort()).toEqual(['connect-src', 'require-trusted-types-for']);
    expect(await page.title()).not.toBe('ran');
  });

  test('text never becomes script or markup, and a worker comes from here alone', async () => {
    const page = await site.visit('', { tolerated: /Trusted|Content Security Policy/i });
    const outcomes = await page.evaluate(() => {
      const outcome = (attempt: () => unknown): string => {
        try {
          attempt();
          return 'done';
        } catch (error) {
          return error instanceof Error ? error.name : String(error);
        }
      };
      const script = document.createElement('script');
      return {
        markup: outcome(() => (document.createElement('p').innerHTML = '<b>bold</b>')),
        script: outcome(() => (script.text = 'document.title = "ran"')),
        'script elsewhere': outcome(() => (script.src = 'https://example.org/x.js')),
        'worker elsewhere': outcome(() => new Worker('https://example.org/x.js')),
        'worker of text': outcome(() => new Worker('data:text/javascript,1')),
        'another policy': outcome(() =>
          window.trustedTypes?.createPolicy('more', { createScriptURL: () => '' })
        ),
        'worker of ours': outcome(() => new Worker('service-worker.js').terminate())
      };
    });
    expect(outcomes).toEqual({
      markup: 'TypeError',
      script: 'TypeError',
      'script elsewhere': 'TypeError',
      'worker elsewhere': 'TypeError',
      'worker of text': 'TypeError',
      'another policy': 'TypeError',
      'worker of ours': 'done'
    });
    expect(await page.title()).not.toBe('ran');
  });
});

/** The directives of a policy with their values in order. */
function directivesOf(policy: string): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    policy.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.sort()];
    })
  );
}

/** What a policy must name to allow the inline parts of a page, in order. */
function hashes(text: string, inline: RegExp): readonly string[] {
  const parts = [...text.matchAll(inline)].map(([, body = '']) => body);
  return parts.map((body) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`).sort();
}
