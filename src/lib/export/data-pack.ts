import type { Region } from '#lib/domain/authority.ts';
import { indicatorTable } from '#lib/tables/indicator-table.ts';
import { packDefinitions, packOverview, packSourcesTable, type PackSource } from '#lib/tables/pack-tables.ts';
import type { Table } from '#lib/tables/table.ts';
import { builtProvenance } from '#lib/views/built-provenance.ts';
import type { BuiltIndicator, BuiltTable, LeftOut } from '#lib/views/built-table.ts';
import type { IndicatorEntry } from '#lib/views/changes-pairs.ts';
import type { SubmissionState } from '#lib/views/comparison.ts';
import {
  packIndicator,
  packIndicators,
  packProvenance,
  packSources,
  packTogether,
  publicationNames,
  periodStatusWords,
  type PackIndicator
} from '#lib/views/data-pack.ts';
import type { DefinitionWords } from '#lib/views/definition-words.ts';
import type { Provenance } from '#lib/views/provenance.ts';
import type { TableWish } from '#lib/views/table-wish.ts';
import type { Fact, Outgoing } from './outgoing.ts';

/** One part of a pack: a table with its provenance, a short name of its own and what it holds in a line. */
export interface PackSection {
  readonly id: string;
  readonly kind: 'figures' | 'reference';
  readonly name: string;
  readonly says: string;
  readonly table: Outgoing;
}

/** A pack on its way out: every file of it is made of this and of nothing else. */
export interface OutgoingPack {
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly sections: readonly PackSection[];
  /** Indicators that were asked for and have nothing to show, each in a phrase. */
  readonly leftOut: readonly string[];
  readonly attribution: readonly string[];
}

/** Everything that a pack is made from. */
export interface PackMaterial {
  readonly title: string;
  readonly wish: TableWish;
  readonly entries: readonly IndicatorEntry[];
  readonly region: Region;
  readonly submissions: SubmissionState;
  readonly definitions: readonly DefinitionWords[];
  readonly sources: readonly PackSource[];
  readonly attribution: readonly string[];
}

/** How a table leaves: by the one door, at the level that the reader shares at. */
export type Leave = (table: Table, provenance: Provenance) => Outgoing | Promise<Outgoing>;

/** Told as each indicator is taken up: how many are done, of how many, and its title. */
export type PackProgress = (done: number, of: number, title: string) => void;

/**
 * Makes a pack indicator by indicator, leaving the page time to answer between them. Every table goes through `leave`.
 * Rejects with the reason of `signal` when it is cancelled.
 */
export async function dataPack(
  material: PackMaterial,
  leave: Leave,
  told: PackProgress,
  signal: AbortSignal
): Promise<OutgoingPack> {
  const { wish, region, title } = material;
  const known = new Map(material.entries.map((entry) => [entry.indicator.id, entry]));
  const asked = wish.indicators.flatMap((id) => known.get(id) ?? []);
  const found: (BuiltIndicator | LeftOut)[] = [];
  const sections: PackSection[] = [];
  for (const [done, entry] of asked.entries()) {
    told(done, asked.length, entry.indicator.title);
    await pause();
    signal.throwIfAborted();
    const one = packIndicator(wish, entry, region, material.submissions);
    found.push(one);
    const [shown] = packIndicators(packTogether(wish, region, [one]));
    if (shown) sections.push(await indicatorSection(shown, material, leave));
  }
  const built = packTogether(wish, region, found);
  const whole = await leave(
    packOverview(built, title),
    builtProvenance(asPack(built), title, material.sources)
  );
  return {
    title: whole.title,
    facts: whole.facts,
    sections: [
      ...(await referenceSections(built, material, leave)),
      await overviewSection(built, material, leave),
      ...sections
    ],
    leftOut: built.leftOut.map((one) => `${one.title} (${one.why})`),
    attribution: material.attribution
  };
}

/** What all tables of a pack together show, which its one table of everything does not. */
function asPack(built: BuiltTable): BuiltTable {
  const { wish } = built;
  return {
    ...built,
    wish: {
      ...wish,
      beside: ['neighbours', 'region', 'country'],
      parts: ['value', 'interval', 'rank', 'verdict']
    }
  };
}

async function overviewSection(
  built: BuiltTable,
  { sources }: PackMaterial,
  leave: Leave
): Promise<PackSection> {
  const title = `${built.region.title}: every indicator of this pack`;
  const used = packSources(built);
  const submitted = packIndicators(built).some(({ comparison }) => comparison.status !== 'published');
  const source = [
    ...(submitted ? ['Submissions of the authorities'] : []),
    publicationNames(sources.filter(({ id }) => used.includes(id)))
  ].join('; ');
  const table = await leave(packOverview(built, title), { ...builtProvenance(built, title, []), source });
  return { id: 'all', kind: 'figures', name: 'All indicators', says: 'Every indicator, a row each', table };
}

async function indicatorSection(
  shown: PackIndicator,
  { sources }: PackMaterial,
  leave: Leave
): Promise<PackSection> {
  const { comparison } = shown;
  const { id, title, shortTitle } = comparison.indicator;
  const table = await leave(indicatorTable(comparison), packProvenance(shown, sources));
  return {
    id,
    kind: 'figures',
    name: shortTitle,
    says: `${title}: ${periodStatusWords(comparison)}`,
    table
  };
}

async function referenceSections(
  built: BuiltTable,
  material: PackMaterial,
  leave: Leave
): Promise<readonly PackSection[]> {
  const shown = packIndicators(built);
  const sourceOf = new Map(
    shown.map((one) => [one.comparison.indicator.id, packProvenance(one, material.sources).source])
  );
  const definitions = [...sourceOf.keys()].flatMap(
    (id) => material.definitions.find((one) => one.id === id) ?? []
  );
  const used = packSources(built);
  const reference = async (id: string, table: Table, says: string): Promise<PackSection> => ({
    id,
    kind: 'reference',
    name: table.title,
    says,
    table: await leave(table, { ...NOT_FIGURES, title: table.title })
  });
  return [
    await reference(
      'definitions',
      packDefinitions(definitions, (id) => sourceOf.get(id) ?? ''),
      'What each indicator is, how it is made, and where its figures come from'
    ),
    await reference(
      'sources',
      packSourcesTable(material.sources.filter(({ id }) => used.includes(id))),
      'The publications, their releases and their licences'
    )
  ];
}

const NOT_FIGURES: Provenance = {
  title: '',
  period: 'not about a period',
  status: 'Words, not figures',
  source: 'The catalogue of this site',
  comparators: 'none',
  rules: ''
};

/** Lets the page draw and hear a click. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
