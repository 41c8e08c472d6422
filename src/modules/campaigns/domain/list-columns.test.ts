import { expect, it } from 'vitest';
import { listLines } from './list-columns.ts';

const rows = (...cells: string[][]) => cells.map((c, i) => ({ rowNumber: i + 1, cells: c }));

it.each([
  [
    'passes over a title and the head, and takes code and name',
    rows(
      ['2024年度重点企业名单', '2024年度重点企业名单'],
      ['序号', '企业名称', '统一社会信用代码', '地址'],
      ['1', '甲公司', '9133', '某路'],
    ),
    ['', '', '9133\t甲公司'],
  ],
  ['takes a list of names alone', rows(['单位名称', '电话'], ['甲公司', '123']), ['', '甲公司']],
  ['takes every row when there is no head', rows(['甲公司'], ['91330105MA2ABCDE0X']), ['甲公司', '91330105MA2ABCDE0X']],
  ['keeps the row numbers over gaps', [{ rowNumber: 3, cells: ['甲公司'] }], ['', '', '甲公司']],
  ['has nothing in an empty file', [], []],
] as const)('[6.1-c] a table %s', (_, input, expected) => expect(listLines(input)).toEqual(expected));
