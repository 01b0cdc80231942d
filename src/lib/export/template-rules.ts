import type { Measure } from '#lib/domain/measure.ts';

/** A rule of a spreadsheet for what may be typed into a range of cells, with what it says when it is broken and when the cell is chosen. */
export interface ValueRule {
  readonly type: 'custom';
  readonly range: string;
  readonly formula1: string;
  readonly allowBlank: true;
  readonly showErrorMessage: true;
  readonly errorTitle: string;
  readonly errorMessage: string;
  readonly showInputMessage: true;
  readonly inputTitle: string;
  readonly inputMessage: string;
}

/** The most letters that a spreadsheet shows in a message. */
const LONGEST_MESSAGE = 255;
const LARGEST = 1_000_000;
const MEASURE = 2;

/** A rule for the value cells of each measure: a number from 0, whole unless it counts posts, or one of the symbols. `rows` has the headings first. */
export function valueRules(
  rows: readonly (readonly string[])[],
  measures: readonly Measure[]
): readonly ValueRule[] {
  return runsOf(rows).map(({ measure: id, first, last }) => {
    const measure = measures.find((one) => one.id === id);
    const isWhole = measure?.unit !== 'fte';
    return {
      type: 'custom',
      range: `E${first}:E${last}`,
      formula1: valueFormula(`E${first}`, isWhole),
      allowBlank: true,
      showErrorMessage: true,
      errorTitle: 'Not a value',
      errorMessage: `Type ${isWhole ? 'a whole number' : 'a number'} from 0, or c (confidential), x (not available), z (not applicable) or low (rounds to zero), or leave the cell blank.`,
      showInputMessage: true,
      inputTitle: '',
      inputMessage: shortened(measure === undefined ? id : `${measure.title}. ${measure.definition}`)
    };
  });
}

/** Text is asked for before a number is compared: to a spreadsheet every text is more than any number. */
function valueFormula(cell: string, isWhole: boolean): string {
  const whole = isWhole ? `,${cell}=INT(${cell})` : '';
  const symbols = ['c', 'x', 'z', 'low', 'k'].map((symbol) => `${cell}="${symbol}"`).join(',');
  return `IF(ISNUMBER(${cell}),AND(${cell}>=0,${cell}<=${LARGEST}${whole}),OR(${symbols}))`;
}

interface Run {
  readonly measure: string;
  /** Rows as a spreadsheet numbers them, both ends inside. */
  readonly first: number;
  readonly last: number;
}

/** The stretches of rows below the headings that are of one measure. */
function runsOf(rows: readonly (readonly string[])[]): readonly Run[] {
  const measures = rows.map((row) => row[MEASURE] ?? '');
  const starts = measures.flatMap((id, index) =>
    index > 0 && (index === 1 || id !== measures[index - 1]) ? [index] : []
  );
  return starts.map((start, index) => ({
    measure: measures[start] ?? '',
    first: start + 1,
    last: starts[index + 1] ?? rows.length
  }));
}

function shortened(text: string): string {
  return text.length <= LONGEST_MESSAGE ? text : `${text.slice(0, LONGEST_MESSAGE - 1)}…`;
}
