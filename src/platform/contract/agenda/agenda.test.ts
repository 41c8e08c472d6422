import { describe, expect, it } from 'vitest';
import { newId } from '../ids.ts';
import { type AgendaLine, agendaLines } from './agenda.ts';

const line = (title: string, hint: string): AgendaLine => ({
  kind: 'demands.demand',
  id: newId(),
  pageId: newId(),
  title,
  hint,
  dueOn: null,
  when: 'none',
  waitsOn: null,
  since: null,
  n: 1,
});
const rows = [line('CCC 产品检测周期长', '浙江江耀智能装备有限公司'), line('商标续展 12', '杭州𬭩㛃新材料有限公司')];
const found = (q: string): string[] => agendaLines(rows, { q }).map(r => r.title);

describe('[7.4.2-a] what waits is found by words', () => {
  it.each([
    ['江耀', ['CCC 产品检测周期长']],
    ['ccc', ['CCC 产品检测周期长']],
    ['𬭩㛃', ['商标续展 12']],
    ['１２', ['商标续展 12']],
    ['  续展　新材料 ', ['商标续展 12']],
    ['续展 江耀', []],
    ['', rows.map(r => r.title)],
  ])('[7.4.2-a] %s', (q, titles) => {
    expect(found(q)).toEqual(titles);
  });
});
