import { AREA_CELLS, packArea, unpackArea } from '#lib/views/packed-cells.ts';
import { packColumns, unpackColumns } from '#lib/views/packed-columns.ts';
import type { EnglandAuthority, EnglandFigures } from '#lib/views/england.ts';

/** Figures of every English authority as a page or a file carries them: a table as its columns. */
export interface PackedEngland {
  readonly authorities: readonly EnglandAuthority[];
  readonly sources: readonly string[];
  readonly columns: string;
}

/** Packs the figures of English authorities; every number is exact. */
export function packEngland({ authorities, figures }: EnglandFigures): PackedEngland {
  const sources = [...new Set(figures.map(({ source }) => source))];
  const rows = figures.map((figure) => [
    ...packArea(figure),
    figure.authority,
    sources.indexOf(figure.source),
    figure.numeratorSuppressed ? 'c' : ''
  ]);
  return { authorities, sources, columns: packColumns(rows) };
}

/** What `packEngland` wrote. */
export function unpackEngland({ authorities, sources, columns }: PackedEngland): EnglandFigures {
  return {
    authorities,
    figures: unpackColumns(columns).map((row) => {
      const [authority = '', source, suppressed] = row.slice(AREA_CELLS);
      return {
        authority,
        ...unpackArea(row),
        numeratorSuppressed: suppressed === 'c',
        source: sources[Number(source)] ?? ''
      };
    })
  };
}
