import { sql } from 'kysely';
import type { z } from 'zod';
import type { AnyContext } from '#platform/server/context.ts';
import type { AuditChange } from '../contract/audit.ts';
import { columnTitle, tableTitle } from '../domain/audit-words.ts';

const mostChanges = 500;

interface ChangeRecord {
  table: string;
  rowId: string;
  kind: 'insert' | 'update' | 'delete';
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

const namesOf = (ctx: AnyContext, c: ChangeRecord): Record<string, string> =>
  Object.fromEntries(
    Object.keys({ ...c.before, ...c.after }).flatMap(column => {
      const name = columnTitle(column, ctx.locale);
      return name === undefined ? [] : [[column, name]];
    }),
  );

const commentsOf = async (ctx: AnyContext, tables: readonly string[]): Promise<Map<string, string>> => {
  const { rows } = await sql<{ table: string; comment: string | null }>`
    select t as "table", obj_description(to_regclass(t), 'pg_class') as comment from unnest(${[...tables]}::text[]) as t`.execute(ctx.db);
  return new Map(rows.map(r => [r.table, r.comment ?? '']));
};

/** What an entry changed, its tables and columns in the reader's words. */
export const changesOf = async (ctx: AnyContext, entryId: string): Promise<z.infer<typeof AuditChange>[]> => {
  const { rows } = await sql<ChangeRecord>`
    select c.table_name as "table", c.row_id as "rowId", c.kind, c.before, c.after
    from platform.audit_changes c where c.entry_id = ${entryId} order by c.table_name, c.row_id limit ${mostChanges}`.execute(ctx.db);
  const changes = rows.map(c => ({ ...c, table: ctx.names.today(c.table) }));
  const comments = await commentsOf(ctx, [...new Set(changes.map(c => c.table))]);
  return changes.map(c => ({
    ...c,
    title: tableTitle(comments.get(c.table) ?? '', ctx.locale) ?? c.table,
    names: namesOf(ctx, c),
  }));
};
