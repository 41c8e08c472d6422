import { sql } from 'kysely';
import { newId } from '#platform/contract/ids.ts';
import { platformProblems } from '#platform/contract/problem.ts';
import type { AnyContext } from '#platform/server/context.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import { abandonImport, confirmImport, remapImport, startImport, undoImport } from '../../contract/import-operations.ts';
import { enterprisesProblems } from '../../contract/problems.ts';
import { headingKey } from '../../domain/import-headings.ts';
import type { EnterprisesDb } from '../db.ts';
import { refuseForeignRegion } from '../resolve.ts';
import { readImport } from './import-read.job.ts';
import { findImport, findUpload, type ImportRecord, recount, requireState, setState } from './import-record.ts';
import { undoImportJob, writeImportJob } from './import-write.job.ts';

const { command } = handlersFor<EnterprisesDb>();

const locked = (ctx: AnyContext, input: { id: string }): Promise<ImportRecord | undefined> => findImport(ctx, input.id, true);

/** Rows that name no street lie where the person who imports works, when that is a district or a street. */
const defaultRegionOf = async (ctx: AnyContext, wished: string | undefined): Promise<string> => {
  const region = wished ?? ctx.actor.regionCode;
  if (region.length < 6)
    throw enterprisesProblems.regionUnknown({ regionCode: region }, [
      { pointer: '/regionCode', code: 'enterprises.problem.regionUnknown', params: { regionCode: region } },
    ]);
  await refuseForeignRegion(ctx, region);
  return region;
};

const start = command(startImport, {
  load: (ctx, input) => findUpload(ctx, input.fileId),
  allow: matrixDecides,
  run: async (ctx, file, input) => {
    const region = await defaultRegionOf(ctx, input.regionCode);
    const taskId = newId();
    const { authorityId, regionCode, id, name } = ctx.actor;
    await sql`
      insert into platform.tasks (id, authority_id, region_code, owner_id, kind, subject_id, state, created_at, updated_at)
      values (${taskId}, ${authorityId}, ${regionCode}, ${id}, 'enterprises.import', ${input.id}, 'waiting', ${ctx.now}, ${ctx.now})`.execute(
      ctx.db,
    );
    const made = await sql`
      insert into enterprises.imports (id, authority_id, region_code, owner_id, owner_name, file_id, file_name, state, default_region, created_at, task_id)
      values (${input.id}, ${authorityId}, ${regionCode}, ${id}, ${name}, ${file.id}, ${file.name}, 'reading', ${region}, ${ctx.now}, ${taskId})
      on conflict (id) do nothing returning id`.execute(ctx.db);
    if (made.rows.length === 0) throw platformProblems.commandReused();
    await ctx.enqueue(readImport, { id: input.id });
    return { subject: input.id, result: { id: input.id } };
  },
});

const remap = command(remapImport, {
  load: locked,
  allow: matrixDecides,
  run: async (ctx, record, input) => {
    requireState(record, 'ready', 'unreadable');
    const sheet = input.sheet ?? record.sheet;
    // Another sheet or heading row: columns are recognised anew, unless they were given.
    const moved = sheet !== record.sheet || (input.headerRow ?? record.header_row) !== record.header_row;
    const columns = moved ? [] : input.columns;
    await sql`update enterprises.imports set sheet = ${sheet}, header_row = ${moved && input.headerRow === undefined ? 0 : (input.headerRow ?? record.header_row)},
      columns = ${JSON.stringify(columns)}::jsonb, problem = null where id = ${record.id}`.execute(ctx.db);
    await setState(ctx, record, 'reading');
    await ctx.enqueue(readImport, { id: record.id });
    return { subject: record.id, result: { id: record.id } };
  },
});

/** The authority's own words for columns: asked once, known next time. */
const remember = async (ctx: AnyContext, record: ImportRecord): Promise<void> => {
  const known = record.columns.filter(c => c.heading !== '').map(c => ({ heading: headingKey(c.heading), field: c.field }));
  await sql`
    insert into enterprises.import_mappings (authority_id, heading, field, updated_at)
    select distinct on (m.heading) ${record.authority_id}::uuid, m.heading, m.field, ${ctx.now}::timestamptz from jsonb_to_recordset(${JSON.stringify(known)}::jsonb) as m(heading text, field text)
    where m.heading <> '' order by m.heading, m.field nulls last
    on conflict (authority_id, heading) do update set field = excluded.field, updated_at = excluded.updated_at`.execute(ctx.db);
};

const confirm = command(confirmImport, {
  load: locked,
  allow: matrixDecides,
  run: async (ctx, record) => {
    requireState(record, 'ready');
    const counts = await recount(ctx, record.id);
    if (counts.undecided > 0) throw enterprisesProblems.importUndecided({ count: counts.undecided });
    if (counts.willCreate + counts.willUpdate === 0) throw enterprisesProblems.importNothing();
    const total = counts.willCreate + counts.willUpdate;
    const progress = JSON.stringify({ ...counts, progressDone: 0, progressTotal: total });
    await sql`update platform.tasks set done_count = 0, total_count = ${total} where id = ${record.task_id}`.execute(ctx.db);
    await sql`update enterprises.imports set written_at = ${ctx.now}, counts = counts || ${progress}::jsonb where id = ${record.id}`.execute(
      ctx.db,
    );
    await setState(ctx, record, 'writing');
    await remember(ctx, record);
    await ctx.enqueue(writeImportJob, { id: record.id });
    return { subject: record.id, result: { id: record.id } };
  },
});

const undo = command(undoImport, {
  load: locked,
  allow: matrixDecides,
  run: async (ctx, record, input) => {
    requireState(record, 'written');
    await setState(ctx, record, 'undoing');
    await ctx.enqueue(undoImportJob, { id: record.id });
    return { subject: record.id, result: { id: record.id }, reason: input.reason };
  },
});

const abandon = command(abandonImport, {
  load: locked,
  allow: matrixDecides,
  run: async (ctx, record) => {
    requireState(record, 'ready', 'unreadable');
    for (const table of ['import_rows', 'import_faults'])
      await sql`delete from ${sql.table(`enterprises.${table}`)} where import_id = ${record.id}`.execute(ctx.db);
    await setState(ctx, record, 'abandoned');
    return { subject: record.id, result: { id: record.id } };
  },
});

export const importHandlers = [start, remap, confirm, undo, abandon];
