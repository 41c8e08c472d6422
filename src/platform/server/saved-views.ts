import { platformProblems } from '../contract/problem.ts';
import { listViews, removeView, type SavedView, saveView } from '../contract/saved-views.ts';
import type { Actor, Context } from './context.ts';
import type { DB } from './db-types.gen.ts';
import { handlersFor, matrixDecides, noRecord } from './handler.ts';

type ViewsDb = Pick<DB, 'platform.saved_views'>;
const { command, query } = handlersFor<ViewsDb>();

const ownsView = (actor: Pick<Actor, 'id'>, view: { owner_id: string }): boolean => view.owner_id === actor.id;

/** Views that the caller sees: the own ones, and those that the own authority shares. */
const seen = (ctx: Context<ViewsDb>) =>
  ctx.db
    .selectFrom('platform.saved_views')
    .select(['id', 'owner_id', 'list', 'name', 'shared', 'search', 'columns', 'created_at'])
    .where(eb =>
      eb.or([eb('owner_id', '=', ctx.actor.id), eb.and([eb('shared', '=', true), eb('authority_id', '=', ctx.actor.authorityId)])]),
    );

const find = (ctx: Context<ViewsDb>, id: string) => seen(ctx).where('id', '=', id).forUpdate().executeTakeFirst();

/** What a person keeps for one list; a chooser with more is searched, not looked at. */
const mostViews = 50;
/** Of the views that colleagues share, so many of the newest are offered. */
const mostShared = 200;

const refuseTooMany = async (ctx: Context<ViewsDb>, list: string): Promise<void> => {
  const { n } = await ctx.db
    .selectFrom('platform.saved_views')
    .where('owner_id', '=', ctx.actor.id)
    .where('list', '=', list)
    .select(eb => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  if (n >= mostViews) throw platformProblems.tooManyKept({ limit: mostViews });
};

const save = command(saveView, {
  load: async (ctx, input) => (await find(ctx, input.id)) ?? 'new',
  allow: (actor, view) => view === 'new' || ownsView(actor, view),
  run: async (ctx, view, input) => {
    if (view === 'new') await refuseTooMany(ctx, input.list);
    // A view of one list is none of another: its id was taken for something else.
    else if (view.list !== input.list) throw platformProblems.commandReused();
    const search = JSON.stringify(input.search);
    const saved = await ctx.db
      .insertInto('platform.saved_views')
      .values({
        id: input.id,
        authority_id: ctx.actor.authorityId,
        region_code: ctx.actor.regionCode,
        owner_id: ctx.actor.id,
        list: input.list,
        name: input.name,
        shared: input.shared,
        search,
        columns: input.columns,
        created_at: ctx.now,
      })
      .onConflict(oc =>
        oc
          .column('id')
          .doUpdateSet({ name: input.name, shared: input.shared, search, columns: input.columns })
          .where('platform.saved_views.owner_id', '=', ctx.actor.id),
      )
      .returning('id')
      .executeTakeFirst();
    // The id is somebody else's: the same answer as for a view that is not there.
    if (!saved) throw platformProblems.notFound();
    return { subject: input.id, result: { id: input.id } };
  },
});

const list = query(listViews, {
  load: noRecord,
  allow: matrixDecides,
  run: async (ctx, _, input) => {
    const ofList = seen(ctx).where('list', '=', input.list);
    const own = await ofList.where('owner_id', '=', ctx.actor.id).orderBy('shared').orderBy('created_at').execute();
    const others = await ofList.where('owner_id', '<>', ctx.actor.id).orderBy('created_at', 'desc').limit(mostShared).execute();
    return {
      rows: [...own, ...others.reverse()].map(v => ({
        id: v.id,
        name: v.name,
        shared: v.shared,
        mine: ownsView(ctx.actor, v),
        search: v.search as SavedView['search'],
        columns: v.columns,
      })),
    };
  },
});

const remove = command(removeView, {
  load: (ctx, input) => find(ctx, input.id),
  allow: ownsView,
  run: async (ctx, view) => {
    await ctx.db.deleteFrom('platform.saved_views').where('id', '=', view.id).execute();
    return { subject: view.id, result: { id: view.id } };
  },
});

/** Saved views of every list of the desk, by the list's name. */
export const savedViewHandlers = [save, list, remove];
