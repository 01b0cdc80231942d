import type { Cell } from '#lib/domain/cell.ts';
import { formatCell, formatWithUnit } from '#lib/domain/format.ts';
import { comparatorDecimals } from '#lib/views/comparator-decimals.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import type { Comparator } from '#lib/views/comparators.ts';
import { compareIndicator, type Comparison } from '#lib/views/comparison.ts';
import { againstSection } from '#lib/views/explain-against.ts';
import { changeSection } from '#lib/views/explain-change.ts';
import { explainComparator } from '#lib/views/explain-comparator.ts';
import { officialLines, regionLines } from '#lib/views/explain-areas.ts';
import { besideLines } from '#lib/views/explain-beside.ts';
import { explainEnglish } from '#lib/views/explain-english.ts';
import { guarded, heldLines, withheldTotal } from '#lib/views/explain-guard.ts';
import { intervalSection } from '#lib/views/explain-interval.ts';
import { neighbourSections } from '#lib/views/explain-neighbours.ts';
import { rankSections } from '#lib/views/explain-rank.ts';
import { authoritySource } from '#lib/views/explain-source.ts';
import { valueLines } from '#lib/views/explain-value.ts';
import { bandLines, verdictLines } from '#lib/views/explain-verdict.ts';
import type { ExplainedMaterial, Explaining } from '#lib/views/explained-material.ts';
import type { Explanation, ExplainedSection } from '#lib/views/explanation.ts';
import { ruleIn, type FigureAddress } from '#lib/views/figure-address.ts';

/** Opens a figure to its arithmetic; null when there is no such figure among the material. */
export function explainFigure(address: FigureAddress, material: ExplainedMaterial): Explanation | null {
  const { indicator, figures, region, loaded } = material;
  const { source, end, span } = address;
  const wish = ruleIn(address) ?? material.wish;
  const asked = { ...wish, source, end, span, authority: null };
  const comparison = compareIndicator(indicator, figures, region, asked, { loaded });
  const choice = comparison?.choice;
  if (!comparison || choice?.source !== source || choice.end !== end || choice.span !== span) return null;
  const explaining = guarded({ ...material, wish, address, comparison });
  const { rows } = explaining.comparison;
  const row = rows.find(({ authority }) => authority.code === address.area);
  if (row) return explainAuthority(explaining, row);
  const isWithheld = address.area === 'region' && comparison.region && !explaining.comparison.region;
  if (isWithheld) return withheldTotal(explaining, comparison.region.label);
  return explainComparator(explaining) ?? explainEnglish(explaining);
}

function explainAuthority(explaining: Explaining, row: ComparedAuthority): Explanation {
  const { indicator, comparison } = explaining;
  return {
    title: `${indicator.title}: ${row.authority.name}`,
    period: comparison.choice.periodLabel,
    figure: formatWithUnit(row.cell, comparison.decimals, indicator.unit),
    status: comparison.status,
    sections: withLines([
      { part: 'value', heading: 'How it is worked out', lines: workedLines(explaining, row) },
      ...changeSection(explaining, row),
      ...intervalSection(explaining, row),
      ...bandSection(explaining, row),
      ...rankSections(explaining, row),
      ...againstSection(explaining, { ...row, name: row.authority.name }),
      ...neighbourSections(explaining, row),
      ...areaSections(explaining, row),
      authoritySource(explaining, row.authority.code, row.note)
    ])
  };
}

function withLines(sections: readonly ExplainedSection[]): readonly ExplainedSection[] {
  return sections.filter(({ lines }) => lines.length > 0);
}

function workedLines(explaining: Explaining, row: ComparedAuthority): ExplainedSection['lines'] {
  const { comparison } = explaining;
  const published = comparison.status === 'published';
  const worked = { ...row, end: comparison.choice.end, published, decimals: comparison.decimals };
  const held = heldLines(explaining, row.cell.kind);
  if (held.length > 0) return [...valueLines(explaining, worked), ...held];
  return [...valueLines(explaining, worked), ...besideLines(explaining, row)];
}

function bandSection(explaining: Explaining, row: ComparedAuthority): readonly ExplainedSection[] {
  return [{ part: 'band', heading: 'Against the band', lines: bandLines(explaining, row) }];
}

function areaSections(explaining: Explaining, row: ComparedAuthority): readonly ExplainedSection[] {
  const { comparison } = explaining;
  const { region, country } = comparison;
  const verdict = (name: string, cell: Cell, against: ComparedAuthority['againstRegion']) =>
    cell.kind === 'shown' && row.cell.kind === 'shown'
      ? verdictLines(explaining, row, { name, value: cell.value, verdict: against })
      : [];
  return [
    {
      part: 'region',
      heading: headed(comparison, 'The region', region),
      lines:
        region === null
          ? []
          : [...regionLines(explaining), ...verdict('the region’s figure', region.cell, row.againstRegion)]
    },
    {
      part: 'country',
      heading: headed(comparison, country?.label ?? '', country),
      lines:
        country === null
          ? []
          : [
              ...officialLines(explaining, country),
              ...verdict(`${country.label}’s figure`, country.cell, row.againstCountry)
            ]
    }
  ];
}

function headed(comparison: Comparison, name: string, comparator: Comparator | null): string {
  if (comparator === null) return name;
  return `${name}: ${formatCell(comparator.cell, comparatorDecimals(comparison, comparator))}`;
}
