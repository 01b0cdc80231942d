import { Client } from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { readDataFolder } from '#lib/catalogue/files.ts';
import { readPublished } from '#lib/catalogue/published.ts';
import { readCatalogue, submissionContract } from '#lib/catalogue/read.ts';
import { loadServer } from '../../scripts/figures-server.ts';
import { figuresTables, type FiguresTable } from '../../scripts/figures-tables.ts';
import { findPostgres } from '../../scripts/postgres-programs.ts';
import { startPostgres, type PostgresServer } from '../../scripts/postgres-server.ts';
import { readShipped } from '../../scripts/shipped-observations.ts';
import { DATA_FOLDER } from './data-folder.ts';

const found = await findPostgres();

/** Whether tests on a server are left out. */
export const noPostgres = 'missing' in found;
/** What to say of them then, in their name. */
export const notRun = 'missing' in found ? `NOT RUN: ${found.missing}` : '';

/** The project's own figures as the tables that its database is written from. */
export function ownTables(): readonly FiguresTable[] {
  const { catalogue: files, published: texts, submissions } = readDataFolder(DATA_FOLDER);
  const catalogue = readCatalogue(files);
  const published = Object.entries(texts).flatMap(([file, text]) => readPublished(text, file));
  return figuresTables(catalogue, published, readShipped(submissions, submissionContract(catalogue)));
}

/** A real server with the project's figures and a user `reader` who may only read them, for the tests of one file. */
export function usePostgres(): {
  readonly reader: () => string;
  readonly run: (sql: string) => Promise<void>;
} {
  let server: PostgresServer;
  beforeAll(async () => {
    if ('missing' in found) throw new Error(found.missing);
    server = await startPostgres(found.folder);
    await loadServer(server.address, ownTables());
    await run('create role reader login');
    await run('grant usage on schema figures to reader');
    await run('grant select on all tables in schema figures to reader');
  }, 120_000);
  afterAll(() => server.stop());

  const run = async (sql: string): Promise<void> => {
    const owner = new Client({ connectionString: server.address });
    await owner.connect();
    try {
      await owner.query(sql);
    } finally {
      await owner.end();
    }
  };
  return { reader: () => server.addressOf('reader'), run };
}
