import type { z } from 'zod';
import type { DatedRow, SetDatedRow } from '../../contract/dated/dated-row.ts';
import type { CallContext } from '../context.ts';
import { addDatedRow, type DatedRefusals, type DatedTable, datedRowOn, datedRows } from './dated-rows.ts';

/** Dated rows that lay down whole numbers, none about a subject of its own. */
export interface DatedNumbers<N> {
  /** Those that hold at a place on a day. @throws Error when none do: the migration gives the standard */
  readonly on: (ctx: Pick<CallContext, 'db'>, at: { regionCode: string; on: string }) => Promise<N>;
  /** Every row that the reader's place is concerned by, those in force first. */
  readonly rows: (ctx: Pick<CallContext, 'db' | 'scope' | 'actor' | 'now'>) => Promise<(DatedRow & N)[]>;
  /** Writes a row for the actor's own place. @throws what `addDatedRow` does */
  readonly add: (ctx: Pick<CallContext, 'db' | 'actor' | 'now'>, row: SetDatedRow & N, refuse: DatedRefusals) => Promise<void>;
}

const columnOf = (field: string): string => field.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);

/**
 * A table that `platform.dated_table` made, whose own columns are named as the fields of the contract: `fitTopic` is `fit_topic`.
 * @param name with its schema
 * @param fields whole numbers and nothing else
 */
export const datedNumbers = <S extends Readonly<Record<string, z.ZodInt>>>(
  name: string,
  fields: z.ZodObject<S>,
): DatedNumbers<z.output<z.ZodObject<S>>> => {
  type N = z.output<z.ZodObject<S>>;
  const table: DatedTable<Record<string, number>> = { name, keys: [] };
  const keys = Object.keys(fields.shape);
  const numbersOf = (row: Readonly<Record<string, unknown>>): N => fields.parse(Object.fromEntries(keys.map(k => [k, row[columnOf(k)]])));
  return {
    on: async (ctx, at) => numbersOf(await datedRowOn(ctx, table, at)),
    rows: async ctx => (await datedRows(ctx, table)).map(({ own, dated }) => ({ ...dated, ...numbersOf(own) })),
    add: (ctx, { id, validFrom, source, confidence, ...numbers }, refuse) => {
      const own = Object.fromEntries(keys.map(k => [columnOf(k), (numbers as Record<string, number>)[k] as number]));
      return addDatedRow(ctx, table, { own, dated: { id, validFrom, source, confidence } }, refuse);
    },
  };
};
