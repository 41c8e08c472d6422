import { sql } from 'kysely';
import type { TimelineItem } from '#platform/server/audit.ts';
import type { CallContext } from '#platform/server/context.ts';
import type { OwnColumn, OwnValue } from '../../contract/own-column.ts';
import { sayOwnValue } from '../../domain/own-value.ts';
import type { EnterpriseRecord } from '../store.ts';
import { ownColumns } from './columns-store.ts';
import { valueColumns } from './values-store.ts';

type Change = TimelineItem['changes'][number];
type Side = Record<string, unknown> | null;
interface OwnHistory {
  /** Rows of values, for the timeline to look for. */
  ids: string[];
  /** A change of such a row under the column's name; undefined for other changes. */
  said: (change: Change) => Change | undefined;
}

const table = 'enterprises.own_values';

const sideOf = (column: OwnColumn | undefined, side: Side): Side => {
  const at = column && valueColumns[column.kind];
  return side && column && at && at in side ? { [column.name]: sayOwnValue(column, side[at] as OwnValue | null) } : null;
};

/** What the log says of the enterprise's own columns; of another authority's nothing. */
export const ownHistory = async (ctx: CallContext, enterprise: Pick<EnterpriseRecord, 'id' | 'authority_id'>): Promise<OwnHistory> => {
  if (enterprise.authority_id !== ctx.actor.authorityId) return { ids: [], said: () => undefined };
  const { rows } = await sql<{ id: string; column_id: string }>`
    select id, column_id from enterprises.own_values where enterprise_id = ${enterprise.id}`.execute(ctx.db);
  if (rows.length === 0) return { ids: [], said: () => undefined };
  const columns = new Map((await ownColumns(ctx)).map(c => [c.id, c]));
  const columnOf = new Map(rows.map(r => [r.id, columns.get(r.column_id)]));
  return {
    ids: rows.map(r => r.id),
    said: c => {
      if (c.table !== table) return undefined;
      const column = columnOf.get(c.rowId);
      return { ...c, before: sideOf(column, c.before), after: sideOf(column, c.after) };
    },
  };
};
