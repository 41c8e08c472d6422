import { sql } from 'kysely';
import type { z } from 'zod';
import type { AnyContext } from '#platform/server/context.ts';
import type { AuditChange } from '../contract/audit.ts';
import { columnTitle, tableTitle } from '../domain/audit-words.ts';

const mostChanges = 500;

interface ChangeRecord {
  table: string;
  comment: string | null;
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

/** What an entry changed, its tables and columns in the reader's words. */
export const changesOf = async (ctx: AnyContext, entryId: string): Promise<z.infer<typeof AuditChange>[]> => {
  const { rows } = await sql<ChangeRecord>`
    select c.table_name as "table", obj_description(to_regclass(c.table_name), 'pg_class') as comment, c.row_id as "rowId", c.kind, c.before, c.after
    from platform.audit_changes c where c.entry_id = ${entryId} order by c.table_name, c.row_id limit ${mostChanges}`.execute(ctx.db);
  return rows.map(({ comment, ...c }) => ({
    ...c,
    title: (comment === null ? undefined : tableTitle(comment, ctx.locale)) ?? c.table,
    names: namesOf(ctx, { comment, ...c }),
  }));
};
