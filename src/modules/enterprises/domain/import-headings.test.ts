import { describe, expect, it } from 'vitest';
import type { PlainCell, PlainRow } from '#platform/contract/imports/cells.ts';
import { headingReader } from '#platform/contract/imports/headings.ts';
import { ledgerFields } from './import-fields.ts';

const { fieldOf: fieldOfHeading, find: findHeader, map: mapColumns } = headingReader(ledgerFields);

const cell = (text: string, merged?: true): PlainCell => ({ kind: text === '' ? 'empty' : 'text', text, ...(merged ? { merged } : {}) });
const row = (rowNumber: number, texts: readonly string[]): PlainRow => ({ rowNumber, cells: texts.map(t => cell(t)) });

describe('列识别', () => {
  it.each([
    ['企业名称', 'name'],
    [' 单 位 名 称 ', 'name'],
    ['统一社会信用代码（18位）', 'uscc'],
    ['年产值（万元）', 'outputValue'],
    ['年产值(万元)', 'outputValue'],
    ['联系人/电话', 'liaisonPhone'],
    ['*企业名称：', 'name'],
    ['2.所属街道', 'street'],
    ['２０２５年工业总产值', 'outputValue'],
    ['序号', undefined],
    ['', undefined],
  ])('[6.1-c] %j means %s', (heading, field) => {
    expect(fieldOfHeading(heading)).toBe(field);
  });

  it('[6.1-c] the heading is found below title rows', () => {
    const title = { rowNumber: 1, cells: [cell('拱墅区走访企业名单'), cell('拱墅区走访企业名单', true), cell('拱墅区走访企业名单', true)] };
    const found = findHeader([
      title,
      row(2, ['填报单位：某街道', '', '2026年11月']),
      row(4, ['序号', '企业名称', '信用代码', '联系电话']),
      row(5, ['1', '杭州某公司', '9133', '138']),
    ]);
    expect(found).toMatchObject({ rowNumber: 4, headings: ['序号', '企业名称', '信用代码', '联系电话'] });
  });

  it('[6.1-c] two-level headings with merged cells are read together', () => {
    const upper: PlainRow = { rowNumber: 2, cells: [cell('企业名称'), cell('联系人'), cell('联系人', true)] };
    const lower: PlainRow = { rowNumber: 3, cells: [cell('企业名称', true), cell('姓名'), cell('电话')] };
    const found = findHeader([upper, lower, row(4, ['杭州某公司', '王敏', '13812345678'])]);
    expect(found).toMatchObject({ rowNumber: 3, headings: ['企业名称', '联系人/姓名', '联系人/电话'] });
    expect(mapColumns(found?.headings ?? [], new Map()).map(c => c.field)).toEqual(['name', 'liaison', 'liaisonPhone']);
  });

  it('[6.1-c] a sheet that names nothing has no heading', () => {
    expect(findHeader([row(1, ['甲', '乙']), row(2, ['1', '2'])])).toBeUndefined();
  });

  it('[6.1-c] each field goes to one column, and what was mapped before wins', () => {
    expect(mapColumns(['企业名称', '名称', '电话'], new Map()).map(c => c.field)).toEqual(['name', null, 'liaisonPhone']);
    expect(
      mapColumns(
        ['甲方', '企业名称', '电话'],
        new Map([
          ['甲方', 'name'],
          ['电话', null],
        ]),
      ),
    ).toEqual([
      { field: 'name', remembered: true },
      { field: null, remembered: false },
      { field: null, remembered: true },
    ]);
  });
});
