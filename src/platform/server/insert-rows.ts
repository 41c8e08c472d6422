import { type CompiledQuery, type Kysely, sql } from 'kysely';

/** Rows of one table by column; JSON columns as values, not as text. All have the same columns. */
type RowsOf<T> = readonly Readonly<Partial<Record<keyof T & string, unknown>>>[];

/**
 * One insert for any number of rows, at least one. Its text says nothing of how many, so that it is planned once, and a form of eight lines does
 * not carry two hundred parameters.
 */
export const insertRows = <DB, T extends keyof DB & string>(db: Kysely<DB>, table: T, rows: RowsOf<DB[T]>): CompiledQuery => {
  const columns = sql.join(Object.keys(rows[0] ?? {}).map(c => sql.ref(c)));
  const name = sql.table(table);
  return sql`insert into ${name} (${columns}) select ${columns} from jsonb_populate_recordset(null::${name}, ${JSON.stringify(rows)}::jsonb)`.compile(
    db,
  );
};
