import { unzipped } from './unzipped.ts';

/** A Word file as it is stored: its paragraphs and tables as text, in order. */
export interface StoredWord {
  readonly files: ReadonlyMap<string, string>;
  readonly document: string;
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  /** Every paragraph that stands in no table. */
  readonly paragraphs: readonly string[];
  readonly tables: readonly StoredWordTable[];
  readonly charts: readonly StoredChart[];
}

/** A table: the texts of its cells row by row, its head first. */
export interface StoredWordTable {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
  readonly xml: string;
}

/** A chart: what stands in its place for who cannot see it, and its numbers by series; null where a bar is missing. */
export interface StoredChart {
  readonly description: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

/** A .docx file read from its bytes. */
export function wordIn(bytes: Uint8Array): StoredWord {
  const files = unzipped(bytes);
  const document = files.get('word/document.xml') ?? '';
  const body = document.replace(/<w:tbl>.*?<\/w:tbl>/gs, '');
  const paragraphs = [...body.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([xml]) => xml);
  const headings = paragraphs.flatMap((xml) => {
    const level = /<w:pStyle w:val="Heading(\d)"/.exec(xml)?.[1];
    return level === undefined ? [] : [{ level: Number(level), text: textOf(xml) }];
  });
  return {
    files,
    document,
    headings,
    paragraphs: paragraphs.map(textOf),
    tables: tablesIn(document),
    charts: chartsIn(files, document)
  };
}

function tablesIn(document: string): readonly StoredWordTable[] {
  return [...document.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(({ 0: xml, index }) => {
    const before = document.slice(0, index);
    const caption = before.slice(before.lastIndexOf('<w:pStyle w:val="Caption"/>'));
    return {
      title: textOf(caption).replace(/^Table \d+\. /, ''),
      rows: [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) =>
        [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => textOf(cell))
      ),
      xml
    };
  });
}

function chartsIn(files: ReadonlyMap<string, string>, document: string): readonly StoredChart[] {
  const relations = files.get('word/_rels/document.xml.rels') ?? '';
  return [...document.matchAll(/<w:drawing>.*?<\/w:drawing>/gs)].map(([drawing]) => {
    const id = /<c:chart [^>]*r:id="([^"]+)"/.exec(drawing)?.[1] ?? '';
    const target =
      [...relations.matchAll(/<Relationship [^>]*>/g)]
        .map(([one]) => one)
        .filter((one) => one.includes(`Id="${id}"`))
        .map((one) => /Target="([^"]+)"/.exec(one)?.[1])[0] ?? '';
    const xml = files.get(`word/${target}`) ?? '';
    const all = [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([one]) => one);
    return {
      description: plain(/<wp:docPr [^>]*descr="([^"]*)"/.exec(drawing)?.[1] ?? ''),
      categories: pointsIn(/<c:cat>.*?<\/c:cat>/s.exec(all[0] ?? '')?.[0] ?? '').map((one) => one ?? ''),
      series: all.map((one) => ({
        name: plain(/<c:tx>.*?<c:v>(.*?)<\/c:v>.*?<\/c:tx>/s.exec(one)?.[1] ?? ''),
        values: pointsIn(/<c:val>.*?<\/c:val>/s.exec(one)?.[0] ?? '').map((value) =>
          value === null ? null : Number(value)
        )
      }))
    };
  });
}

function pointsIn(xml: string): readonly (string | null)[] {
  const count = Number(/<c:ptCount val="(\d+)"/.exec(xml)?.[1] ?? 0);
  const found = new Map(
    [...xml.matchAll(/<c:pt idx="(\d+)"[^>]*>.*?<c:v>(.*?)<\/c:v>.*?<\/c:pt>/gs)].map(
      ([, index, value = '']) => [Number(index), plain(value)]
    )
  );
  return Array.from({ length: count }, (_, index) => found.get(index) ?? null);
}

/** The text of some of a document: a break is a space, what a field is made of is left out. */
function textOf(xml: string): string {
  const spaced = xml.replace(/<w:br\/>|<w:tab\/>/g, '<w:t> </w:t>');
  return [...spaced.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>/gs)]
    .map(([, text = '']) => plain(text))
    .join('')
    .trim();
}

function plain(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#10;', '\n')
    .replaceAll('&amp;', '&');
}
