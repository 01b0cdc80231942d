import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  kit: {
    adapter: adapter(),
    paths: { relative: true },
    // A page is drawn from one request: its styles travel in it, and the scripts follow.
    // The page does it itself, when it has been drawn, and says what came of it.
    serviceWorker: { register: false },
    inlineStyleThreshold: 100_000,
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        'script-src': ['self'],
        'worker-src': ['self'],
        'connect-src': ['self'],
        'style-src': ['self'],
        // The one inline style Kit writes: its route announcer for screen readers.
        'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
        'img-src': ['self', 'data:', 'blob:'],
        'font-src': ['self'],
        'manifest-src': ['self'],
        'base-uri': ['none'],
        'form-action': ['none'],
        'object-src': ['none'],
        // Svelte's own for its templates, and ours for workers (src/hooks.client.ts).
        'require-trusted-types-for': ['script'],
        'trusted-types': ['svelte-trusted-html', 'default']
      }
    }
  }
};
