import { packArea, unpackArea } from '#lib/views/packed-cells.ts';
import type { EnglandAuthority, EnglandFigures } from '#lib/views/england.ts';

/** Figures of every English authority as a page or a file carries them: lines of comma-separated cells. */
export interface PackedEngland {
  readonly authorities: readonly EnglandAuthority[];
  readonly sources: readonly string[];
  readonly lines: string;
}

/** Packs the figures of English authorities; every number is exact. */
export function packEngland({ authorities, figures }: EnglandFigures): PackedEngland {
  const sources = [...new Set(figures.map(({ source }) => source))];
  const lines = figures.map((figure) =>
    [
      sources.indexOf(figure.source),
      figure.authority,
      ...packArea(figure),
      figure.numeratorSuppressed ? 'c' : ''
    ].join(',')
  );
  return { authorities, sources, lines: lines.join(';') };
}

/** What `packEngland` wrote. */
export function unpackEngland({ authorities, sources, lines }: PackedEngland): EnglandFigures {
  if (lines === '') return { authorities, figures: [] };
  return {
    authorities,
    figures: lines.split(';').map((line) => {
      const row = line.split(',');
      const [source = '', authority = ''] = row;
      return {
        authority,
        ...unpackArea(row),
        numeratorSuppressed: row[6] === 'c',
        source: sources[Number(source)] ?? ''
      };
    })
  };
}
