import type { SubmissionContract } from '#lib/catalogue/contract.ts';
import { readDataFolder } from '#lib/catalogue/files.ts';
import { readPublished } from '#lib/catalogue/published.ts';
import { readCatalogue, submissionContract, type Catalogue } from '#lib/catalogue/read.ts';
import type { Observation } from '#lib/domain/observation.ts';
import { figuresTables, type FiguresTable } from './figures-tables.ts';
import { readShipped } from './shipped-observations.ts';

/** A data folder that was read, before its submissions are checked. */
export interface DataFolder {
  readonly catalogue: Catalogue;
  readonly contract: SubmissionContract;
  /** Texts of its submissions by name, as `submissions/luton.csv`. */
  readonly submissions: Readonly<Record<string, string>>;
  /** The tables of the database with these observations as what was submitted. */
  readonly tablesWith: (observations: readonly Observation[]) => readonly FiguresTable[];
}

/** What a site is compiled from: its tables, and the submissions in them as files. */
export interface CompiledFigures {
  readonly tables: readonly FiguresTable[];
  /** Texts by name, as `submissions/luton.csv`. */
  readonly submissions: Readonly<Record<string, string>>;
  /** True when the submissions are invented, by their notes. */
  readonly isMadeUp: boolean;
}

/** Reads a data folder on disk. Throws with a sentence for what is wrong. */
export function openDataFolder(path: string): DataFolder {
  const { catalogue: files, published: texts, submissions } = readDataFolder(path);
  const catalogue = readCatalogue(files);
  const published = Object.entries(texts).flatMap(([file, text]) => readPublished(text, file));
  return {
    catalogue,
    contract: submissionContract(catalogue),
    submissions,
    tablesWith: (observations) => figuresTables(catalogue, published, observations)
  };
}

/** The figures of a data folder. Throws with a sentence for each submission that is refused. */
export function figuresOfFolder({ contract, submissions, tablesWith }: DataFolder): CompiledFigures {
  const { observations, isMadeUp } = readShipped(submissions, contract);
  return { tables: tablesWith(observations), submissions, isMadeUp };
}
