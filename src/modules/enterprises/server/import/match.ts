import { type RawBuilder, sql } from 'kysely';
import type { ImportDecision } from '#platform/contract/imports/shapes.ts';
import type { CallContext } from '#platform/server/context.ts';
import { enterprisesProblems } from '../../contract/problems.ts';
import { nearEnough, similarity } from '../../domain/name-key.ts';

/** Rows without a code whose names are compared one by one with their neighbours in the register. */
const mostCompared = 2_000;

type Rows = readonly number[] | undefined;
const only = (rows: Rows) => (rows === undefined ? sql`true` : sql`r.row_no = any (${rows as number[]}::int[])`);

/** The very same name further up in this file, as it was seen while reading; the same code was judged there. */
const byFirstName = (ctx: CallContext, id: string) =>
  sql`
    update enterprises.import_rows r set twin_why = 'sameNameInFile', twin_row = r.name_first, twin_score = 1, decision = 'open'
    where r.import_id = ${id} and r.name_first is not null and r.twin_why is null and not r.red`.execute(ctx.db);

/** The same code, or the very same name, further up in this file: for a row that was put right. */
const inFile = async (ctx: CallContext, id: string, column: 'uscc' | 'name', rows: Rows): Promise<void> => {
  const key = sql.ref(column);
  const why = column === 'uscc' ? 'sameCodeInFile' : 'sameNameInFile';
  await sql`
    update enterprises.import_rows r set twin_why = ${why}, twin_row = d.first, twin_score = 1, decision = 'open'
    from (select row_no, min(row_no) over (partition by ${key}) as first from enterprises.import_rows
      where import_id = ${id} and ${key} is not null and ${key} <> '' and not red) d
    where r.import_id = ${id} and r.row_no = d.row_no and d.first <> d.row_no and r.twin_why is null and ${only(rows)}`.execute(ctx.db);
};

const byCode = (ctx: CallContext, id: string, rows: Rows) =>
  sql`
    update enterprises.import_rows r set twin_why = 'sameCode', twin_id = coalesce(e.merged_into, e.id), twin_score = 1, decision = 'open'
    from enterprises.enterprises e
    where r.import_id = ${id} and r.twin_why is null and not r.red and r.uscc is not null and e.uscc = r.uscc and e.authority_id = r.authority_id and ${only(rows)}`.execute(
    ctx.db,
  );

/** The same core of a name. Two valid but different codes are two enterprises, unless the names are the very same. */
const byName = (ctx: CallContext, id: string, rows: Rows) =>
  sql`
    update enterprises.import_rows r set twin_why = case when d.same then 'sameName' else 'nearName' end, twin_id = d.id, twin_score = case when d.same then 1 else 0.95 end, decision = 'open'
    from (
      select distinct on (r.row_no) r.row_no, e.id, e.name = r.name as same
      from enterprises.import_rows r join enterprises.enterprises e on e.name_key = r.name_key and e.authority_id = r.authority_id
      where r.import_id = ${id} and r.twin_why is null and not r.red and r.name_key <> '' and e.status <> 'merged'
        and (e.name = r.name or e.uscc is null or r.uscc is null) and ${only(rows)}
      order by r.row_no, e.name = r.name desc, e.id
    ) d where r.import_id = ${id} and r.row_no = d.row_no`.execute(ctx.db);

/** Names one or two characters apart, for rows that have no code to tell. */
const byLikeness = async (ctx: CallContext, id: string, rows: Rows): Promise<void> => {
  const { rows: near } = await sql<{ row_no: number; name: string; id: string; theirs: string }>`
    select r.row_no, r.name, e.id, e.name as theirs from (
      select r.row_no, r.name, r.name_key, r.authority_id from enterprises.import_rows r
      where r.import_id = ${id} and r.twin_why is null and not r.red and r.uscc is null and char_length(r.name_key) >= 3 and ${only(rows)} order by r.row_no limit ${mostCompared}
    ) r cross join lateral (
      select e.id, e.name from enterprises.enterprises e
      where e.name_key >= left(r.name_key, 2) and e.name_key < left(r.name_key, 2) || chr(1114109) and e.authority_id = r.authority_id and e.status <> 'merged' limit 60
    ) e`.execute(ctx.db);
  const best = new Map<number, { row: number; id: string; score: number }>();
  for (const r of near) {
    const score = similarity(r.name, r.theirs);
    if (score >= nearEnough && score > (best.get(r.row_no)?.score ?? 0)) best.set(r.row_no, { row: r.row_no, id: r.id, score });
  }
  if (best.size === 0) return;
  await sql`
    update enterprises.import_rows r set twin_why = 'nearName', twin_id = b.id, twin_score = b.score, decision = 'open'
    from jsonb_to_recordset(${JSON.stringify([...best.values()])}::jsonb) as b("row" int, id uuid, score real)
    where r.import_id = ${id} and r.row_no = b."row"`.execute(ctx.db);
};

/**
 * Finds twins in the file and in the register, set by set. Nobody's choice is made for them: a twin waits for a decision.
 * @param rows only these, after a cell of each was put right
 */
export const matchRows = async (ctx: CallContext, id: string, rows?: readonly number[]): Promise<void> => {
  if (rows !== undefined) {
    await sql`update enterprises.import_rows r set twin_why = null, twin_id = null, twin_row = null, twin_score = null, decision = 'new',
      enterprise_id = gen_random_uuid() where r.import_id = ${id} and ${only(rows)}`.execute(ctx.db);
  }
  if (rows !== undefined) await inFile(ctx, id, 'uscc', rows);
  await byCode(ctx, id, rows);
  await (rows === undefined ? byFirstName(ctx, id) : inFile(ctx, id, 'name', rows));
  await byName(ctx, id, rows);
  await byLikeness(ctx, id, rows);
};

/** A code stands once in an authority: such a row can be brought up to date or left out, never be another enterprise. */
const byCodes = new Set(['sameCode', 'sameCodeInFile']);
export const choicesFor = (why: string): readonly ImportDecision[] => (byCodes.has(why) ? ['update', 'skip'] : ['update', 'skip', 'new']);

/** @throws Problem importCodeTwice */
export const refuseSecondCode = (decision: ImportDecision, why: string): void => {
  if (decision === 'new' && byCodes.has(why)) throw enterprisesProblems.importCodeTwice();
};

/** Rows that are brought up to date mean the enterprise (or the earlier row) that they are a twin of; others a new one. */
export const pointRows = async (ctx: CallContext, id: string, decision: ImportDecision, which: RawBuilder<unknown>): Promise<void> => {
  const target =
    decision === 'update'
      ? sql`coalesce(r.twin_id, (select p.enterprise_id from enterprises.import_rows p where p.import_id = r.import_id and p.row_no = r.twin_row))`
      : sql`gen_random_uuid()`;
  await sql`update enterprises.import_rows r set enterprise_id = ${target} where ${which}`.execute(ctx.db);
  // Rows that repeat an earlier row go where that one goes.
  await sql`update enterprises.import_rows r set enterprise_id = p.enterprise_id from enterprises.import_rows p
    where r.import_id = ${id} and r.twin_why is not null and p.import_id = r.import_id and p.row_no = r.twin_row and r.decision = 'update' and r.enterprise_id <> p.enterprise_id`.execute(
    ctx.db,
  );
};
