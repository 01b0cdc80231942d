import { dayLabel, rollingQuarters } from '#lib/domain/period.ts';
import type { EnglandFigure } from '#lib/views/england.ts';
import type { ExplainedMaterial, ExplainedSource, Explaining } from '#lib/views/explained-material.ts';
import { line, type ExplainedLine, type ExplainedSection } from '#lib/views/explanation.ts';
import { MODEL_NAMES } from '#lib/views/provenance.ts';

const HEADING = 'Where it comes from';
const POPULATION = 'ons-mye-2024';

/** Where a figure of an authority comes from: the official row, or the submission. */
export function authoritySource(explaining: Explaining, authority: string, note: string): ExplainedSection {
  const { address, indicator } = explaining;
  const published = address.source === 'published';
  const lines = published
    ? officialRow(explaining, authority, `area ${authority}`)
    : [...submissionLines(explaining, [authority], note), ...comparedWith(explaining, authority)];
  return { part: null, heading: HEADING, lines: [...lines, ...line('Bear in mind', indicator.caveat)] };
}

/** Where a comparator's figure comes from; `row` names its official row, or the rows that it is made from. */
export function comparatorSource(explaining: Explaining, area: string, row: string): ExplainedSection {
  const { address, indicator, region } = explaining;
  const codes = region.authorities.map(({ code }) => code);
  const published = address.source === 'published';
  const lines = published ? officialRow(explaining, area, row) : submissionLines(explaining, codes, '');
  return { part: null, heading: HEADING, lines: [...lines, ...line('Bear in mind', indicator.caveat)] };
}

/** Where the official figure of an English authority comes from; `figure` is null where there is none. */
export function englishSource(explaining: Explaining, figure: EnglandFigure | null): ExplainedSection {
  const { address, indicator, sources } = explaining;
  const source = sources.find(({ id }) => id === figure?.source);
  const lines = [
    ...(source === undefined ? [] : sourceLines(source)),
    ...line('Row', rowWords(indicator.published?.series ?? '', `area ${address.area}`, address.end)),
    ...line('Bear in mind', indicator.caveat)
  ];
  return { part: null, heading: HEADING, lines };
}

function rowWords(series: string, row: string, end: string): string {
  return `series ${series}, ${row}, ${dayLabel(end)}`;
}

function officialRow(explaining: Explaining, area: string, row: string): readonly ExplainedLine[] {
  const { indicator, address, comparison } = explaining;
  const source = sourceOf(explaining, area, comparison.comparatorEnd);
  return [
    ...(source === null ? [] : sourceLines(source)),
    ...line('Row', rowWords(indicator.published?.series ?? '', row, address.end))
  ];
}

function sourceOf(
  { sources, areaSources }: Explaining,
  area: string,
  end: string | null
): ExplainedSource | null {
  const id = areaSources[area]?.[end ?? ''];
  return sources.find((source) => source.id === id) ?? null;
}

/** A publication with its release, licence and address. */
export function sourceLines({
  title,
  publisher,
  release,
  licence,
  url,
  note
}: ExplainedSource): readonly ExplainedLine[] {
  return [
    linked('Publication', `${publisher}, ${title}`, url),
    ...line('Release', release),
    ...line('Licence', licence),
    ...line('About it', note)
  ];
}

function linked(label: string, words: string, url: string): ExplainedLine {
  return url === '' ? { label, words } : { label, words, href: url };
}

/** Which submissions the figures of authorities (DfE codes) in some quarters (last days) are shown from. */
export function originLines(
  { loaded, filesOf, siteFilesOf = () => [] }: Pick<ExplainedMaterial, 'loaded' | 'filesOf' | 'siteFilesOf'>,
  authorities: readonly string[],
  ends: readonly string[]
): readonly ExplainedLine[] {
  const all = (of: typeof filesOf) => [...new Set(authorities.flatMap((authority) => of(authority, ends)))];
  const origin = loaded
    ? [
        'provisional',
        ...filesWords('loaded in this browser', all(filesOf)),
        ...filesWords('from the host', all(siteFilesOf))
      ].join(', ')
    : 'illustrative: made up to show how the site works, no real authority’s figure';
  return line(authorities.length === 1 ? 'Submission' : 'Submissions', origin);
}

function submissionLines(
  { indicator, address, loaded, filesOf, siteFilesOf, sources }: Explaining,
  authorities: readonly string[],
  note: string
): readonly ExplainedLine[] {
  const ends = address.span === 'year' ? rollingQuarters(address.end) : [address.end];
  const population = sources.find(({ id }) => id === POPULATION);
  return [
    ...originLines({ loaded, filesOf, ...(siteFilesOf ? { siteFilesOf } : {}) }, authorities, ends),
    ...line('Note', note),
    ...(indicator.denominator === 'population' && population
      ? [
          linked(
            'Population',
            `${population.publisher}, ${population.title}, ${population.release}`,
            population.url
          )
        ]
      : [])
  ];
}

function filesWords(whence: string, files: readonly string[]): readonly string[] {
  return files.length === 0 ? [] : [`${whence}: ${files.join(', ')}`];
}

/** The publication of the official figures that stand beside a submitted one. */
function comparedWith(explaining: Explaining, authority: string): readonly ExplainedLine[] {
  const { comparison, region } = explaining;
  const end = comparison.comparatorEnd;
  const source = sourceOf(explaining, authority, end) ?? sourceOf(explaining, region.countryCode, end);
  if (source === null) return [];
  const { publisher, title, release, url } = source;
  return [linked('Compared with', `${publisher}, ${title}, ${release}`, url)];
}

/** The publication that lists the neighbours of the model in force. */
export function modelLines({ sources, wish }: Explaining): readonly ExplainedLine[] {
  const source = sources.find(({ id }) => id === `sn-${wish.model}`);
  if (!source) return line('Model', MODEL_NAMES[wish.model]);
  return [linked('Model', `${source.publisher}, ${source.title}, ${source.release}`, source.url)];
}
