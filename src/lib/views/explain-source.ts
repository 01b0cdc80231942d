import { dayLabel, rollingQuarters } from '#lib/domain/period.ts';
import type { ExplainedSource, Explaining } from '#lib/views/explained-material.ts';
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

function officialRow(explaining: Explaining, area: string, row: string): readonly ExplainedLine[] {
  const { indicator, address, comparison } = explaining;
  const source = sourceOf(explaining, area, comparison.comparatorEnd);
  return [
    ...(source === null ? [] : sourceLines(source)),
    ...line('Row', `series ${indicator.published?.series ?? ''}, ${row}, ${dayLabel(address.end)}`)
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

function sourceLines({
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

function submissionLines(
  { indicator, address, loaded, filesOf, siteFilesOf = () => [], sources }: Explaining,
  authorities: readonly string[],
  note: string
): readonly ExplainedLine[] {
  const ends = address.span === 'year' ? rollingQuarters(address.end) : [address.end];
  const all = (of: typeof filesOf) => [...new Set(authorities.flatMap((authority) => of(authority, ends)))];
  const population = sources.find(({ id }) => id === POPULATION);
  const origin = loaded
    ? [
        'provisional',
        ...filesWords('loaded in this browser', all(filesOf)),
        ...filesWords('from the host', all(siteFilesOf))
      ].join(', ')
    : 'illustrative: made up to show how the site works, no real authority’s figure';
  return [
    ...line(authorities.length === 1 ? 'Submission' : 'Submissions', origin),
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
