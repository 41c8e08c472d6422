import { sql } from 'kysely';
import { platformProblems } from '#platform/contract/problem.ts';
import type { AnyContext } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { EnterpriseFilter, EnterpriseSort } from '../contract/enterprise.ts';
import { listViews, removeView, saveView } from '../contract/operations.ts';
import type { EnterprisesDb } from './db.ts';
import { ownsView } from './policy.ts';

const { command, query } = handlersFor<EnterprisesDb>();

interface ViewRecord {
  id: string;
  owner_id: string;
  name: string;
  shared: boolean;
  filter: unknown;
  sort: string;
  columns: string[];
}

const findView = async (ctx: AnyContext, id: string): Promise<ViewRecord | undefined> => {
  const { rows } = await sql<ViewRecord>`
    select id, owner_id, name, shared, filter, sort, columns from enterprises.views
    where id = ${id} and (owner_id = ${ctx.actor.id} or (shared and authority_id = ${ctx.actor.authorityId})) for update`.execute(ctx.db);
  return rows[0];
};

const save = command(saveView, {
  load: async (ctx, input) => (await findView(ctx, input.id)) ?? 'new',
  allow: (actor, view) => view === 'new' || ownsView(actor, view),
  run: async (ctx, _, input) => {
    const saved = await sql`
      insert into enterprises.views (id, authority_id, region_code, owner_id, name, shared, filter, sort, columns, created_at)
      values (${input.id}, ${ctx.actor.authorityId}, ${ctx.actor.regionCode}, ${ctx.actor.id}, ${input.name}, ${input.shared}, ${JSON.stringify(input.filter)}::jsonb,
        ${input.sort}, ${input.columns}, ${ctx.now})
      on conflict (id) do update set name = excluded.name, shared = excluded.shared, filter = excluded.filter, sort = excluded.sort, columns = excluded.columns
      where views.owner_id = excluded.owner_id returning id`.execute(ctx.db);
    // The id is somebody else's: the same answer as for a view that is not there.
    if (saved.rows.length === 0) throw platformProblems.notFound();
    return { subject: input.id, result: { id: input.id } };
  },
});

const list = query(listViews, {
  load: noRecord,
  allow: matrixDecides,
  run: async ctx => {
    const { rows } = await sql<ViewRecord>`
      select id, owner_id, name, shared, filter, sort, columns from enterprises.views
      where owner_id = ${ctx.actor.id} or (shared and authority_id = ${ctx.actor.authorityId}) order by shared, created_at limit 100`.execute(
      ctx.db,
    );
    return {
      rows: rows.map(v => ({
        id: v.id,
        name: v.name,
        shared: v.shared,
        mine: ownsView(ctx.actor, v),
        filter: EnterpriseFilter.catch({}).parse(v.filter),
        sort: EnterpriseSort.catch('recent').parse(v.sort),
        columns: v.columns,
      })),
    };
  },
});

const remove = command(removeView, {
  load: (ctx, input) => findView(ctx, input.id),
  allow: ownsView,
  run: async (ctx, view) => {
    await sql`delete from enterprises.views where id = ${view.id}`.execute(ctx.db);
    return { subject: view.id, result: { id: view.id } };
  },
});

export const viewHandlers = [save, list, remove];
