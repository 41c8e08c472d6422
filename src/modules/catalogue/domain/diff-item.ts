import type { ItemContent } from '../contract/item.ts';

/** Parts of a version in the order of its page. */
export const contentParts = [
  'summary',
  'body',
  'fee',
  'output',
  'window',
  'basis',
  'conditions',
  'materials',
  'stages',
  'contact',
  'questions',
  'exclusion',
  'succeeds',
  'history',
  'confidence',
  'source',
] as const satisfies readonly (keyof ItemContent)[];
export type ContentPart = (typeof contentParts)[number];

/** One difference between two versions. `key` names the row of a list by its lasting key or, where it has none, by its words. */
export interface ItemChange {
  part: ContentPart;
  key: string | null;
  kind: 'added' | 'removed' | 'changed' | 'moved';
  before: unknown;
  after: unknown;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
/** The same object whatever the order of its keys, as the database may answer it. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, v]) => v !== undefined && v !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, sorted(v)]),
  );
};

type Row = Readonly<Record<string, unknown>>;
const nameOf = (row: Row): string => String(row['key'] ?? row['title'] ?? row['question'] ?? '');

/** Rows by name; two rows of one name are told apart by their place among them. */
const named = (rows: readonly Row[]): Map<string, Row> => {
  const found = new Map<string, Row>();
  for (const row of rows) {
    let name = nameOf(row);
    while (found.has(name)) name += '′';
    found.set(name, row);
  }
  return found;
};

const rowChanges = (part: ContentPart, before: readonly Row[], after: readonly Row[]): ItemChange[] => {
  const [was, is] = [named(before), named(after)];
  const stayed = (names: Iterable<string>, other: Map<string, Row>): string[] => [...names].filter(n => other.has(n));
  const [orderBefore, orderAfter] = [stayed(was.keys(), is), stayed(is.keys(), was)];
  return [
    ...[...is].flatMap(([key, row]): ItemChange[] => {
      const old = was.get(key);
      if (!old) return [{ part, key, kind: 'added', before: null, after: row }];
      return same(old, row) ? [] : [{ part, key, kind: 'changed', before: old, after: row }];
    }),
    ...[...was].flatMap(([key, row]): ItemChange[] => (is.has(key) ? [] : [{ part, key, kind: 'removed', before: row, after: null }])),
    ...(same(orderBefore, orderAfter)
      ? []
      : [{ part, key: null, kind: 'moved' as const, before: orderBefore.map(k => was.get(k)), after: orderAfter.map(k => is.get(k)) }]),
  ];
};

/** What changed from one version to another, part by part; nothing: the two say the same. */
export const diffItem = (before: ItemContent, after: ItemContent): ItemChange[] =>
  contentParts.flatMap(part => {
    const [was, is] = [before[part], after[part]];
    if (Array.isArray(was) && Array.isArray(is)) return rowChanges(part, was as readonly Row[], is as readonly Row[]);
    return same(was, is) ? [] : [{ part, key: null, kind: 'changed' as const, before: was, after: is }];
  });
