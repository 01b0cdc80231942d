import { fileURLToPath } from 'node:url';
import { figuresOfFolder, openDataFolder } from './compiled-figures.ts';
import { serverName } from './data-stamp.ts';
import { loadServer } from './figures-server.ts';

/** Puts the tables of `data/` into the schema `figures` of the server named on the command line, to begin with. */

const [address] = process.argv.slice(2);
if (address === undefined) {
  console.error('Name the server: npm run data:load -- postgres://owner@host/database');
  process.exit(1);
}
const { tables } = figuresOfFolder(openDataFolder(fileURLToPath(new URL('../data', import.meta.url))));
await loadServer(address, tables);
const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
console.log(`Put ${rows} rows of ${tables.length} tables into ${serverName(address)}.`);
