import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type pg from 'pg';
import type { Actor, AnyContext } from './context.ts';
import { sendQuery } from './database/connection.ts';
import { preparedSql } from './database/statement.ts';

/** The first layer: who did which operation to what. */
export interface Entry {
  readonly id: string;
  readonly at: Date;
  readonly actor: Actor;
  readonly operation: string;
  readonly clause: string;
  readonly requestId: string;
  readonly commandId: string | null;
  /** Fingerprint of the address, not the address. */
  readonly source: string;
  readonly outcome?: 'done' | 'refused' | 'failed' | 'read';
  readonly subjectId?: string | undefined;
  readonly problem?: string;
  readonly reason?: string | undefined;
}

/**
 * Writes the entry and, for a command, its stored answer, in one statement. It is handed to the connection at once: what travels with the commit
 * must stand in line before it.
 */
export const writeEntry = async (
  connection: pg.PoolClient,
  e: Entry,
  ledger?: { readonly commandId: string | null; readonly answer: unknown },
): Promise<void> => {
  const answer = JSON.stringify(ledger?.answer ?? null);
  const write = preparedSql`
    with answered as (update platform.commands set answer = ${answer}::jsonb where command_id = ${ledger?.commandId ?? null})
    insert into platform.audit_entries (id, at, actor_kind, actor_id, actor_name, actor_role, authority_id, region_code, operation, clause,
      subject_id, outcome, problem, reason, request_id, command_id, source)
    values (${e.id}, ${e.at}, ${e.actor.kind}, ${e.actor.id}, ${e.actor.name}, ${e.actor.role}, ${e.actor.authorityId}, ${e.actor.regionCode},
      ${e.operation}, ${e.clause}, ${e.subjectId ?? null}, ${e.outcome ?? 'done'}, ${e.problem ?? null}, ${e.reason ?? null}, ${e.requestId},
      ${e.commandId}, ${e.source})`;
  await sendQuery(connection, write);
};

/** One line of a record's timeline: an act, and what it changed in the rows asked for. */
export interface TimelineItem {
  id: string;
  at: Date;
  actorName: string;
  actorRole: string;
  operation: string;
  reason: string | null;
  changes: {
    table: string;
    rowId: string;
    kind: 'insert' | 'update' | 'delete';
    before: Record<string, unknown> | null;
    after: Record<string, unknown> | null;
  }[];
}

/**
 * Everything that happened to these rows, newest first, in today's names. The caller has already loaded the record and so proved that it may be seen.
 * @param ids the record and its parts
 */
export const timelineOf = async (ctx: AnyContext, ids: readonly string[], limit = 100): Promise<TimelineItem[]> => {
  const { rows } = await sql<TimelineItem>`
    with touched as (
      select entry_id from platform.audit_changes where row_id = any (${ids as string[]}::uuid[])
      union
      select id from platform.audit_entries where subject_id = any (${ids as string[]}::uuid[]) and outcome in ('done', 'read')
    )
    select e.id, e.at, e.actor_name as "actorName", e.actor_role as "actorRole", e.operation, e.reason,
      coalesce((select jsonb_agg(jsonb_build_object('table', c.table_name, 'rowId', c.row_id, 'kind', c.kind, 'before', c.before, 'after', c.after))
        from platform.audit_changes c where c.entry_id = e.id and c.row_id = any (${ids as string[]}::uuid[])), '[]'::jsonb) as changes
    from platform.audit_entries e join touched t on t.entry_id = e.id
    order by e.at desc, e.id desc limit ${limit}`.execute(ctx.db);
  const { today } = ctx.names;
  return rows.map(r => ({ ...r, operation: today(r.operation), changes: r.changes.map(c => ({ ...c, table: today(c.table) })) }));
};

const sealText = (previous: string, lines: readonly string[]): string =>
  createHash('sm3')
    .update([previous, ...lines].join('\n'))
    .digest('hex');

/**
 * Chains the entries that are not yet sealed (SM3 over the previous digest and each entry with its changes). Entries younger than
 * two seconds wait: a transaction that began earlier may still commit.
 * @returns how many entries were sealed
 */
export const sealEntries = async (pool: pg.Pool, batch = 2_000): Promise<number> => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query("select pg_advisory_xact_lock(hashtext('platform.seal'))");
    const { rows } = await client.query(
      `select e.id, (to_jsonb(e) - 'seal_id')::text as text, coalesce((select jsonb_agg(to_jsonb(c) order by c.table_name, c.row_id, c.kind, c.before::text, c.after::text)::text
         from platform.audit_changes c where c.entry_id = e.id), '') as changes
       from platform.audit_entries e where e.seal_id is null and e.at < now() - interval '2 seconds' order by e.at, e.id limit $1`,
      [batch],
    );
    if (rows.length > 0) {
      const { rows: last } = await client.query('select digest from platform.audit_seals order by id desc limit 1');
      const previous: string = last[0]?.digest ?? '0'.repeat(64);
      const digest = sealText(
        previous,
        rows.map(r => `${r.text}\n${r.changes}`),
      );
      const { rows: seal } = await client.query(
        'insert into platform.audit_seals (entries, first_entry, last_entry, previous, digest) values ($1, $2, $3, $4, $5) returning id',
        [rows.length, rows[0].id, rows.at(-1).id, previous, digest],
      );
      await client.query('update platform.audit_entries set seal_id = $1 where id = any ($2)', [seal[0].id, rows.map(r => r.id)]);
    }
    await client.query('commit');
    return rows.length;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
};

/**
 * Recomputes the chain.
 * @returns the first seal that does not match, or null when the whole log is as it was written, with the newest digest as anchor
 */
export const verifySeals = async (ctx: AnyContext): Promise<{ seals: number; brokenAt: number | null; anchor: string | null }> => {
  const { rows: seals } = await sql<{ id: number; previous: string; digest: string; entries: number }>`
    select id, previous, digest, entries from platform.audit_seals order by id`.execute(ctx.db);
  let previous = '0'.repeat(64);
  for (const seal of seals) {
    const { rows } = await sql<{ text: string; changes: string }>`
      select (to_jsonb(e) - 'seal_id')::text as text, coalesce((select jsonb_agg(to_jsonb(c) order by c.table_name, c.row_id, c.kind, c.before::text, c.after::text)::text
        from platform.audit_changes c where c.entry_id = e.id), '') as changes
      from platform.audit_entries e where e.seal_id = ${seal.id} order by e.at, e.id`.execute(ctx.db);
    const digest = sealText(
      previous,
      rows.map(r => `${r.text}\n${r.changes}`),
    );
    if (seal.previous !== previous || seal.digest !== digest || rows.length !== seal.entries)
      return { seals: seals.length, brokenAt: seal.id, anchor: previous };
    previous = seal.digest;
  }
  return { seals: seals.length, brokenAt: null, anchor: seals.length > 0 ? previous : null };
};
