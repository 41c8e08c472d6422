import type { ItemContent } from '../contract/item.ts';

/** The rows of a list with one of them a place up or down; over the ends nothing happens. */
export const movedRow = <R>(rows: readonly R[], at: number, step: -1 | 1): R[] => {
  const to = at + step;
  const [row, other] = [rows[at], rows[to]];
  if (row === undefined || other === undefined) return [...rows];
  return rows.map((r, i) => (i === at ? other : i === to ? row : r));
};

/** A key that no row of this version has: `stage7`. Keys stay with their rows; a removed row's key may come again only in another version. */
export const freeKey = (prefix: string, rows: readonly { key: string }[]): string => {
  const taken = new Set(rows.map(r => r.key));
  let n = rows.length + 1;
  while (taken.has(`${prefix}${n}`)) n += 1;
  return `${prefix}${n}`;
};

/** What a new item begins with: the stages that every guidance has (4.1, 6.2), everything else to be written. Limits are proposals. */
export const firstContent = (exclusion: ItemContent['exclusion']): ItemContent => {
  const stage = (key: string, name: string, who: ItemContent['stages'][number]['who'], days: number | null) =>
    ({ key, name, who, days, unit: 'working', confidence: 'toConfirm' }) as const;
  return {
    summary: '',
    body: '',
    fee: '不收费',
    output: '',
    basis: [],
    conditions: [],
    materials: [],
    stages: [
      stage('reply', '咨询响应', 'companion', 1),
      stage('plan', '辅导方案', 'companion', 10),
      stage('gather', '准备材料', 'enterprise', null),
      stage('precheck', '材料预审', 'companion', 5),
      stage('result', '结果登记与回访', 'companion', 5),
    ],
    window: null,
    contact: '',
    questions: [],
    exclusion,
    succeeds: null,
    history: false,
    confidence: 'toConfirm',
    source: '',
  };
};
