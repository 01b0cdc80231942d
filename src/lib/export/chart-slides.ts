import { chartWorkbook } from './chart-workbook.ts';
import { chartXml } from './chart-xml.ts';
import type { NativeChart } from './native-chart.ts';
import type { Palette } from './pack.ts';
import type { ZipEntry } from './zip.ts';

const CHART = /^ppt\/charts\/chart(\d+)\.xml$/;
const WORKBOOK = /^ppt\/embeddings\/Microsoft_Excel_Worksheet(\d+)\.xlsx$/;
const NOTES = /^ppt\/notesSlides\/notesSlide\d+\.xml$/;
const SLIDES = /^ppt\/(?:slides|notesSlides)\/\w+\.xml$/;

/**
 * The files of a presentation with its charts and their workbooks in place of those that stood in, in the order of the
 * slides; tables say that their first row is their head, and each line of the notes is a paragraph.
 */
export async function chartParts(
  entries: readonly ZipEntry[],
  charts: readonly NativeChart[],
  palette: Palette
): Promise<readonly ZipEntry[]> {
  const numbers = entries
    .flatMap(({ name }) => CHART.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
  if (numbers.length !== charts.length) {
    throw new Error(`There are ${numbers.length} places for ${charts.length} charts.`);
  }
  const chartAt = (number: string | undefined): NativeChart | undefined =>
    charts[numbers.indexOf(Number(number))];
  return Promise.all(
    entries.map(async (entry): Promise<ZipEntry> => {
      const chart = chartAt(CHART.exec(entry.name)?.[1]);
      if (chart) return { ...entry, bytes: bytesOf(chartXml(chart, palette)) };
      const figures = chartAt(WORKBOOK.exec(entry.name)?.[1]);
      if (figures) return { ...entry, bytes: await chartWorkbook(figures) };
      return SLIDES.test(entry.name) ? inWords(entry) : entry;
    })
  );
}

function inWords({ name, bytes }: ZipEntry): ZipEntry {
  const text = new TextDecoder()
    .decode(bytes)
    .replaceAll('lang="en-US"', 'lang="en-GB"')
    .replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>');
  return { name, bytes: bytesOf(NOTES.test(name) ? paragraphs(text) : text) };
}

function paragraphs(xml: string): string {
  const between = '</a:t></a:r></a:p><a:p><a:r><a:rPr lang="en-GB" dirty="0"/><a:t>';
  return xml.replace(/<a:t>([^<]*)<\/a:t>/g, (whole: string, words: string) =>
    whole.replace(words, () => words.split(/\r?\n/).join(between))
  );
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
