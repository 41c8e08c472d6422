import { expect, test } from 'vitest';
import { type ColumnFact, typesOf } from '../../tools/db-types-text.ts';

const column = (type: string, facts: Partial<ColumnFact> = {}): ColumnFact => ({
  name: 'c',
  type,
  notNull: true,
  hasDefault: false,
  isAlways: false,
  ...facts,
});
const lineOf = (c: ColumnFact): string | undefined =>
  typesOf([{ name: 'x.y', isView: false, comment: null, columns: [c] }]).match(/ {4}c: (.*);/)?.[1];

test.each([
  ['uuid', {}, 'string'],
  ['text', { notNull: false }, 'string | null'],
  ['integer', { hasDefault: true }, 'Generated<number>'],
  ['text', { hasDefault: true, notNull: false }, 'Generated<string> | null'],
  ['bigint', { isAlways: true }, 'GeneratedAlways<number>'],
  ['date', {}, 'string'],
  ['timestamp with time zone', { hasDefault: true }, 'Generated<Timestamp>'],
  ['timestamp with time zone', { isAlways: true }, 'GeneratedAlways<Date>'],
  ['jsonb', { notNull: false }, 'Json | null'],
  ['text[]', {}, 'string[]'],
  ['jsonb[]', {}, 'JsonValue[]'],
  ['tsvector', { isAlways: true, notNull: false }, 'GeneratedAlways<string | null>'],
])('%s %o', (type, facts, text) => expect(lineOf(column(type, facts))).toBe(text));
