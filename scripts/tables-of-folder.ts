import type { SubmissionContract } from '#lib/catalogue/contract.ts';
import { readDataFolder } from '#lib/catalogue/files.ts';
import { readPublished } from '#lib/catalogue/published.ts';
import { readCatalogue, submissionContract } from '#lib/catalogue/read.ts';
import { figuresTables, type FiguresTable } from './figures-tables.ts';
import { readShipped } from './shipped-observations.ts';

/** The figures of a data folder as the tables that a database is written from, with what they are checked against. */
export function tablesOfFolder(path: string): {
  readonly tables: readonly FiguresTable[];
  readonly contract: SubmissionContract;
} {
  const { catalogue: files, published: texts, submissions } = readDataFolder(path);
  const catalogue = readCatalogue(files);
  const published = Object.entries(texts).flatMap(([file, text]) => readPublished(text, file));
  const contract = submissionContract(catalogue);
  return {
    tables: figuresTables(catalogue, published, readShipped(submissions, contract).observations),
    contract
  };
}
