/**
 * Makes the submissions that the site ships with: `npx tsx scripts/make-illustrative.ts`. They are invented, never real,
 * and every row says so in its note. Run again it writes the same bytes: chance comes from seeds, nothing from the clock.
 *
 * Reads data/*.csv, data/published/*.csv and data/boundaries.topo.json (for who borders whom); writes one file an
 * authority of the region to data/submissions/. Nine quarters, 2023-24 Q4 to 2025-26 Q4. Where a count is published for
 * an authority at 31 March 2024 or 2025 the March quarter equals it, and the four quarters of 2024-25 add up to the
 * published year; what is suppressed is made up so that parts add up to totals; the rest lies in the ranges of
 * data/illustrative-ranges.csv.
 *
 * What real submissions have, by position in data/region.csv:
 *   1   writes counts of 1 to 5 children as `c`, and a second cell where one alone would give itself away, but for
 *       where children live, which the region's placing and hosting tables need
 *   3   has placements that fall short of its looked after children in the last two quarters
 *   8   has not sent the latest quarter
 *   9   ends at exactly 70 looked after children per full-time officer, the top of the band
 *   10  has restated 2024-25 Q3, as the notes of that quarter say
 *   11  joined two quarters late: its first is 2024-25 Q2
 *
 * How each counts stands as tags in its notes: see illustrative/ways.ts.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDataFolder } from '#lib/catalogue/files.ts';
import { readCatalogue } from '#lib/catalogue/read.ts';
import { bordersOf } from './illustrative/borders.ts';
import { submissionText } from './illustrative/submission.ts';
import { hostedOf, publishedByCell, rangesOf, type World } from './illustrative/world.ts';

/** Texts of the illustrative submissions by file name (`essex.csv`), made from a data folder on disk. */
export function illustrativeSubmissions(folder: string): ReadonlyMap<string, string> {
  const { catalogue: files, published } = readDataFolder(folder);
  const { region, measures } = readCatalogue(files);
  const world: World = {
    authorities: region.authorities,
    published: publishedByCell(published),
    ranges: rangesOf(files['illustrative-ranges.csv'] ?? ''),
    hosted: hostedOf(files['placing-hosting.csv'] ?? ''),
    borders: bordersOf(readFileSync(join(folder, 'boundaries.topo.json'), 'utf8'))
  };
  return new Map(
    region.authorities.map(({ code, slug }, index) => [
      `${slug}.csv`,
      submissionText(world, code, index + 1, measures)
    ])
  );
}

function writeAll(folder: string): void {
  const submissions = join(folder, 'submissions');
  const texts = illustrativeSubmissions(folder);
  mkdirSync(submissions, { recursive: true });
  for (const [name, text] of texts) writeFileSync(join(submissions, name), text);
  console.log(`Wrote ${texts.size} illustrative submissions to ${submissions}.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeAll(join(fileURLToPath(import.meta.url), '..', '..', 'data'));
}
