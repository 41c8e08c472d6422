import type pg from 'pg';
import { timed } from './measure.ts';
import type { Program } from './program.ts';

/** Tables that an import writes, and which of their rows are its own. */
const written: readonly (readonly [table: string, own: string])[] = [
  ['enterprises.enterprises', 't.created_at = i.written_at'],
  ['enterprises.contacts', 't.created_at = i.written_at'],
  ['enterprises.facts', 't.recorded_at = i.written_at'],
  ['platform.import_effects', 't.import_id = i.id'],
  [
    'platform.audit_changes',
    "t.entry_id in (select e.id from platform.audit_entries e where e.operation = 'enterprises.import.write' and e.subject_id = i.id)",
  ],
];
const hands = 2;

const columnsOf = async (owner: pg.Client, table: string): Promise<string> => {
  const { rows } = await owner.query(
    "select string_agg(quote_ident(attname), ', ' order by attnum) as names from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''",
    [table],
  );
  return rows[0].names;
};

/** The rows of the import, laid ready in the order in which they were written, and empty tables with the indexes of the real ones. */
const layReady = async (owner: pg.Client, importId: string): Promise<string[]> => {
  await owner.query('create schema bare');
  const inserts: string[] = [];
  for (const [n, [table, own]] of written.entries()) {
    const columns = await columnsOf(owner, table);
    await owner.query(`create table bare.into${n} (like ${table} including all)`);
    await owner.query(
      `create table bare.from${n} as select ${columns.replace(/(^|, )/g, '$1t.')}, row_number() over () % ${hands} as hand from ${table} t, platform.imports i where i.id = '${importId}' and ${own}`,
    );
    inserts.push(`insert into bare.into${n} (${columns}) select ${columns} from bare.from${n} where hand = `);
  }
  await owner.query('checkpoint');
  return inserts;
};

/**
 * What the database itself costs: the rows that an import wrote, once more into tables of the same shape with the same indexes, by as many
 * connections as the import has. No wall, no recorder, no trigger.
 * @returns milliseconds
 */
export const bareRows = async (program: Program, importId: string): Promise<number> => {
  const owners = await Promise.all(Array.from({ length: hands }, () => program.owner()));
  const [first] = owners;
  if (!first) throw new Error('a hand is needed');
  const inserts = await layReady(first, importId);
  const hand = async (owner: pg.Client, n: number): Promise<void> => {
    for (const insert of inserts) await owner.query(insert + n);
  };
  const { ms } = await timed(() => Promise.all(owners.map(hand)));
  await first.query('drop schema bare cascade');
  await Promise.all(owners.map(o => o.end()));
  return ms;
};
