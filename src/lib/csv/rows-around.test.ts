import { expect, it } from 'vitest';
import { rowsAround } from './rows-around.ts';

it('gives a row with its neighbours, numbered as a spreadsheet does', () => {
  const text = 'a,b\n1,"x\ny"\n2,z\n3,w\n4,v\n';
  expect(rowsAround(text, 3, 1)).toEqual([
    { row: 2, cells: ['1', 'x\ny'] },
    { row: 3, cells: ['2', 'z'] },
    { row: 4, cells: ['3', 'w'] }
  ]);
  expect(rowsAround(text, 1, 1).map(({ row }) => row)).toEqual([1, 2]);
  expect(rowsAround(text, 9, 1)).toEqual([]);
});
