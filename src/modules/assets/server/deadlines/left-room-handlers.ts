import { people } from '#modules/people/index.ts';
import { revokeFeeds } from '#platform/server/calendar/feeds.ts';
import { type Context, retype } from '#platform/server/context.ts';
import { preparedSql } from '#platform/server/database/statement.ts';
import { handlersFor, noRecord } from '#platform/server/handler.ts';
import { moveAssets, moveAssetsBack, releaseCompanion } from '../../contract/operations-warnings.ts';
import type { AssetsDb } from '../db.ts';
import { type AssetPlace, type AssetRecord, assetWords, kindDetailsOf, placeOf } from '../store.ts';
import type { WarningsDb } from './db-warnings.ts';
import { deadlinesKind } from './deadline-feed-handlers.ts';
import { recomputeJob } from './recompute.job.ts';
import { recomputeAssets } from './recompute.ts';

const { command } = handlersFor<WarningsDb>();
type Ctx = Context<WarningsDb>;
const bySystem = { load: noRecord, allow: (actor: { kind: string }) => actor.kind === 'system' };

/** More assets than this are computed anew by the job, with a slot of their own. */
const atOnce = 300;

/** Deadlines name the companion and the enterprise: they are stored anew. */
const renewDeadlines = async (ctx: Ctx, ids: readonly string[]): Promise<void> => {
  if (ids.length <= atOnce) await recomputeAssets(ctx, ids);
  else await ctx.enqueue(recomputeJob, { slot: `act:${ctx.entryId}` });
};

const release = async (ctx: Ctx, personId: string): Promise<void> => {
  if (await people(ctx).isAtWork(personId)) return;
  ctx.send(preparedSql`update assets.companions set released_at = ${ctx.now} where person_id = ${personId} and released_at is null`);
  await revokeFeeds(ctx, deadlinesKind, personId);
  const concerned = await ctx.ask<{ id: string }>(preparedSql`
    select distinct asset_id as id from assets.deadlines where companion_id = ${personId} and closed_at is null`);
  await renewDeadlines(
    ctx,
    concerned.map(a => a.id),
  );
};

interface Moved {
  id: string;
  kind: AssetRecord['kind'];
  title: string;
  details: unknown;
}

/** What follows from the enterprise: the words an asset is found by, and its deadlines. */
const settle = async (ctx: Ctx, place: AssetPlace, moved: readonly Moved[]): Promise<void> => {
  const words = moved.map(a => ({ id: a.id, words: assetWords(place, { ...kindDetailsOf(a as AssetRecord), title: a.title }) }));
  ctx.send(preparedSql`
    update assets.assets a set name_bg = x.words::tsvector from json_to_recordset(${JSON.stringify(words)}::json) as x (id uuid, words text)
    where a.id = x.id`);
  await renewDeadlines(
    ctx,
    moved.map(a => a.id),
  );
};

/** A standard that the keeper has as well stays where it is: an enterprise has it once. */
const move = async (ctx: Ctx, fromId: string, toId: string): Promise<void> => {
  const keeper = await placeOf(retype<AssetsDb>(ctx), toId);
  const moved = await ctx.ask<Moved>(preparedSql`
    update assets.assets a set enterprise_id = ${toId}, enterprise_name = ${keeper.name}, region_code = ${keeper.region_code},
      came_from = came_from || ${fromId}::uuid, version = version + 1
    where enterprise_id = ${fromId} and not (kind = 'standard' and standing <> 'dismissed' and number is not null and exists (
      select from assets.assets k where k.enterprise_id = ${toId} and k.kind = 'standard' and k.number = a.number and k.standing <> 'dismissed'))
    returning id, kind, title, details`);
  await settle(ctx, keeper, moved);
};

const moveBack = async (ctx: Ctx, fromId: string, toId: string): Promise<void> => {
  const own = await placeOf(retype<AssetsDb>(ctx), fromId);
  const moved = await ctx.ask<Moved>(preparedSql`
    update assets.assets set enterprise_id = ${fromId}, enterprise_name = ${own.name}, region_code = ${own.region_code},
      came_from = trim_array(came_from, 1), version = version + 1
    where enterprise_id = ${toId} and came_from[cardinality(came_from)] = ${fromId} returning id, kind, title, details`);
  await settle(ctx, own, moved);
};

/** What becomes of assets, deadlines and companions when something happened in a room to the left. */
export const leftRoomHandlers = [
  command(releaseCompanion, {
    ...bySystem,
    run: async (ctx, _, i) => {
      await release(ctx, i.personId);
      return { subject: i.personId, result: { id: i.personId } };
    },
  }),
  command(moveAssets, {
    ...bySystem,
    run: async (ctx, _, i) => {
      await move(ctx, i.fromId, i.toId);
      return { subject: i.toId, result: { id: i.toId } };
    },
  }),
  command(moveAssetsBack, {
    ...bySystem,
    run: async (ctx, _, i) => {
      await moveBack(ctx, i.fromId, i.toId);
      return { subject: i.fromId, result: { id: i.fromId } };
    },
  }),
];
