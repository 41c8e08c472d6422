import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { startTestCluster, templateName } from '#test/cluster.ts';
import { type ColumnFact, type RelationFact, typesOf } from './db-types-text.ts';

/** Writes the types of all tables and views from a freshly migrated database; `--check` only compares. */

const target = path.resolve(import.meta.dirname, '../src/platform/server/db-types.gen.ts');

const columnsQuery = `
select n.nspname || '.' || c.relname as relation, c.relkind = 'v' or c.relkind = 'm' as "isView", a.attname as name,
  format_type(case when t.typtype = 'd' then t.typbasetype else t.oid end, null) as type, a.attnotnull or t.typnotnull as "notNull",
  a.atthasdef or a.attidentity <> '' as "hasDefault", a.attidentity = 'a' or a.attgenerated <> '' as "isAlways",
  obj_description(c.oid, 'pg_class') as comment
from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid join pg_type t on t.oid = a.atttypid
where c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition and a.attnum > 0 and not a.attisdropped
  and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'public', 'pgboss')
order by (n.nspname || '.' || c.relname) collate "C", a.attnum`;

/** A view's column comes from a column of the same name in a table that the view reads. Outer joins may empty it. */
const viewSourcesQuery = `
select u.view_schema || '.' || u.view_name as view, u.column_name as name, bool_and(a.attnotnull) as "notNull",
  bool_or(pg_get_viewdef((quote_ident(u.view_schema) || '.' || quote_ident(u.view_name))::regclass) ~* '(left|right|full) join') as outer
from information_schema.view_column_usage u
join pg_attribute a on a.attrelid = (quote_ident(u.table_schema) || '.' || quote_ident(u.table_name))::regclass and a.attname = u.column_name
group by 1, 2`;

const readRelations = async (client: pg.Client): Promise<RelationFact[]> => {
  const { rows: sources } = await client.query<{ view: string; name: string; notNull: boolean; outer: boolean }>(viewSourcesQuery);
  const sure = new Set(sources.filter(s => s.notNull && !s.outer).map(s => `${s.view}.${s.name}`));
  const { rows } = await client.query<ColumnFact & { relation: string; isView: boolean; comment: string | null }>(columnsQuery);
  const relations = new Map<string, RelationFact>();
  for (const { relation, isView, comment, ...column } of rows) {
    const entry = relations.get(relation) ?? { name: relation, isView, comment, columns: [] };
    entry.columns.push({ ...column, notNull: column.notNull || sure.has(`${relation}.${column.name}`) });
    relations.set(relation, entry);
  }
  return [...relations.values()];
};

const generate = async (): Promise<{ text: string; failures: readonly string[] }> => {
  const cluster = await startTestCluster();
  try {
    const client = new pg.Client({ host: cluster.host, port: cluster.port, user: 'app_owner', database: templateName });
    await client.connect();
    try {
      return { text: typesOf(await readRelations(client)), failures: cluster.failures };
    } finally {
      await client.end();
    }
  } finally {
    await cluster.stop();
  }
};

const current = (): string => {
  try {
    return readFileSync(target, 'utf8');
  } catch {
    return '';
  }
};

const { text, failures } = await generate();
for (const failure of failures) console.error(`left out: ${failure}`);
if (process.argv.includes('--check')) {
  if (text !== current() || failures.length > 0) {
    console.error('src/platform/server/db-types.gen.ts does not match the migrations; run: npm run db:types');
    process.exitCode = 1;
  }
} else if (text !== current()) {
  // Written beside and renamed: whoever reads meanwhile sees the old file or the new one. The later of two writers wins, and both
  // wrote what the migrations said.
  const draft = `${target}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, target);
  console.log('src/platform/server/db-types.gen.ts written');
}
if (failures.length > 0) process.exitCode = 1;
