import { readDataFolder } from '#lib/catalogue/files.ts';
import { readPublished } from '#lib/catalogue/published.ts';
import { recomputeAll, regionSums } from '#lib/catalogue/recomputed.ts';
import { ruleOf } from '#lib/domain/indicator.ts';
import { reconciliation } from '#lib/views/reconciliation.ts';
import { siteFigures } from '../../site-figures.server.ts';
import {
  differenceTable,
  exampleTable,
  levelTable,
  marchTable,
  seriesTable,
  sumTable
} from './check-tables.ts';
import { workedExamples } from './worked-examples.ts';

export async function load() {
  const { catalogue, submitted, publishedOfRegion } = await siteFigures();
  const rows = Object.entries(readDataFolder('data').published).flatMap(([file, text]) =>
    readPublished(text, file)
  );
  const values = recomputeAll(catalogue, rows);
  const sums = regionSums(catalogue, rows);
  const indicators = catalogue.indicators.map(ruleOf);
  const ends = [...new Set(submitted.map(({ end }) => end))].sort();
  const march = ends.flatMap((end) => reconciliation(indicators, submitted, publishedOfRegion, end));
  const examples = workedExamples();
  const found = values.filter((value) => value.found !== null);
  const whole = sums.filter(({ agrees }) => agrees !== null);
  return {
    totals: {
      published: rows.length,
      recomputed: found.length,
      agree: found.filter((value) => value.found !== 'differs').length,
      differ: found.filter((value) => value.found === 'differs').length,
      sums: whole.length,
      sumsAgree: whole.filter(({ agrees }) => agrees).length,
      sumsOpen: sums.length - whole.length,
      examples: examples.length,
      examplesAgree: examples.filter(({ published, ours }) => published === ours).length
    },
    levels: levelTable(values),
    series: seriesTable(values),
    differences: differenceTable(catalogue, values, sums),
    children: sumTable('Looked after children', 'cla-number', sums),
    plans: sumTable('Children on child protection plans', 'cp-plan-rate', sums),
    march: marchTable(march),
    examples: exampleTable(examples)
  };
}
