import type { Locale } from '#platform/contract/phrases.ts';
import { columnWords } from './audit-words.data.ts';

const columns = new Map(
  columnWords.map(line => {
    const [column = '', zh = '', ...en] = line.split(' ');
    return [column, { 'zh-CN': zh, en: en.join(' ') }] as const;
  }),
);

/** A column in the reader's words; undefined when it has none. */
export const columnTitle = (column: string, locale: Locale): string | undefined => columns.get(column)?.[locale];

const chinese = /^[\u4e00-\u9fff、·，]+(?:（[^）]*）)?/;

/**
 * What a table holds, from its comment in the database, which begins with the Chinese term: `企业 (6.1-c): one row per enterprise`.
 * English readers get the words behind it.
 */
export const tableTitle = (comment: string, locale: Locale): string | undefined => {
  const term = chinese.exec(comment)?.[0];
  if (locale === 'zh-CN' && term !== undefined) return term;
  const words = (term === undefined ? comment : comment.slice(term.length)).replace(/^\s*\([^)]*\)/, '').replace(/^[:;,\s]+/, '');
  const first = words.split(/[;[:]/)[0]?.trim() ?? '';
  return first === '' ? term : first;
};
