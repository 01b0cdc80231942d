import { vitePreprocess, svelte } from '@sveltejs/vite-plugin-svelte';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { createServer } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A copy of the sources to add files to as a recipe says. */
export interface SourceCopy {
  /** Complaints of the compiler about a file of the copy and all it imports. */
  typeErrors(file: string): readonly string[];
  /** Runs a module of the copy, components drawn as the build draws them. */
  load(file: string): Promise<Readonly<Record<string, unknown>>>;
  remove(): Promise<void>;
}

/** Copies the sources to a temporary folder and writes these files into it. */
export async function copySources(files: ReadonlyMap<string, string>): Promise<SourceCopy> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'recipe-')));
  cpSync(join(ROOT, 'src'), join(folder, 'src'), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const [file, code] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), code);
  }
  const server = await createServer({
    root: folder,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    plugins: [svelte({ configFile: false, preprocess: vitePreprocess() })],
    server: { middlewareMode: true, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true }
  });
  return {
    typeErrors: (file) => typeErrors(join(folder, file)),
    load: (file) => server.ssrLoadModule(file.startsWith('src/') ? join(folder, file) : file),
    async remove() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    }
  };
}

function typeErrors(file: string): readonly string[] {
  const program = ts.createProgram([file], {
    allowImportingTsExtensions: true,
    exactOptionalPropertyTypes: true,
    lib: ['lib.esnext.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    noEmit: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
    strict: true,
    target: ts.ScriptTarget.ESNext,
    types: ['vite/client']
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
