import { type RawBuilder, sql } from 'kysely';
import type { CallContext } from '#platform/server/context.ts';
import type { OwnColumn, OwnCondition } from '../../contract/own-column.ts';
import { enterprisesProblems } from '../../contract/problems.ts';
import { ownColumns } from './columns-store.ts';
import { valueColumns } from './values-store.ts';

/** A condition as the search functions take it. */
export interface ReadyCondition {
  column: string;
  kind: OwnColumn['kind'];
  from?: number | string;
  to?: number | string;
  in?: string[];
  begins?: string;
  missing?: true;
}

/** The own column that a list is sorted by. */
export interface OwnOrder {
  column: string;
  kind: OwnColumn['kind'];
  down: boolean;
}

/** A bound of another kind than the column's, or a question that its kind does not know, would quietly find nothing. */
const fits = ({ kind }: OwnColumn, c: OwnCondition): boolean => {
  const bounds = [c.from, c.to].filter(b => b !== undefined);
  if (
    bounds.length > 0 &&
    !bounds.every(b => typeof b === (kind === 'number' ? 'number' : 'string') && (kind === 'number' || kind === 'day'))
  )
    return false;
  return (c.in === undefined || kind === 'choice') && (c.begins === undefined || kind === 'text') && Object.keys(c).length > 1;
};

/**
 * Conditions on columns of the caller's own authority; nobody asks by another's.
 * @throws Problem ownColumnUnknown, ownConditionWrong
 */
export const readyConditions = async (ctx: CallContext, conditions: readonly OwnCondition[] | undefined): Promise<ReadyCondition[]> => {
  if (!conditions || conditions.length === 0) return [];
  const columns = new Map((await ownColumns(ctx)).map(c => [c.id, c]));
  return conditions.map(c => {
    const column = columns.get(c.column);
    if (!column) throw enterprisesProblems.ownColumnUnknown();
    if (!fits(column, c)) throw enterprisesProblems.ownConditionWrong({ name: column.name });
    const { from, to, in: within, begins } = c;
    return {
      column: column.id,
      kind: column.kind,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(within === undefined ? {} : { in: within }),
      ...(begins === undefined ? {} : { begins }),
    };
  });
};

/** `own:<id>:up` as an order; undefined for the register's own orders. @throws Problem ownColumnUnknown */
export const ownOrderOf = async (ctx: CallContext, sort: string): Promise<OwnOrder | undefined> => {
  const [, id, way] = /^own:([0-9a-f-]{36}):(up|down)$/.exec(sort) ?? [];
  if (id === undefined) return undefined;
  const column = (await ownColumns(ctx)).find(c => c.id === id);
  if (!column) throw enterprisesProblems.ownColumnUnknown();
  return { column: id, kind: column.kind, down: way === 'down' };
};

/** The same as SQL on `e`, where the search functions are not asked. */
export const whereOwn = (c: ReadyCondition): RawBuilder<boolean> => {
  const value = sql.ref(`v.${valueColumns[c.kind]}`);
  const parts = [
    sql`${value} is not null`,
    ...(c.from === undefined ? [] : [sql`${value} >= ${c.from}`]),
    ...(c.to === undefined ? [] : [sql`${value} <= ${c.to}`]),
    ...(c.in === undefined ? [] : [sql`${value} = any (${c.in}::text[])`]),
    ...(c.begins === undefined ? [] : [sql`starts_with(${value}, ${c.begins})`]),
  ];
  return sql<boolean>`exists (select 1 from enterprises.own_values v where v.enterprise_id = e.id and v.column_id = ${c.column} and ${sql.join(parts, sql` and `)})`;
};
