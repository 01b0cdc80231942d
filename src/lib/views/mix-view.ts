import type { Cell } from '#lib/domain/cell.ts';
import { listWords } from '#lib/domain/format.ts';
import { comparatorDecimals } from '#lib/views/comparator-decimals.ts';
import type { Comparator } from '#lib/views/comparators.ts';
import type { ComparedAuthority } from '#lib/views/compared-authority.ts';
import type { Comparison } from '#lib/views/comparison.ts';
import { mixBar, unevenSum } from '#lib/views/mix-bars.ts';
import { isAlike, type MixComparisons } from '#lib/views/mix-comparisons.ts';
import { mixFinding } from '#lib/views/mix-words.ts';
import type { MixBar, MixView } from '#lib/views/mix.ts';
import { AVERAGE_NAMES } from '#lib/views/provenance.ts';

/** How children are placed: the highlighted authority beside its neighbours, the region and England, else all the authorities. */
export function mixView(mix: MixComparisons): MixView {
  const { lead, parts } = mix;
  const selected = lead.rows.find(({ authority }) => authority.code === lead.wish.authority) ?? null;
  const shown = selected ? [selected] : lead.rows;
  const bars = [
    ...shown.map(({ authority }) => authorityBar(mix, authority, selected !== null)),
    ...(selected ? neighboursBar(mix, selected) : []),
    ...comparatorBars(mix)
  ];
  return {
    title: `Where children are placed, ${lead.choice.periodLabel}`,
    description: mixFinding(mix),
    parts: parts.map(({ indicator: { id, title, shortTitle } }) => ({
      key: id,
      label: title,
      shortLabel: shortTitle
    })),
    bars,
    notes: notesOf(bars, mix)
  };
}

/** Every bar of a mix, whoever is highlighted: what its table holds. */
export function allMixBars(mix: MixComparisons): readonly MixBar[] {
  const { rows, wish } = mix.lead;
  const selected = rows.find(({ authority }) => authority.code === wish.authority);
  return [
    ...rows.map((row) => authorityBar(mix, row.authority, row === selected)),
    ...(selected ? neighboursBar(mix, selected) : []),
    ...comparatorBars(mix)
  ];
}

function authorityBar(
  { parts, lead }: MixComparisons,
  { code, name, shortName }: ComparedAuthority['authority'],
  selected: boolean
): MixBar {
  const cells = parts.map(
    ({ rows }): Cell =>
      rows.find(({ authority }) => authority.code === code)?.cell ?? { kind: 'not-supplied' }
  );
  const bar = { key: code, role: 'authority', label: name, shortLabel: shortName, selected } as const;
  return mixBar(bar, cells, lead.decimals);
}

function neighboursBar({ parts, lead }: MixComparisons, { authority }: ComparedAuthority): readonly MixBar[] {
  const cells = parts.map(({ comparatorPeriod, rows }): Cell => {
    const row = rows.find((candidate) => candidate.authority === authority);
    const average = comparatorPeriod === lead.comparatorPeriod ? row?.neighbours : null;
    if (!average || average.value === null || average.weak) return { kind: 'not-available' };
    return { kind: 'shown', value: average.value };
  });
  if (cells.every(({ kind }) => kind !== 'shown')) return [];
  const label = `Neighbours’ ${AVERAGE_NAMES[lead.wish.average]}`;
  const bar = {
    key: 'neighbours',
    role: 'neighbours',
    label,
    shortLabel: 'Neighbours',
    selected: false
  } as const;
  return [mixBar(bar, cells, lead.indicator.decimals)];
}

function comparatorBars({ parts, lead, held }: MixComparisons): readonly MixBar[] {
  const isSubmitted = lead.status !== 'published';
  const cellOf = (comparison: Comparison, comparator: Comparator | null, isSame: boolean): Cell =>
    (isSame ? comparator?.cell : null) ?? { kind: 'not-available' };
  const official = (comparison: Comparison): boolean => comparison.comparatorPeriod === lead.comparatorPeriod;
  const region = parts.map((part, index): Cell => {
    if (isSubmitted && held.some((one) => one.part === index)) return { kind: 'suppressed' };
    return cellOf(part, part.region, isSubmitted ? isAlike(part, lead) : official(part));
  });
  const england = parts.map((part) => cellOf(part, part.country, official(part)));
  const bar = (
    role: 'region' | 'england',
    named: Comparator | null,
    cells: readonly Cell[]
  ): readonly MixBar[] => {
    if (named === null) return [];
    const words = { label: named.label, shortLabel: role === 'region' ? 'Region' : named.label };
    return [mixBar({ key: role, role, ...words, selected: false }, cells, comparatorDecimals(lead, named))];
  };
  return [...bar('region', lead.region, region), ...bar('england', lead.country, england)];
}

function notesOf(bars: readonly MixBar[], { held, lead }: MixComparisons): readonly string[] {
  const uneven = bars.flatMap((bar) => {
    const sum = unevenSum(bar);
    return sum === null ? [] : [`${bar.shortLabel} ${sum}%`];
  });
  const names = lead.rows
    .filter(({ authority }) => held.some(({ code }) => code === authority.code))
    .map(({ authority }) => authority.name);
  const isHidden = bars.some(({ segments }) => segments.some(({ part }) => part === 'hidden'));
  return [
    uneven.length === 0
      ? ''
      : `Shares are rounded one by one and averages are made part by part, so they need not add up to 100%: ${listWords(uneven)}.`,
    isHidden ? 'Parts suppressed to protect children are together one hatched stretch, “not shown”.' : '',
    names.length === 0
      ? ''
      : `For ${listWords(names)} it covers another part too, because a suppressed part could otherwise be worked out.`
  ].filter((note) => note !== '');
}
