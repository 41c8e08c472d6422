import { people } from '#modules/people/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import { newId } from '#platform/contract/ids.ts';
import type { Context } from '#platform/server/context.ts';
import type { ActionFields, ActionSource } from '../contract/action.ts';
import { improvementsProblems } from '../contract/problems.ts';
import type { ImprovementsDb } from './db.ts';
import type { LockedAction } from './reads.ts';

type Ctx = Context<ImprovementsDb>;

interface NewAction {
  id: string;
  source: ActionSource;
  sourceId: string | null;
  regionCode: string;
  fields: ActionFields;
}

/** @throws Problem `unknownOwner` unless somebody at work within the authority of who asks */
const mustBeColleague = async (ctx: Ctx, ownerId: string): Promise<string> => {
  const owner = (await people(ctx).personsByIds([ownerId])).get(ownerId);
  if (!owner?.active)
    throw improvementsProblems.unknownOwner({}, [{ pointer: '/action/ownerId', code: 'improvements.problem.unknownOwner' }]);
  return owner.name;
};

const mustLieAhead = (ctx: Ctx, dueOn: string): void => {
  if (dueOn < dayOf(ctx.now))
    throw improvementsProblems.dueInThePast({}, [{ pointer: '/action/dueOn', code: 'improvements.problem.dueInThePast' }]);
};

/**
 * Opens an action; a source that has one keeps it.
 * @returns id of the action that stands for the source
 * @throws Problem `unknownOwner`, `dueInThePast`
 */
export const insertAction = async (ctx: Ctx, { id, source, sourceId, regionCode, fields }: NewAction): Promise<string> => {
  mustLieAhead(ctx, fields.dueOn);
  const ownerName = await mustBeColleague(ctx, fields.ownerId);
  const made = await ctx.db
    .insertInto('improvements.actions')
    .values({
      id,
      authority_id: ctx.actor.authorityId,
      region_code: regionCode,
      source,
      source_id: sourceId,
      problem: fields.problem,
      cause: fields.cause,
      action: fields.action,
      owner_id: fields.ownerId,
      owner_name: ownerName,
      due_on: fields.dueOn,
      opened_by: ctx.actor.id,
      opened_by_name: ctx.actor.name,
      opened_at: ctx.now,
    })
    .onConflict(c => c.columns(['source', 'source_id']).where('source_id', 'is not', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (made) return made.id;
  const there = await ctx.db
    .selectFrom('improvements.actions')
    .select('id')
    .where('source', '=', source)
    .where('source_id', '=', sourceId)
    .executeTakeFirstOrThrow();
  return there.id;
};

/** @throws Problem `changedMeanwhile` when the version is no longer the one that was read; `unknownOwner`, `dueInThePast` where these change */
export const correctActionRow = async (ctx: Ctx, was: LockedAction, version: number, fields: ActionFields): Promise<void> => {
  if (fields.dueOn !== was.dueOn) mustLieAhead(ctx, fields.dueOn);
  const ownerName = fields.ownerId === was.ownerId ? was.ownerName : await mustBeColleague(ctx, fields.ownerId);
  const row = await ctx.db
    .updateTable('improvements.actions')
    .set({
      problem: fields.problem,
      cause: fields.cause,
      action: fields.action,
      owner_id: fields.ownerId,
      owner_name: ownerName,
      due_on: fields.dueOn,
      version: version + 1,
    })
    .where('id', '=', was.id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw improvementsProblems.changedMeanwhile();
};

export const finishActionRow = async (ctx: Ctx, id: string, note: string): Promise<void> => {
  await ctx.db.updateTable('improvements.actions').set({ done_at: ctx.now, done_note: note }).where('id', '=', id).execute();
};

/** Keeps the check; what helped is verified, what did not is the owner's again. */
export const verifyActionRow = async (
  ctx: Ctx,
  was: LockedAction,
  check: { effective: boolean; measured: string; sample: number | null },
): Promise<void> => {
  await ctx.db
    .insertInto('improvements.checks')
    .values({
      id: newId(),
      authority_id: was.authorityId,
      region_code: was.regionCode,
      action_id: was.id,
      owner_id: was.ownerId,
      ...check,
      checked_by: ctx.actor.id,
      checked_by_name: ctx.actor.name,
      checked_at: ctx.now,
    })
    .execute();
  await ctx.db
    .updateTable('improvements.actions')
    .set(check.effective ? { verified_at: ctx.now } : { done_at: null, done_note: null })
    .where('id', '=', was.id)
    .execute();
};
