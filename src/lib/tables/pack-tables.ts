import type { BuiltTable } from '#lib/views/built-table.ts';
import type { PackLine } from '#lib/views/data-pack.ts';
import type { DefinitionWords } from '#lib/views/definition-words.ts';
import { STATUS_BADGES, type SourceName } from '#lib/views/provenance.ts';
import { indicatorsDown } from './built-indicators-down.ts';
import { NOTHING, textCell } from './cells.ts';
import type { Table, TableCell } from './table.ts';

/** A publication as the papers name it. */
export interface PackSource extends SourceName {
  readonly licence: string;
  /** Empty where there is none. */
  readonly url: string;
}

/** Every indicator of a pack in one table: a row each, a column for each authority, then the region and England. */
export function packOverview(built: BuiltTable, title: string): Table {
  return indicatorsDown(built, title);
}

/** What a pack holds: a row an indicator, with its period, status, and who has a figure. `hrefOf` leads to an indicator’s page. */
export function packContents(
  lines: readonly PackLine[],
  title: string,
  hrefOf: (indicator: string) => string
): Table {
  return textTable(
    title,
    ['Indicator', 'Period', 'Status', 'Authorities with a figure', 'Official figures beside it'],
    lines.map(({ id, title: name, period, status, reporting, official }) => ({
      id,
      cells: [
        { ...textCell(name), href: hrefOf(id) },
        ...[period, STATUS_BADGES[status], reporting, official ?? 'none: region only'].map(textCell)
      ]
    }))
  );
}

/** What each indicator of a pack is: a row each, with the publications or submissions its figures come from. */
export function packDefinitions(
  definitions: readonly DefinitionWords[],
  sourceOf: (indicator: string) => string
): Table {
  return textTable(
    'Definitions',
    [
      'Indicator',
      'Definition',
      'Numerator',
      'Denominator',
      'Made as',
      'Good direction',
      'Uncertainty',
      'National figures',
      'Source',
      'Caveat'
    ],
    definitions.map((words) => ({
      id: words.id,
      cells: [
        words.title,
        words.definition,
        words.numerator,
        words.denominator,
        words.made,
        words.polarity,
        words.uncertainty,
        words.published,
        sourceOf(words.id),
        words.caveat
      ].map(textOrNothing)
    }))
  );
}

/** The publications that a pack’s figures come from, a row each. */
export function packSourcesTable(sources: readonly PackSource[]): Table {
  return textTable(
    'Sources',
    ['Publication', 'Publisher', 'Release', 'Licence', 'Address'],
    sources.map(({ id, title, publisher, release, licence, url }) => ({
      id,
      cells: [title, publisher, release, licence, url].map(textOrNothing)
    }))
  );
}

function textTable(
  title: string,
  headings: readonly string[],
  rows: readonly { readonly id: string; readonly cells: readonly TableCell[] }[]
): Table {
  return {
    title,
    columns: headings.map((heading) => ({ id: heading, title: heading, kind: 'text' })),
    rows: rows.map((row) => ({ ...row, role: 'authority' }))
  };
}

function textOrNothing(text: string): TableCell {
  return text === '' ? NOTHING : textCell(text);
}
