import { followMerges, type MergePair } from '#modules/enterprises/index.ts';
import { people } from '#modules/people/index.ts';
import { revokeFeeds } from '#platform/server/calendar/feeds.ts';
import { type Context, retype } from '#platform/server/context.ts';
import { preparedSql } from '#platform/server/database/statement.ts';
import { handlersFor, noRecord, systemOnly } from '#platform/server/handler.ts';
import { moveAssets, moveAssetsBack, recountDeadlines, releaseCompanion } from '../../contract/operations-warnings.ts';
import type { AssetsDb } from '../db.ts';
import { type AssetPlace, type AssetRecord, assetWords, kindDetailsOf, placeOf } from '../store.ts';
import type { WarningsDb } from './db-warnings.ts';
import { deadlinesKind } from './deadline-feed-handlers.ts';
import { recomputeJob } from './recompute.job.ts';
import { renewDeadlines } from './renew-deadlines.ts';

const { command } = handlersFor<WarningsDb>();
type Ctx = Context<WarningsDb>;

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
const move = async (ctx: Ctx, { dropId, keepId }: MergePair): Promise<void> => {
  const keeper = await placeOf(retype<AssetsDb>(ctx), keepId);
  const moved = await ctx.ask<Moved>(preparedSql`
    update assets.assets a set enterprise_id = ${keepId}, enterprise_name = ${keeper.name}, region_code = ${keeper.region_code},
      came_from = came_from || ${dropId}::uuid, version = version + 1
    where enterprise_id = ${dropId} and not (kind = 'standard' and standing <> 'dismissed' and number is not null and exists (
      select from assets.assets k where k.enterprise_id = ${keepId} and k.kind = 'standard' and k.number = a.number and k.standing <> 'dismissed'))
    returning id, kind, title, details`);
  await settle(ctx, keeper, moved);
};

const moveBack = async (ctx: Ctx, { dropId, keepId }: MergePair): Promise<void> => {
  const own = await placeOf(retype<AssetsDb>(ctx), dropId);
  const moved = await ctx.ask<Moved>(preparedSql`
    update assets.assets set enterprise_id = ${dropId}, enterprise_name = ${own.name}, region_code = ${own.region_code},
      came_from = trim_array(came_from, 1), version = version + 1
    where enterprise_id = ${keepId} and came_from[cardinality(came_from)] = ${dropId} returning id, kind, title, details`);
  await settle(ctx, own, moved);
};

/** Assets go with their enterprise when it is merged; the words they are found by and their deadlines follow. */
export const assetMerges = followMerges<WarningsDb>({ moveOp: moveAssets, moveBackOp: moveAssetsBack, move, moveBack });

/** What becomes of assets, deadlines and companions when something happened in a room to the left. */
export const leftRoomHandlers = [
  command(recountDeadlines, {
    load: noRecord,
    allow: systemOnly,
    run: async (ctx, _, i) => {
      await ctx.enqueue(recomputeJob, { slot: `holidays:${i.noticeId}` });
      return { subject: i.noticeId, result: { id: i.noticeId } };
    },
  }),
  command(releaseCompanion, {
    load: noRecord,
    allow: systemOnly,
    run: async (ctx, _, i) => {
      await release(ctx, i.personId);
      return { subject: i.personId, result: { id: i.personId } };
    },
  }),
  ...assetMerges.handlers,
];
