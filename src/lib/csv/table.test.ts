import { describe, expect, it } from 'vitest';
import type { RecordFault } from './faults.ts';
import { openTable, recordsOf } from './table.ts';

const ROWS = [
  ['a', 'b', 'c'],
  ['1', 'two, three; four', ''],
  ['5', 'say "six"\nand seven', '8']
];

/** All that is read of a text: cells by row, the number of a row as a spreadsheet shows it, what is wrong with the quoting. */
function readTable(text: string) {
  const table = openTable(text);
  const records = [...recordsOf(table)];
  const problemOf = (fault: RecordFault | null, index: number) =>
    fault === null ? [] : [{ kind: fault.kind, row: index + 1, cell: fault.cell }];
  return {
    rows: records.map(({ cells }) => cells),
    lineOf: (index: number) => index + 1,
    delimiter: table.delimiter,
    problems: records.flatMap(({ fault }, index) => problemOf(fault, index))
  };
}

describe('recordsOf', () => {
  it.each([
    ['commas', 'a,b,c\n1,"two, three; four",\n5,"say ""six""\nand seven",8\n', ','],
    ['semicolons', 'a;b;c\n1;"two, three; four";\n5;"say ""six""\nand seven";8\n', ';'],
    ['tabs', 'a\tb\tc\n1\ttwo, three; four\t\n5\t"say ""six""\nand seven"\t8\n', '\t'],
    ['bars', 'a|b|c\n1|two, three; four|\n5|"say ""six""\nand seven"|8\n', '|'],
    ['a sep= line', 'sep=;\na;b;c\n1;"two, three; four";\n5;"say ""six""\nand seven";8\n', ';'],
    ['CRLF', 'a,b,c\r\n1,"two, three; four",\r\n5,"say ""six""\r\nand seven",8\r\n', ','],
    ['CR', 'a,b,c\r1,"two, three; four",\r5,"say ""six""\rand seven",8\r', ','],
    ['a mixture of line ends', 'a,b,c\r1,"two, three; four",\r\n5,"say ""six""\nand seven",8', ','],
    ['spaces round quotes', 'a,b,c\n1, "two, three; four" ,\n5,"say ""six""\nand seven",8\n', ',']
  ])('reads %s', (_, text, delimiter) => {
    const table = readTable(text);
    expect(table.rows).toEqual(ROWS);
    expect(table.delimiter).toBe(delimiter);
    expect(table.problems).toEqual([]);
  });

  it('numbers rows as a spreadsheet does: quoted line breaks and a sep= line do not count, blank lines do', () => {
    const { rows, lineOf } = readTable('sep=,\na,b\n\n1,"x\ny"\n2,z');
    expect(rows.map((cells, index) => [lineOf(index), ...cells])).toEqual([
      [1, 'a', 'b'],
      [2, ''],
      [3, '1', 'x\ny'],
      [4, '2', 'z']
    ]);
  });

  it('names the row and cell where a quote opens that is never closed, and reads on', () => {
    const { rows, problems } = readTable('a,b\n1,"x\n2,y\n3,z\n');
    expect(problems).toEqual([{ kind: 'quote-not-closed', row: 2, cell: 1 }]);
    expect(rows.slice(2)).toEqual([
      ['2', 'y'],
      ['3', 'z']
    ]);
  });

  it('names a quoted cell with text behind its closing quote', () => {
    const { problems } = readTable('a,b\n"1" one,x\n2,"y"\n');
    expect(problems).toEqual([{ kind: 'text-after-quote', row: 2, cell: 0 }]);
  });

  it('keeps a quotation mark inside an unquoted cell', () => {
    expect(readTable('a,b\n5\' 6" tall,x\n').rows[1]).toEqual(['5\' 6" tall', 'x']);
  });

  it('takes no comma in notes for the delimiter of a file cut by semicolons', () => {
    const text = 'a;b;c\n' + '1;2;one, two, three, four, five\n'.repeat(10);
    expect(readTable(text).delimiter).toBe(';');
  });

  it.each([
    ['a line of a million delimiters', ','.repeat(1_000_000)],
    ['a million quotes', '"'.repeat(1_000_001)],
    ['a quote opened on each of 200,000 lines', '"a\n'.repeat(200_000)],
    ['a cell of a million doubled quotes', `"${'""'.repeat(1_000_000)}"\n`],
    ['a million quoted cells in a line', '"a",'.repeat(1_000_000)],
    ['a million blank lines', '\n'.repeat(1_000_000)]
  ])('comes to the end of %s', (_, text) => {
    expect(readTable(text).rows.length).toBeGreaterThan(0);
  });
});
