import { unzippedFiles } from './unzipped.ts';
import { sheetsOf, type StoredSheet } from './workbook.ts';

/** A chart as a presentation holds it, with the workbook behind it. */
export interface StoredChart {
  readonly kind: string;
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  readonly workbook: ReadonlyMap<string, StoredSheet>;
  readonly xml: string;
}

/** The texts of each slide, a paragraph each, the title first. */
export function slideTexts(pptx: Uint8Array): readonly (readonly string[])[] {
  const files = textsOf(pptx);
  return numbered(files, /^ppt\/slides\/slide(\d+)\.xml$/).map(([, xml]) => {
    const title =
      /<p:sp>(?:(?!<\/p:sp>).)*?<p:ph[^>]*type="title"(?:(?!<\/p:sp>).)*<\/p:sp>/s.exec(xml)?.[0] ?? '';
    return [paragraphsIn(title).join(' '), ...paragraphsIn(xml.replace(title, ''))];
  });
}

/** The lines of the notes of a slide, counted from 1. */
export function notesOn(pptx: Uint8Array, slide: number): readonly string[] {
  const xml = textsOf(pptx).get(`ppt/notesSlides/notesSlide${slide}.xml`) ?? '';
  const body = /<p:ph type="body".*?<p:txBody>(.*?)<\/p:txBody>/s.exec(xml)?.[1] ?? '';
  return paragraphsIn(body);
}

/** The tables of a slide, counted from 1, row by row from their heads. */
export function tablesOf(pptx: Uint8Array, slide: number): readonly (readonly (readonly string[])[])[] {
  const xml = textsOf(pptx).get(`ppt/slides/slide${slide}.xml`) ?? '';
  return [...xml.matchAll(/<a:tbl>.*?<\/a:tbl>/gs)].map(([table]) =>
    [...table.matchAll(/<a:tr .*?<\/a:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<a:tc>.*?<\/a:tc>/gs)].map(([cell]) => paragraphsIn(cell).join(' '))
    )
  );
}

/** The charts in the order of the slides. Throws where a chart has no workbook. */
export function chartsOf(pptx: Uint8Array): readonly StoredChart[] {
  const bytes = unzippedFiles(pptx);
  return numbered(textsOf(pptx), /^ppt\/charts\/chart(\d+)\.xml$/).map(([number, xml]) => {
    const workbook = bytes.get(`ppt/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`);
    if (workbook === undefined) throw new Error(`Chart ${number} has no workbook.`);
    const series = [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([one]) => one);
    return {
      kind: /<c:(\w+Chart)>/.exec(xml)?.[1] ?? '',
      title: [...(/<c:title>.*?<\/c:title>/s.exec(xml)?.[0] ?? '').matchAll(/<a:t>([^<]*)</g)]
        .map(([, text = '']) => plain(text))
        .join(''),
      categories: pointsIn(/<c:cat>.*?<\/c:cat>/s.exec(series[0] ?? '')?.[0] ?? '').map((text) => text ?? ''),
      series: series.map((one) => ({
        name: pointsIn(/<c:tx>.*?<\/c:tx>/s.exec(one)?.[0] ?? '')[0] ?? '',
        values: pointsIn(/<c:(?:val|yVal)>.*?<\/c:(?:val|yVal)>/s.exec(one)?.[0] ?? '').map((text) =>
          text === null ? null : Number(text)
        )
      })),
      workbook: sheetsOf(workbook),
      xml
    };
  });
}

function pointsIn(xml: string): readonly (string | null)[] {
  const count = Number(/<c:ptCount val="(\d+)"/.exec(xml)?.[1] ?? 0);
  const points = new Map(
    [...xml.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)].map(([, at, text = '']) => [
      Number(at),
      plain(text)
    ])
  );
  return Array.from({ length: count }, (_, at) => points.get(at) ?? null);
}

function paragraphsIn(xml: string): readonly string[] {
  return [...xml.matchAll(/<a:p>.*?<\/a:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => plain(text)).join('')
  );
}

function textsOf(pptx: Uint8Array): ReadonlyMap<string, string> {
  return new Map([...unzippedFiles(pptx)].map(([name, bytes]) => [name, bytes.toString('utf8')]));
}

function numbered(files: ReadonlyMap<string, string>, name: RegExp): readonly (readonly [number, string])[] {
  return [...files]
    .flatMap(([path, xml]) => {
      const number = name.exec(path)?.[1];
      return number === undefined ? [] : [[Number(number), xml] as const];
    })
    .sort(([a], [b]) => a - b);
}

function plain(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
