import { cellOf } from '#lib/domain/cell.ts';
import type { PublishedFigure } from '#lib/questions/published-figures/index.ts';
import type { AreaPoint } from '#lib/views/summary.ts';

/** An English authority's official figure on a day, with its counts as published; `authority` is its DfE code. */
export interface EnglandFigure extends AreaPoint {
  readonly authority: string;
  /** True where the numerator was published as `c`, whatever became of the value. */
  readonly numeratorSuppressed: boolean;
  /** Id of the publication. */
  readonly source: string;
}

export interface EnglandAuthority {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
}

/** One indicator's official figures for every English authority, oldest day first. */
export interface EnglandFigures {
  readonly authorities: readonly EnglandAuthority[];
  readonly figures: readonly EnglandFigure[];
}

/** The figures of English authorities among published ones, with the names of those that have any. */
export function englandFigures(
  published: readonly PublishedFigure[],
  authorities: readonly EnglandAuthority[]
): EnglandFigures {
  const figures = published
    .filter(({ areaType }) => areaType === 'authority')
    .map(({ area, end, value, flag, numerator, denominator, numeratorFlag, source }) => ({
      authority: area,
      end,
      cell: cellOf(value, flag),
      numerator,
      denominator,
      numeratorSuppressed: numeratorFlag === 'c',
      source
    }));
  const codes = new Set(figures.map(({ authority }) => authority));
  return {
    authorities: authorities
      .filter(({ code }) => codes.has(code))
      .map(({ code, name, shortName }) => ({ code, name, shortName })),
    figures
  };
}

/** The figures of one day alone (ISO), with every name kept. */
export function onDay({ authorities, figures }: EnglandFigures, end: string | null): EnglandFigures {
  return { authorities, figures: figures.filter((figure) => figure.end === end) };
}

/** The newest day there are figures of, or null. */
export function newestDay({ figures }: EnglandFigures): string | null {
  return figures.map(({ end }) => end).reduce((newest, end) => (end > newest ? end : newest), '') || null;
}

/**
 * What a page carries to be drawn with: the figures and names of `codes` on the newest day and an earlier ISO day, and of
 * everyone else the newest value alone, by which they are ranked.
 */
export function aroundNewest(
  england: EnglandFigures,
  codes: ReadonlySet<string>,
  earlierThan: (newest: string) => string
): EnglandFigures {
  const newest = newestDay(england);
  const earlier = newest === null ? null : earlierThan(newest);
  return {
    authorities: england.authorities.filter(({ code }) => codes.has(code)),
    figures: england.figures.flatMap((figure) => {
      if (codes.has(figure.authority)) return figure.end === newest || figure.end === earlier ? [figure] : [];
      return figure.end === newest ? [{ ...figure, numerator: null, denominator: null }] : [];
    })
  };
}
