import pg from 'pg';
import { appRole } from './embedded-init.ts';
import { gatherMigrations, type Migration } from './migration-files.ts';

interface Applied {
  name: string;
  checksum: string;
}

const lockKey = 'peipao.migrate';

const ledger = `create table if not exists public.platform_migrations (
  name text primary key,
  checksum text not null,
  applied_at timestamptz not null default now()
)`;

/** The plain role and the queue's schema. A role belongs to the whole server, so another database may have made it already. */
const foundations = `
do $$ begin
  if not exists (select from pg_roles where rolname = '${appRole}') then
    create role ${appRole} nologin;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin
  execute format('grant ${appRole} to %I', current_user);
exception when insufficient_privilege then null;
end $$;
do $$ begin
  execute 'set local role ${appRole}';
exception when insufficient_privilege then
  raise exception 'the user % may not act as the role ${appRole}; let an administrator run: grant ${appRole} to %', session_user, session_user;
end $$;
reset role;
do $$ begin execute format('grant connect, temporary on database %I to ${appRole}', current_database()); end $$;
create schema if not exists pgboss authorization ${appRole}`;

/**
 * Compares what is applied with the files.
 * @returns the files still to run, oldest first
 * @throws Error that names a file which was edited, removed, or added before one that already ran
 */
export const pendingOf = (files: readonly Migration[], applied: readonly Applied[]): Migration[] => {
  const known = new Map(files.map(f => [f.name, f]));
  for (const { name, checksum } of applied) {
    const file = known.get(name);
    if (!file) throw new Error(`migration ${name} ran on this database but its file is gone; this program is older than its data`);
    if (file.checksum !== checksum) throw new Error(`migration ${file.file} was edited after it ran; undo the edit and write a new file`);
  }
  const done = new Set(applied.map(a => a.name));
  const newest = files.findLastIndex(f => done.has(f.name));
  const late = files.find((f, i) => i < newest && !done.has(f.name));
  if (late) throw new Error(`migration ${late.file} is older than ${files[newest]?.file}, which already ran; give it a newer time stamp`);
  return files.slice(newest + 1);
};

/** A column that came into a business table is recorded from the same transaction on. */
const renewRecorders =
  "do $$ begin if to_regproc('platform.renew_recorders') is not null then perform platform.renew_recorders(); end if; end $$";

const runOne = async (client: pg.Client, migration: Migration): Promise<void> => {
  await client.query('begin');
  try {
    await client.query(migration.sql);
    await client.query(renewRecorders);
    await client.query('insert into public.platform_migrations (name, checksum) values ($1, $2)', [migration.name, migration.checksum]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    const { message, position } = error as { message: string; position?: string };
    const line = position === undefined ? '' : ` line ${migration.sql.slice(0, Number(position)).split('\n').length}`;
    throw new Error(`migration ${migration.file}${line}: ${message}`, { cause: error });
  }
};

const checkServer = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query(
    "select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding",
  );
  if (rows[0].version < 150_000)
    throw new Error(`PostgreSQL 15 or newer is needed; this server is ${Math.floor(rows[0].version / 10_000)}`);
  if (rows[0].encoding !== 'UTF8') throw new Error(`the database must be encoded in UTF8; this one is ${rows[0].encoding}`);
};

/**
 * Brings the database to the state of the files, one transaction a file, one process at a time.
 * @param owner how the owner signs in
 * @returns the names of the migrations that ran now
 */
export const migrate = async (owner: pg.ClientConfig, files: readonly Migration[] = gatherMigrations()): Promise<string[]> => {
  const client = new pg.Client(owner);
  client.on('error', () => {});
  await client.connect();
  try {
    await checkServer(client);
    await client.query('select pg_advisory_lock(hashtext($1))', [lockKey]);
    await client.query('set client_min_messages = warning');
    await client.query(ledger);
    const { rows } = await client.query<Applied>('select name, checksum from public.platform_migrations order by name');
    const pending = pendingOf(files, rows);
    if (rows.length === 0) await client.query(`begin; ${foundations}; commit`);
    for (const migration of pending) await runOne(client, migration);
    return pending.map(m => m.name);
  } finally {
    await client.end();
  }
};
