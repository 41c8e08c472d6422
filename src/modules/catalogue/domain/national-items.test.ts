import { describe, expect, it } from 'vitest';
import { ItemCode, ItemContent } from '../contract/item.ts';
import { lintItem } from './lint-item.ts';
import { nationalContent, nationalItems } from './national-items.ts';
import { standardTaxonomy } from './taxonomy.ts';

const classes = new Map(standardTaxonomy().classes.map(c => [c.code, c]));
const find = (code: string) => nationalItems.find(i => i.code === code);

describe('the national items', () => {
  it('[5.1-a] [5.1-b] [5.1-c] [5.1-d] each letter has its items, each whole enough to be published', () => {
    expect(Object.groupBy(nationalItems, i => i.letter)).toMatchObject({
      a: { length: 6 },
      b: { length: 7 },
      c: { length: 6 },
      d: { length: 4 },
    });
    for (const item of nationalItems) {
      const content = ItemContent.parse(nationalContent(item));
      expect(ItemCode.safeParse(item.code).success, item.code).toBe(true);
      expect(lintItem(content, '2026-01-01', '2026-01-01'), item.code).toEqual([]);
    }
    expect(new Set(nationalItems.map(i => i.code)).size).toBe(nationalItems.length);
  });

  it('[5.1-a] each is led to by classes that exist and are not historical, but for what is no longer offered', () => {
    for (const item of nationalItems) {
      expect(
        item.classCodes.filter(c => classes.get(c)?.retired !== false),
        item.code,
      ).toEqual([]);
      expect(item.classCodes.length > 0, item.code).toBe(!item.history);
    }
  });

  it('[5.1-d] a well-known mark is never an honour: the word stands only for its protection', () => {
    const said = nationalItems.filter(i => i.name.includes('驰名商标'));
    expect(said.map(i => i.name)).toEqual(['驰名商标保护指导']);
    for (const { code, output, classCodes, conditions, materials, stages } of nationalItems)
      expect(JSON.stringify({ output, classCodes, conditions, materials, stages }), code).not.toMatch(/驰名商标(称号|奖|认定|培育|评选)/u);
    const award = JSON.stringify(find('TM-01'));
    expect(award).toContain('不评选、不授牌');
  });

  it('[5.1-c] [5.1-d] what can no longer be offered as written is its lawful successor, with the reason', () => {
    const successors = nationalItems.flatMap(i => (i.succeeds ? [[i.code, i.succeeds.name]] : []));
    expect(successors).toEqual([
      ['STD-05', '省名牌产品'],
      ['PAT-01', '国家知识产权优势企业'],
      ['PAT-03', '发明专利授权及产业化奖励'],
      ['TM-01', '中国驰名商标培育'],
      ['TM-02', '省商标品牌示范企业'],
    ]);
    for (const item of nationalItems) if (item.succeeds) expect(item.succeeds.reason.length, item.code).toBeGreaterThan(30);
    expect(nationalItems.filter(i => i.history).map(i => i.code)).toEqual(['PAT-06']);
    expect(JSON.stringify(find('PAT-03')?.stages)).not.toMatch(/资助|奖励/u);
  });

  it('[5.1-a] limits of ours are proposals to be confirmed; outside procedures have none', () => {
    const stages = nationalItems.flatMap(i => nationalContent(i).stages);
    expect(stages.filter(s => s.days !== null && s.confidence !== 'toConfirm')).toEqual([]);
    expect(stages.filter(s => s.who === 'external' && s.days !== null)).toEqual([]);
    expect(stages.length).toBeGreaterThan(200);
  });
});
