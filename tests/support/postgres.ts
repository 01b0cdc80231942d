import { Client } from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { loadServer } from '../../scripts/figures-server.ts';
import { findPostgres } from '../../scripts/postgres-programs.ts';
import { startPostgres, type PostgresServer } from '../../scripts/postgres-server.ts';
import { figuresOfFolder, openDataFolder } from '../../scripts/compiled-figures.ts';
import { DATA_FOLDER } from './data-folder.ts';

const found = await findPostgres();

/** Whether tests on a server are left out. */
export const noPostgres = 'missing' in found;
/** What to say of them then, in their name. */
export const notRun = 'missing' in found ? `NOT RUN: ${found.missing}` : '';

/** A real server with the project's figures and a user `reader` who may only read them, for the tests of one file. */
export function usePostgres(): {
  readonly reader: () => string;
  readonly run: (sql: string) => Promise<void>;
} {
  let server: PostgresServer;
  beforeAll(async () => {
    if ('missing' in found) throw new Error(found.missing);
    server = await startPostgres(found.folder);
    await loadServer(server.address, figuresOfFolder(openDataFolder(DATA_FOLDER)).tables);
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
