import type { Authority } from '#lib/domain/authority.ts';
import { NEIGHBOUR_MODELS, type Neighbour } from '#lib/domain/neighbours.ts';
import { groupedBy } from './problems.ts';
import { type CatalogueFiles, type Row, rowsOf } from './row.ts';

const FILE = 'neighbours.csv';
const COLUMNS = ['model', 'authority', 'rank', 'neighbour', 'closeness'];
const TEN = 10;

/** Every model's ten neighbours of every authority; notes unknown authorities and sets that are not ranks 1 to 10 of ten others. */
export function readNeighbours(
  files: CatalogueFiles,
  authorities: readonly Authority[],
  problems: string[]
): readonly Neighbour[] {
  const codes = new Set(authorities.map(({ code }) => code));
  const neighbours = rowsOf(files, FILE, COLUMNS, problems).map((row) => neighbourOf(row, codes));
  noteUnevenSets(neighbours, problems);
  return neighbours;
}

function neighbourOf(row: Row, codes: ReadonlySet<string>): Neighbour {
  const neighbour: Neighbour = {
    model: row.choice('model', NEIGHBOUR_MODELS),
    authority: row.text('authority'),
    rank: row.whole('rank', 1),
    neighbour: row.text('neighbour'),
    closeness: row.text('closeness')
  };
  for (const column of ['authority', 'neighbour'] as const) {
    if (!codes.has(neighbour[column])) {
      row.fault(
        column,
        `'${neighbour[column]}' is no code of data/authorities.csv. Use one that stands there.`
      );
    }
  }
  if (neighbour.authority === neighbour.neighbour) {
    row.fault('neighbour', `${neighbour.neighbour} cannot be its own neighbour. Name another authority.`);
  }
  return neighbour;
}

function noteUnevenSets(neighbours: readonly Neighbour[], problems: string[]): void {
  const sets = groupedBy(neighbours, ({ model, authority }) => `${model}, authority ${authority}`);
  for (const [name, set] of sets) {
    const ranks = new Set(set.map(({ rank }) => rank));
    const others = new Set(set.map(({ neighbour }) => neighbour));
    const isTen =
      set.length === TEN && others.size === TEN && ranks.size === TEN && Math.max(...ranks) === TEN;
    if (isTen) continue;
    problems.push(
      `data/${FILE}: model ${name} has ${set.length} row(s) naming ${others.size} neighbour(s). Give ten different neighbours, ranked 1 to 10.`
    );
  }
}
