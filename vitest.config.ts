import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { engineFaults } from './scripts/engine-faults.ts';
import { figuresHosts } from './scripts/figures-hosts.ts';
import { findBrowser } from './scripts/find-browser.ts';

/** How many files test the built site at once: each has a server and a browser of its own, which need more than one processor between them. */
const SIDE_BY_SIDE = Math.min(4, Math.ceil(availableParallelism() * 0.75));

const found = await findBrowser(() => undefined);

export default defineConfig({
  test: {
    projects: [
      {
        extends: './vite.config.ts',
        test: {
          name: 'node',
          environment: 'node',
          setupFiles: ['tests/support/seed.ts'],
          include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: ['**/*.svelte.test.ts', 'tests/site/**', 'tests/hosting/**'],
          expect: { requireAssertions: true },
          testTimeout: 20_000
        }
      },
      {
        extends: './vite.config.ts',
        plugins: [engineFaults(), figuresHosts()],
        // Named here, since what Vite finds to prepare only in the middle of a run makes it reload every page.
        optimizeDeps: {
          include: ['@duckdb/duckdb-wasm', 'apache-arrow', 'axe-core', 'd3', 'idb-keyval', 'papaparse']
        },
        test: {
          name: 'browser',
          include: ['src/**/*.svelte.test.ts'],
          expect: { requireAssertions: true },
          testTimeout: 20_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: found.executablePath,
                args: [...found.args],
                env: { ...process.env, ...found.env }
              }
            }),
            instances: [{ browser: 'chromium' }]
          }
        }
      },
      {
        extends: './vite.config.ts',
        test: {
          name: 'site',
          environment: 'node',
          include: ['tests/site/**/*.test.ts', 'tests/hosting/**/*.test.ts'],
          testTimeout: 120_000,
          // Some walk through every page of a kind, or of the site, before their first test.
          hookTimeout: 400_000,
          // A page that is slow to answer is not at fault: what never comes still fails.
          expect: { requireAssertions: true, poll: { timeout: 15_000 } },
          // After the other projects where all are run at once: what they measure is not to be shared.
          sequence: { groupOrder: 1 },
          maxWorkers: SIDE_BY_SIDE
        }
      }
    ]
  }
});
