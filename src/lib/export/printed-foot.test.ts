import { expect, test } from 'vitest';
import { printedFoot, withPrintedFoot } from './printed-foot.ts';

const SOURCES =
  'Sources: DfE, Ofsted, Cafcass and ONS (Open Government Licence v3.0); submissions of the authorities, illustrative ones made up';

test('the foot of the paper is the title, the figures and the sources, a line each', () => {
  expect(printedFoot('Norfolk', 'Published, 31 March 2025')).toBe(
    `Norfolk\nPublished, 31 March 2025\n${SOURCES}`
  );
});

test('a page without figures of its own says that each has its period beside it', () => {
  expect(printedFoot('Tables', '')).toBe(
    `Tables\nPeriod, status and source stand with each figure\n${SOURCES}`
  );
});

test('a drawn page carries its foot as an attribute that no quotation mark ends', () => {
  const html =
    '<!doctype html><html lang="en-GB"><head><title>Children “in” &amp; "out" $& </title>' +
    '<meta name="figures" content="Published, 31 March 2025"/></head></html>';
  expect(withPrintedFoot(html)).toContain(
    `<html data-print-foot="Children “in” &amp; &quot;out&quot; $& &#10;Published, 31 March 2025&#10;${SOURCES}" lang="en-GB">`
  );
});
