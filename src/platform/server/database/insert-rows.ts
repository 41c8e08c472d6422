import type { DB } from '../db-types.gen.ts';
import type { Statement } from './statement.ts';

/** Rows of one table by column; JSON columns as values, not as text. All have the same columns. */
type RowsOf<T> = readonly Readonly<Partial<Record<keyof T & string, unknown>>>[];

const made = new Map<string, Pick<Statement, 'name' | 'text'>>();

const madeFor = (table: string, columns: readonly string[]): Pick<Statement, 'name' | 'text'> => {
  const list = columns.map(c => `"${c}"`).join(', ');
  const known = made.get(table + list);
  if (known) return known;
  const text = `insert into ${table} (${list}) select ${list} from jsonb_populate_recordset(null::${table}, $1::jsonb)`;
  const fresh = { name: `i${made.size}`, text };
  made.set(table + list, fresh);
  return fresh;
};

/**
 * One insert for any number of rows, at least one. Its text says nothing of how many, so that it is planned once, and a form of eight lines does
 * not carry two hundred parameters.
 */
export const insertRows = <T extends keyof DB & string>(table: T, rows: RowsOf<DB[T]>): Statement => ({
  ...madeFor(table, Object.keys(rows[0] ?? {})),
  values: [JSON.stringify(rows)],
});
