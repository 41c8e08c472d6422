import { sql } from 'kysely';
import type pg from 'pg';
import { z } from 'zod';
import { importGrants, importOperations, importSteps } from '#platform/contract/imports/operations.ts';
import { importOpsEn, importOpsZh, pasteOpEn, pasteOpZh } from '#platform/contract/imports/phrases-operations.ts';
import type { ImportDecision } from '#platform/contract/imports/shapes.ts';
import { roomPhrases } from '#platform/contract/phrases.ts';
import type { CallContext } from '#platform/server/context.ts';
import { importHandlers, importJobs } from '#platform/server/imports/handlers.ts';
import { importKind } from '#platform/server/imports/kind.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { thingFields } from './fields.ts';
import { thingColumns } from './judge.ts';

const clause = '7.1-a';
export const thingImports = importOperations('tiny', { clause, own: { shelf: z.string().optional() } });
const steps = importSteps('tiny', { clause });

/** What a migration of the room would make. */
export const makeTinyTables = async (pool: pg.Pool): Promise<void> => {
  await pool.query(`
    create schema tiny; grant usage on schema tiny to app;
    create table tiny.things (id uuid primary key, authority_id uuid not null, region_code text collate "C" not null, code text not null, name text not null, many int, revision int not null default 1);
    comment on table tiny.things is 'things';
    select platform.business_table('tiny.things');
    create table tiny.rows (import_id uuid not null, row_no int not null, red boolean not null, filled int not null, doubts int not null, decision text not null, twin_why text,
      twin_row int, twin_score real, twin_id uuid, thing_id uuid not null, code text, name text not null, many int, primary key (import_id, row_no));
    grant select, insert, update, delete on tiny.rows to app;`);
};

const match = (ctx: CallContext, id: string, rows: readonly number[] | undefined) =>
  sql`update tiny.rows r set twin_why = 'sameCode', twin_id = t.id, twin_score = 1, decision = 'open' from tiny.things t
    where r.import_id = ${id} and r.code = t.code and r.twin_why is null and not r.red ${rows === undefined ? sql`` : sql`and r.row_no = any (${rows as number[]}::int[])`}`.execute(
    ctx.db,
  );

const write = async (
  ctx: CallContext,
  home: { authority_id: string; region_code: string },
  s: { id: string; phase: string; fromRow: number; toRow: number },
) => {
  const rows = sql`tiny.rows r where r.import_id = ${s.id} and r.row_no between ${s.fromRow} and ${s.toRow} and not r.red and r.decision = ${s.phase}`;
  if (s.phase === 'new') {
    await sql`with made as (insert into tiny.things (id, authority_id, region_code, code, name, many)
      select r.thing_id, ${home.authority_id}, ${home.region_code}, r.code, r.name, r.many from ${rows} returning id)
      insert into platform.import_effects (import_id, record_id, region_code, kind) select ${s.id}, id, ${home.region_code}, 'created' from made`.execute(
      ctx.db,
    );
    return 0;
  }
  await sql`with done as (update tiny.things t set name = r.name from ${rows} and r.twin_id = t.id returning t.id)
    insert into platform.import_effects (import_id, record_id, region_code, kind) select ${s.id}, id, ${home.region_code}, 'updated' from done`.execute(
    ctx.db,
  );
  return 0;
};

export const tinyKind = importKind({
  room: 'tiny',
  ops: thingImports,
  steps,
  paste: true,
  table: 'tiny.rows',
  staged: thingColumns,
  judge: new URL('./judge.ts', import.meta.url),
  mostRows: 50,
  batchSize: 4,
  concurrency: 2,
  fields: () => thingFields,
  usualOrder: () => ['code', 'name', 'many'],
  missing: given => (given.has('code') ? null : 'platform.problem.importNoHeading'),
  start: async (ctx, own: { shelf?: string | undefined }) => ({ homeRegion: ctx.actor.regionCode, setting: { shelf: own.shelf ?? '' } }),
  reading: async () => null,
  match: async (ctx, record, rows) => void (await match(ctx, record.id, rows)),
  fix: async (ctx, record, { rows, field, cell, column }) => {
    const reading = thingFields[field as keyof typeof thingFields].read(cell, undefined);
    for (const [name, value] of Object.entries(reading.draft))
      await sql`update tiny.rows set ${sql.ref(name)} = ${value} where import_id = ${record.id} and row_no = any (${rows as number[]}::int[])`.execute(
        ctx.db,
      );
    const at = { column: column?.index ?? 0, field, value: cell.text, filled: true };
    const { fault } = reading;
    return { faults: fault ? rows.map(row => ({ ...fault, ...at, row })) : [], wholeRow: false };
  },
  choices: (why): readonly ImportDecision[] => (why === 'sameCode' ? ['update', 'skip'] : ['skip']),
  write: (ctx, record, stretch) => write(ctx, record, stretch),
  revert: async (ctx, record, { created }) => {
    await sql`update platform.import_effects x set left_alone = '[{"field": "*", "why": "changedSince"}]' from tiny.things t
      where x.import_id = ${record.id} and x.record_id = t.id and t.revision <> 1`.execute(ctx.db);
    await sql`delete from tiny.things where id = any (${created as string[]}::uuid[]) and revision = 1`.execute(ctx.db);
  },
  names: async (ctx, ids) => {
    const { rows } = await sql<{
      id: string;
      name: string;
    }>`select id, name from tiny.things where id = any (${ids as string[]}::uuid[])`.execute(ctx.db);
    return new Map(rows.map(r => [r.id, r.name]));
  },
  target: sql`coalesce(r.twin_id, r.thing_id)`,
  changes: async (ctx, record, numbers) => {
    const { rows } = await sql<{ row: number; was: string; becomes: string }>`
      select r.row_no as row, t.name as was, r.name as becomes from tiny.rows r join tiny.things t on t.id = r.twin_id
      where r.import_id = ${record.id} and r.row_no = any (${numbers as number[]}::int[])`.execute(ctx.db);
    return new Map(rows.map(({ row, was, becomes }) => [row, was === becomes ? [] : [{ field: 'name', was, becomes }]]));
  },
  rows: async (ctx, _, { where, limit }) => {
    const { rows } = await sql<{ row: number; name: string; code: string | null; target: string }>`
      select row_no as row, name, code, coalesce(twin_id, thing_id) as target from tiny.rows r where ${where} order by row_no limit ${limit}`.execute(
      ctx.db,
    );
    return rows.map(({ code, target, ...r }) => ({ ...r, target, facts: { code } }));
  },
  twins: async (ctx, record, numbers) => {
    const { rows } = await sql<{ row: number; name: string; code: string; id: string | null; first: number | null; ours: string | null }>`
      select r.row_no as row, r.name, r.code, r.twin_id as id, r.twin_row as first, t.name as ours from tiny.rows r left join tiny.things t on t.id = r.twin_id
      where r.import_id = ${record.id} and r.row_no = any (${numbers as number[]}::int[])`.execute(ctx.db);
    return new Map(
      rows.map(r => [
        r.row,
        {
          theirs: { id: null, row: r.row, name: r.name, code: r.code, more: '' },
          ours: { id: r.id, row: r.first, name: r.ours ?? '', code: r.code, more: '' },
        },
      ]),
    );
  },
});

const zh = { ...importOpsZh, ...pasteOpZh, 'fault.codeOdd': '编码不对', 'fault.manyOdd': '数量不对', 'fault.textCut': '太长' } as const;
const en = { ...importOpsEn, ...pasteOpEn, 'fault.codeOdd': 'odd', 'fault.manyOdd': 'odd', 'fault.textCut': 'long' } as const;
const phrases = roomPhrases('tiny', zh, en);

/** A room with nothing but an import. */
export const tinyModule: ServerModule = {
  name: 'tiny',
  handlers: importHandlers(tinyKind, phrases),
  grants: importGrants('tiny', { officer: 'region' }, { paste: true }),
  phrases,
  jobs: importJobs(tinyKind),
};
