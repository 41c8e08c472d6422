import { Readable } from 'node:stream';
import { sql } from 'kysely';
import type { z } from 'zod';
import { newId } from '../../contract/ids.ts';
import { headingKey } from '../../contract/imports/headings.ts';
import type { RemapImport } from '../../contract/imports/shapes.ts';
import { platformProblems } from '../../contract/problem.ts';
import type { CallContext } from '../context.ts';
import { type Handler, matrixDecides } from '../handler.ts';
import { moveTask, taskFor } from '../jobs/tasks.ts';
import { findOwnFile } from '../own-files.ts';
import { leftOutRows } from './kept-work.ts';
import type { ImportKind } from './kind.ts';
import { command } from './make.ts';
import { memoryOf } from './memory.ts';
import { findImport, recount, requireState, setState } from './record.ts';
import type { ImportRecord, ReadWish } from './record-shape.ts';

type Started = { readonly id: string; readonly fileId: string } & Record<string, unknown>;
type RemapWish = z.output<typeof RemapImport>;
type Pasted = { readonly id: string; readonly text: string } & Record<string, unknown>;
type Origin = { readonly origin: 'file' | 'paste'; readonly fileId: string; readonly fileName: string };

const open = async (
  ctx: CallContext,
  kind: ImportKind,
  { id, own }: { id: string; own: Record<string, unknown> },
  from: Origin,
): Promise<void> => {
  const { authorityId, regionCode, id: ownerId, name } = ctx.actor;
  const { homeRegion, setting, regionCode: region = regionCode } = await kind.start(ctx, own as never);
  const taskId = await taskFor(ctx, { kind: `${kind.room}.import`, subjectId: id, name: from.fileName });
  const made = await sql`
    insert into platform.imports (id, authority_id, region_code, owner_id, owner_name, kind, origin, file_id, file_name, setting, state, home_region, created_at, task_id)
    values (${id}, ${authorityId}, ${region}, ${ownerId}, ${name}, ${kind.room}, ${from.origin}, ${from.fileId}, ${from.fileName}, ${JSON.stringify(setting)}::jsonb,
      'reading', ${homeRegion}, ${ctx.now}, ${taskId})
    on conflict (id) do nothing returning id`.execute(ctx.db);
  if (made.rows.length === 0) throw platformProblems.commandReused();
  await ctx.enqueue(kind.jobs.read, { id });
};

/** Before bytes are kept that a refusal would leave behind. The row itself decides, also of two at once. */
const refuseTakenId = async (ctx: CallContext, id: string): Promise<void> => {
  const { rows } = await sql`select from platform.imports where id = ${id}`.execute(ctx.db);
  if (rows.length > 0) throw platformProblems.commandReused();
};

const mostPastedBytes = 4 << 20;

/** Pasted rows become a file like any other: one way in, one way of reading, and a workbook with remarks to go back. */
const keepPasted = async (ctx: CallContext, text: string): Promise<string> => {
  const id = newId();
  const { key, size, sha256 } = await ctx.files.put(id, Readable.from([Buffer.from(`\ufeff${text}`, 'utf8')]), mostPastedBytes);
  await sql`
    insert into platform.files (id, authority_id, region_code, owner_id, name, media_type, size, sha256, storage_key, created_at)
    values (${id}, ${ctx.actor.authorityId}, ${ctx.actor.regionCode}, ${ctx.actor.id}, '', 'text/csv', ${size}, ${sha256}, ${key}, ${ctx.now})`.execute(
    ctx.db,
  );
  return id;
};

const startHandlers = (kind: ImportKind): Handler[] => [
  command(kind.ops.start, {
    load: (ctx, input) => findOwnFile(ctx, (input as Started).fileId),
    allow: matrixDecides,
    run: async (ctx, file, input) => {
      const { id, fileId, ...own } = input as Started;
      await open(ctx, kind, { id, own }, { origin: 'file', fileId, fileName: file.name });
      return { subject: id, result: { id } };
    },
  }),
  ...(kind.paste
    ? [
        command(kind.ops.paste, {
          load: async () => true,
          allow: matrixDecides,
          run: async (ctx, _, input) => {
            const { id, text, ...own } = input as Pasted;
            if (text.trim() === '') throw platformProblems.importNothing();
            await refuseTakenId(ctx, id);
            await open(ctx, kind, { id, own }, { origin: 'paste', fileId: await keepPasted(ctx, text), fileName: '' });
            return { subject: id, result: { id } };
          },
        }),
      ]
    : []),
];

/** @throws Problem invalidInput for a field that the kind does not know */
export const refuseUnknownFields = (kind: ImportKind, record: ImportRecord, fields: readonly (string | null)[]): void => {
  const known = kind.fields(record.setting);
  const at = fields.findIndex(f => f !== null && !Object.hasOwn(known, f));
  if (at >= 0) throw platformProblems.invalidInput({}, [{ pointer: `/columns/${at}/field`, code: 'platform.fault.invalid_value' }]);
};

/** The authority's own words for columns: asked once, known next time. */
const remember = async (ctx: CallContext, kind: ImportKind, record: ImportRecord): Promise<void> => {
  const known = record.columns.filter(c => c.heading !== '').map(c => ({ heading: headingKey(c.heading), field: c.field }));
  await sql`
    insert into platform.import_mappings (authority_id, kind, heading, field, updated_at)
    select distinct on (m.heading) ${record.authority_id}::uuid, ${memoryOf(kind, record)}, m.heading, m.field, ${ctx.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(known)}::jsonb) as m(heading text, field text)
    where m.heading <> '' order by m.heading, m.field nulls last
    on conflict (authority_id, kind, heading) do update set field = excluded.field, updated_at = excluded.updated_at`.execute(ctx.db);
};

/** What is asked of the next reading, and whether its columns are others than those that were shown. */
const wished = (record: ImportRecord, input: RemapWish): { wish: ReadWish; moved: boolean } => {
  const read = record.parts.map(p => p.sheet);
  const sheets = input.sheets ?? (input.sheet === undefined ? undefined : [input.sheet]);
  const others = sheets !== undefined && (sheets.length !== read.length || sheets.some(s => !read.includes(s)));
  const of = input.of === undefined ? (sheets ?? read) : [input.of];
  const { headerRow, withHidden } = input;
  const header = (sheet: string): number | undefined => record.parts.find(p => p.sheet === sheet)?.headerRow;
  const otherHeader = headerRow !== undefined && of.some(sheet => header(sheet) !== headerRow);
  const wish: ReadWish = {
    ...record.wish,
    ...(sheets === undefined ? {} : { sheets: [...sheets] }),
    ...(otherHeader ? { headers: { ...record.wish.headers, ...Object.fromEntries(of.map(sheet => [sheet, headerRow])) } } : {}),
    ...(withHidden === undefined ? {} : { withHidden }),
  };
  return { wish, moved: others || otherHeader };
};

const remap = (kind: ImportKind): Handler =>
  command(kind.ops.remap, {
    load: (ctx, input) => findImport(ctx, kind, input.id, true),
    allow: matrixDecides,
    run: async (ctx, record, input) => {
      requireState(record, 'ready', 'unreadable');
      refuseUnknownFields(
        kind,
        record,
        input.columns.map(c => c.field),
      );
      const { wish: asked, moved } = wished(record, input);
      const wish = { ...asked, leftOut: await leftOutRows(ctx, kind, record) };
      // Other sheets or another heading: columns are recognised anew, unless they were given.
      const columns = moved ? [] : input.columns;
      await sql`update platform.imports set wish = ${JSON.stringify(wish)}::jsonb, columns = ${JSON.stringify(columns)}::jsonb, problem = null
        where id = ${record.id}`.execute(ctx.db);
      await setState(ctx, record, 'reading');
      await ctx.enqueue(kind.jobs.read, { id: record.id });
      return { subject: record.id, result: { id: record.id } };
    },
  });

const confirm = (kind: ImportKind): Handler =>
  command(kind.ops.confirm, {
    load: (ctx, input) => findImport(ctx, kind, input.id, true),
    allow: matrixDecides,
    run: async (ctx, record) => {
      requireState(record, 'ready');
      const counts = await recount(ctx, kind, record);
      if (counts.undecided > 0) throw platformProblems.importUndecided({ count: counts.undecided });
      const total = counts.willCreate + counts.willUpdate;
      if (total === 0) throw platformProblems.importNothing();
      await moveTask(ctx, record.task_id, { done: 0, total });
      await sql`update platform.imports set written_at = ${ctx.now} where id = ${record.id}`.execute(ctx.db);
      await setState(ctx, record, 'writing', { ...counts, progressDone: 0, progressTotal: total });
      await remember(ctx, kind, record);
      await ctx.enqueue(kind.jobs.write, { id: record.id });
      return { subject: record.id, result: { id: record.id } };
    },
  });

const undo = (kind: ImportKind): Handler =>
  command(kind.ops.undo, {
    load: (ctx, input) => findImport(ctx, kind, input.id, true),
    allow: matrixDecides,
    run: async (ctx, record, input) => {
      requireState(record, 'written');
      await setState(ctx, record, 'undoing');
      await ctx.enqueue(kind.jobs.undo, { id: record.id });
      return { subject: record.id, result: { id: record.id }, reason: input.reason };
    },
  });

const abandon = (kind: ImportKind): Handler =>
  command(kind.ops.abandon, {
    load: (ctx, input) => findImport(ctx, kind, input.id, true),
    allow: matrixDecides,
    run: async (ctx, record) => {
      requireState(record, 'ready', 'unreadable');
      for (const table of [kind.table, 'platform.import_faults', 'platform.import_fixes'])
        await sql`delete from ${sql.table(table)} where import_id = ${record.id}`.execute(ctx.db);
      await setState(ctx, record, 'abandoned');
      return { subject: record.id, result: { id: record.id } };
    },
  });

/** What persons do with an import as a whole. */
export const wholeHandlers = (kind: ImportKind): Handler[] => [
  ...startHandlers(kind),
  remap(kind),
  confirm(kind),
  undo(kind),
  abandon(kind),
];
