import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUILT } from './site.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A copy of the built site to change as a host would. */
export interface BuiltCopy {
  readonly folder: string;
  /** An empty folder beside it. */
  work(name: string): string;
  /** Runs one of our scripts, as `npm run` does, where the copy stands for build/. */
  run(script: 'compress' | 'shrink-engine' | 'site-files'): void;
  /** Its files with their sizes in bytes, by their path under the site. */
  files(): ReadonlyMap<string, number>;
  remove(): void;
}

/** Copies the built site to a temporary folder, which others on this machine may read: a host may run as another user. */
export function copyBuilt(): BuiltCopy {
  if (!existsSync(BUILT)) throw new Error('There is no built site to test: run npm run build first.');
  const parent = mkdtempSync(join(tmpdir(), 'hosted-'));
  const folder = join(parent, 'build');
  chmodSync(parent, 0o755);
  cpSync(BUILT, folder, { recursive: true });
  return {
    folder,
    work(name) {
      mkdirSync(join(parent, name));
      return join(parent, name);
    },
    run(script) {
      const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
      const program = join(ROOT, 'scripts', `${script}.ts`);
      const { status, stderr } = spawnSync(process.execPath, [tsx, program], { cwd: parent });
      if (status !== 0) throw new Error(`${script} failed: ${stderr.toString()}`);
    },
    files: () =>
      new Map(
        readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .filter((name) => statSync(join(folder, name)).isFile())
          .map((name) => [name, statSync(join(folder, name)).size])
      ),
    remove: () => rmSync(parent, { recursive: true })
  };
}
