import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm';
import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import innerWorkerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { plainRows } from './arrow-rows.ts';
import { startWorker } from './browser-worker.ts';
import { preparedOnce } from './prepared.ts';
import type { EngineWorker } from './browser-worker.ts';
import { figuresFile, WHOLE_MOST_BYTES } from './figures-file.ts';
import type { FiguresFile } from './figures-file.ts';
import { EngineError } from './port.ts';
import type { Engine } from './port.ts';
import { dropStatement, encodeRows, engineError, loadStatement, lockStatements } from './statements.ts';

export type EngineStage = 'downloading' | 'starting' | 'opening-figures' | 'ready';

export interface BrowserEngineOptions {
  /** Address of the prebuilt database of figures. */
  readonly databaseUrl: string;
  /** Its integrity, without which it is not taken when it is read whole; any is, unless told. */
  readonly databaseIntegrity?: string;
  /** Its size, so that a large one is read in parts where the host serves them; whole unless told. */
  readonly databaseBytes?: number;
  /** The largest that is read whole; 16 MB unless told. */
  readonly wholeMostBytes?: number;
  onProgress(stage: EngineStage): void;
  readonly timeLimitMs?: number;
  readonly signal?: AbortSignal;
  /** Addresses of DuckDB's own program; the build's unless a test says otherwise. */
  readonly program?: EngineProgram;
}

/** Addresses of DuckDB's worker script and of its WebAssembly. */
export interface EngineProgram {
  readonly worker: string;
  readonly wasm: string;
  /** Integrity of the WebAssembly as the host has it: one or more hashes, one of which it must have. */
  readonly wasmIntegrity: string;
}

/** Written in by the build. */
declare const ENGINE_INTEGRITY: string;
const OWN_PROGRAM: EngineProgram = {
  worker: innerWorkerUrl,
  wasm: wasmUrl,
  wasmIntegrity: ENGINE_INTEGRITY
};
const TIME_LIMIT_MS = 60_000;
const UPLOADS = 'upload/';
const FIGURES = 'figures.duckdb';
/**
 * With full reads allowed the engine asks for one byte first, which some hosts answer with the whole file (sirv 3.0.2),
 * and then fetches it whole. `figuresFile` has asked already whether the host serves parts.
 */
const IN_PARTS = { reliableHeadRequests: true, allowFullHTTPReads: false, forceFullHTTPReads: false };

/**
 * The engine in the reader's browser, with the database of that address attached as `figures` and everything else locked.
 * Rejects with an EngineError in words for the reader when it cannot be had within the time limit (a minute unless told),
 * with the signal's reason when aborted.
 */
export async function openBrowserEngine(options: BrowserEngineOptions): Promise<Engine> {
  const limit = options.timeLimitMs ?? TIME_LIMIT_MS;
  const { worker: script, wasmIntegrity } = options.program ?? OWN_PROGRAM;
  const worker = startWorker(script, wasmIntegrity);
  const giveUp = () => worker.fail(options.signal?.reason);
  options.signal?.addEventListener('abort', giveUp);
  const timer = setTimeout(
    () => worker.fail(new Error(`it took longer than ${limit / 1000} seconds`)),
    limit
  );
  try {
    options.signal?.throwIfAborted();
    return await worker.orFailure(start(worker, options));
  } catch (cause) {
    worker.fail(cause);
    throw options.signal?.aborted ? options.signal.reason : startError(cause);
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', giveUp);
  }
}

async function start(worker: EngineWorker, options: BrowserEngineOptions): Promise<Engine> {
  options.onProgress('downloading');
  worker.onCompiled(() => options.onProgress('starting'));
  const {
    databaseUrl,
    databaseBytes = 0,
    databaseIntegrity = '',
    wholeMostBytes = WHOLE_MOST_BYTES
  } = options;
  const figures = figuresFile(databaseUrl, databaseBytes, databaseIntegrity, wholeMostBytes);
  const database = new AsyncDuckDB(new VoidLogger(), worker.worker);
  const wasm = new URL((options.program ?? OWN_PROGRAM).wasm, location.href).href;
  const [file] = await Promise.all([figures, database.instantiate(wasm)]);
  options.onProgress('opening-figures');
  await database.open({ path: ':memory:', filesystem: IN_PARTS });
  await registerFigures(database, databaseUrl, file);
  const connection = await database.connect();
  await connection.query(`attach '${FIGURES}' as figures (read_only)`);
  for (const sql of lockStatements(UPLOADS)) await connection.query(sql);
  options.onProgress('ready');
  return engineOn(database, connection, worker);
}

async function registerFigures(database: AsyncDuckDB, url: string, file: FiguresFile): Promise<void> {
  if (file !== 'in parts') return database.registerFileBuffer(FIGURES, file);
  const address = new URL(url, location.href).href;
  await database.registerFileURL(FIGURES, address, DuckDBDataProtocol.HTTP, false);
}

function engineOn(database: AsyncDuckDB, connection: AsyncDuckDBConnection, worker: EngineWorker): Engine {
  const guarded = <T>(work: Promise<T>, sql: string) =>
    worker.orFailure(work).catch((cause: unknown) => Promise.reject(engineError(cause, sql)));
  const use = preparedOnce(connection);
  let uploads = 0;

  return {
    ask(sql, parameters = []) {
      const answer = use(sql, async (statement) => plainRows(await statement.query(...parameters), sql));
      return guarded(answer, sql);
    },
    async replaceTable(shape, rows) {
      const file = `${UPLOADS}${(uploads += 1)}.csv`;
      const sql = loadStatement(shape, file);
      const bytes = await encodeRows(rows);
      await guarded(database.registerFileBuffer(file, bytes), sql);
      try {
        await guarded(connection.query(sql), sql);
      } finally {
        await worker.orFailure(database.dropFile(file));
      }
    },
    async dropTable(name) {
      const sql = dropStatement(name);
      await guarded(connection.query(sql), sql);
    },
    async close() {
      worker.fail(new Error('The calculation engine was closed.'));
    }
  };
}

function startError(cause: unknown): EngineError {
  const words = cause instanceof Error ? cause.message : String(cause);
  return new EngineError(
    `The calculation engine could not be started: ${words.replace(/\.$/, '')}. ` +
      'Reload the page, or use another browser; the figures already on the page remain correct.',
    '',
    { cause }
  );
}
