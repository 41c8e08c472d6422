import { randomUUID } from 'node:crypto';
import { addDays, dayOf } from '#platform/contract/china-day.ts';
import { anonymousActor } from '#platform/server/actors.ts';
import { handlersFor, noRecord } from '#platform/server/handler.ts';
import { openBox } from '../contract/operations-rating.ts';
import { planOpening, type VoteGroup } from '../domain/opening.ts';
import { destroyOldKeys, readBox, type Sealed } from './box.ts';
import type { Ctx, SatisfactionDb } from './db.ts';
import { openCellLoop } from './loop-store.ts';
import { ballotPrint } from './rating-store.ts';
import { ratingRuleOn } from './rules.ts';
import { shuffled } from './shuffled.ts';
import { countSurveys } from './surveys/count.ts';

const { command } = handlersFor<SatisfactionDb>();

type Rating = Extract<Sealed, { what: 'rating' }>;
type InBox = Awaited<ReturnType<typeof readBox>>[number];

interface Counted {
  readonly from: InBox;
  readonly rating: Rating;
  readonly group: VoteGroup;
}

const isExcluded = async (ctx: Ctx, loopId: string | null): Promise<boolean> => {
  if (loopId === null) return false;
  const loop = await ctx.db.selectFrom('satisfaction.loops').select('upheld').where('id', '=', loopId).executeTakeFirst();
  return loop?.upheld === true;
};

/** The receipt's hash; of a receipt that another rating bears already, one that leads nowhere: the rating counts, and the box never stands still. */
const ownReceipt = async (ctx: Ctx, hash: string): Promise<string> => {
  const other = await ctx.db.selectFrom('satisfaction.ballots').select('id').where('receipt_hash', '=', hash).executeTakeFirst();
  return other ? ballotPrint(randomUUID()) : hash;
};

/** Counts one rating in its cell. An anonymous bad one opens its loop now: before, nobody could know of it. */
const count = async (ctx: Ctx, { from, rating, group }: Counted): Promise<void> => {
  const { cell } = group;
  const place = {
    authority_id: from.authorityId,
    region_code: cell.unitId === null ? from.district : (rating.unitRegion ?? from.district),
    unit_id: cell.unitId,
    unit_name: cell.unitId === null ? null : rating.unitName,
    served_kind: cell.kind,
    class_code: cell.classCode,
  };
  const { level, tags, comment } = rating;
  const bad = level <= 2 && rating.mode === 'anonymous';
  const loopId = bad ? await openCellLoop(ctx, place, { level, tags, comment }) : rating.loopId;
  await ctx.db
    .insertInto('satisfaction.ballots')
    .values({
      id: randomUUID(),
      ...place,
      month: cell.month,
      level,
      tags,
      comment,
      mode: rating.mode,
      receipt_hash: await ownReceipt(ctx, rating.receiptHash),
      loop_id: loopId,
      excluded: await isExcluded(ctx, loopId),
    })
    .execute();
};

/** What was said later is laid to its rating; while that is still in the box, both wait. */
const follow = async (ctx: Ctx, content: Extract<Sealed, { what: 'follow' }>): Promise<boolean> => {
  const said = { followed_level: content.level, followed_comment: content.comment };
  const ballot = await ctx.db
    .updateTable('satisfaction.ballots')
    .set(said)
    .where('receipt_hash', '=', content.receiptHash)
    .returning('loop_id')
    .executeTakeFirst();
  if (!ballot) return false;
  if (ballot.loop_id !== null)
    await ctx.db
      .updateTable('satisfaction.loops')
      .set({ ...said, followed_on: dayOf(ctx.now) })
      .where('id', '=', ballot.loop_id)
      .execute();
  return true;
};

const isRating = (b: InBox): b is InBox & { content: Rating } => b.content.what === 'rating';

const groupsOf = async (ctx: Ctx, box: readonly InBox[]): Promise<readonly VoteGroup[]> => {
  const today = dayOf(ctx.now);
  const month = today.slice(0, 7);
  const closed = addDays(`${month}-01`, -1).slice(0, 7);
  const { amount: least } = await ratingRuleOn(ctx, 'leastShown', { regionCode: '', on: today });
  const votes = box.filter(isRating).map(b => ({
    id: b.id,
    district: b.district,
    cell: { unitId: b.content.unitId, kind: b.content.kind, classCode: b.content.classCode, month: b.content.month },
    anonymous: b.content.mode === 'anonymous',
  }));
  return planOpening(votes, { month, closed, least });
};

/** Opens the box: all at once, in random order, and empties it of what was counted. */
export const boxHandlers = [
  command(openBox, {
    load: noRecord,
    allow: actor => actor.kind === 'system',
    run: async ctx => {
      const box = await readBox(ctx);
      const byId = new Map(box.map(b => [b.id, b]));
      const leaving = (await groupsOf(ctx, box)).flatMap(group =>
        group.votes.map(v => ({ group, from: byId.get(v.id) as InBox & { content: Rating } })),
      );
      const gone: string[] = [];
      for (const { group, from } of shuffled(leaving)) {
        await count(ctx, { group, from, rating: from.content });
        gone.push(from.id);
      }
      for (const { id, content } of shuffled(box)) if (content.what === 'follow' && (await follow(ctx, content))) gone.push(id);
      const surveys = await countSurveys(ctx, box);
      gone.push(...surveys.gone);
      if (gone.length > 0) await ctx.db.deleteFrom('satisfaction.ballot_box').where('id', 'in', gone).execute();
      await destroyOldKeys(ctx, dayOf(ctx.now).slice(0, 7));
      return { subject: anonymousActor.id, result: { counted: leaving.length + surveys.counted, left: box.length - gone.length } };
    },
  }),
];
