import { sql } from 'kysely';
import { listTasks, putFile, sweepFiles, type Task } from '../contract/operations.ts';
import { platformProblems } from '../contract/problem.ts';
import type { DB } from './db-types.gen.ts';
import { handlersFor, matrixDecides, noRecord, systemOnly } from './handler.ts';
import { unusedFiles } from './jobs/housekeeping.ts';

type PlatformDb = Pick<DB, 'platform.files' | 'platform.tasks'>;
const { command, query } = handlersFor<PlatformDb>();

const putFileHandler = command(putFile, {
  load: noRecord,
  allow: matrixDecides,
  run: async (ctx, _, input) => {
    const taken = await ctx.db.selectFrom('platform.files').select(['sha256', 'owner_id']).where('id', '=', input.id).executeTakeFirst();
    if (taken) throw platformProblems.commandReused();
    await ctx.db
      .insertInto('platform.files')
      .values({
        id: input.id,
        authority_id: ctx.actor.authorityId,
        region_code: ctx.actor.regionCode,
        owner_id: ctx.actor.id,
        name: input.name,
        media_type: input.mediaType,
        size: input.size,
        sha256: input.sha256,
        storage_key: input.key,
        created_at: ctx.now,
      })
      .execute();
    return { subject: input.id, result: { id: input.id, name: input.name, size: input.size, sha256: input.sha256 } };
  },
});

const sweepFilesHandler = command(sweepFiles, {
  load: noRecord,
  allow: systemOnly,
  run: async (ctx, _, input) => {
    const gone = await unusedFiles(ctx.connection, ctx.now, input.limit);
    const ids = gone.map(f => f.id);
    if (ids.length > 0) await sql`delete from platform.files where id = any (${ids}::uuid[])`.execute(ctx.db);
    return { subject: ctx.actor.authorityId, result: { keys: gone.map(f => f.storage_key) } };
  },
});

const listTasksHandler = query(listTasks, {
  load: noRecord,
  allow: matrixDecides,
  run: async ctx => {
    const { rows } = await sql<Omit<Task, 'createdAt' | 'updatedAt'> & { createdAt: Date; updatedAt: Date }>`
      select id, kind, subject_id as "subjectId", name, state, done_count as "doneCount", total_count as "totalCount", problem,
        created_at as "createdAt", updated_at as "updatedAt"
      from platform.tasks where owner_id = ${ctx.actor.id} order by created_at desc limit 50`.execute(ctx.db);
    return { rows: rows.map(r => ({ ...r, createdAt: r.createdAt.toISOString(), updatedAt: r.updatedAt.toISOString() })) };
  },
});

/** The pipes' own operations: taking a file in, and the list of long work. */
export const platformHandlers = [putFileHandler, sweepFilesHandler, listTasksHandler];
