import type pg from 'pg';

/** A table with the columns that can be written. */
export interface BackupTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/** Schemas that are ours: not PostgreSQL's, not the queue's, not an extension's. */
const ours = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'pgboss', 'public')
  and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`;

/** All tables of all rooms in byte order, without generated columns. */
export const backupTablesOf = async (client: pg.ClientBase): Promise<BackupTable[]> => {
  const { rows } = await client.query<BackupTable>(`
    select n.nspname || '.' || c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and ${ours}
    group by 1 order by (n.nspname || '.' || c.relname) collate "C"`);
  return rows;
};

/** Positions of all sequences, those of identity columns among them. */
export const sequencesOf = async (client: pg.ClientBase): Promise<{ name: string; value: number; called: boolean }[]> => {
  const { rows } = await client.query<{ name: string }>(`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'S' and ${ours} order by (n.nspname || '.' || c.relname) collate "C"`);
  const positions = [];
  for (const { name } of rows) {
    const { rows: at } = await client.query(`select last_value::bigint as value, is_called as called from ${name}`);
    positions.push({ name, value: Number(at[0].value), called: at[0].called as boolean });
  }
  return positions;
};

/** Foreign keys, to be dropped before loading and made again after it: order and cycles then do not matter, and each is proved. */
export const foreignKeysOf = async (client: pg.ClientBase): Promise<{ table: string; name: string; definition: string }[]> => {
  const { rows } = await client.query(`
    select k.conrelid::regclass::text as table, quote_ident(k.conname) as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and k.conparentid = 0 and ${ours} order by 1, 2`);
  return rows;
};

/** Whether anything but PostgreSQL's own lies in the database. */
export const isEmptyDatabase = async (client: pg.ClientBase): Promise<boolean> => {
  const { rows } = await client.query(`
    select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and c.relkind in ('r', 'p', 'v', 'm', 'S', 'f')
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e') limit 1`);
  return rows.length === 0;
};

/** Takes everything away again that a failed restore has made; the database was empty before it. */
export const emptyDatabase = async (client: pg.ClientBase): Promise<void> => {
  const { rows } = await client.query<{ name: string }>(
    "select quote_ident(nspname) as name from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')",
  );
  for (const { name } of rows) await client.query(`drop schema ${name} cascade`);
  await client.query('drop table if exists public.platform_migrations');
};
