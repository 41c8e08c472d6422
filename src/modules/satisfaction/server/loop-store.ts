import { randomUUID } from 'node:crypto';
import { dayOf } from '#platform/contract/china-day.ts';
import type { Ctx } from './db.ts';
import type { FoundLoop } from './loop-reads.ts';
import type { FoundInvitation } from './rating-store.ts';
import { lastDayOfRule } from './rules.ts';

interface Said {
  level: number;
  tags: readonly string[];
  comment: string;
}

/** A period that no pause holds ends on a day. */
const endOf = async (ctx: Ctx, key: 'callWithin' | 'mendWithin', at: { regionCode: string; startsOn: string }): Promise<string> =>
  (await lastDayOfRule(ctx, key, at)).dueOn ?? at.startsOn;

/** 实名差评: its rater asked to be called, so it is known at once whose it is (not to who served). */
export const openNamedLoop = async (
  ctx: Ctx,
  invitation: FoundInvitation,
  said: Said & { id: string; contact: { name: string; phone: string } },
): Promise<void> => {
  const today = dayOf(ctx.now);
  const from = { regionCode: invitation.unit_region ?? invitation.region_code, startsOn: today };
  await ctx.db
    .insertInto('satisfaction.loops')
    .values({
      id: said.id,
      authority_id: invitation.authority_id,
      region_code: from.regionCode,
      unit_id: invitation.unit_id,
      unit_name: invitation.unit_name,
      served_kind: invitation.served_kind,
      class_code: invitation.class_code,
      level: said.level,
      tags: [...said.tags],
      comment: said.comment,
      invitation_id: invitation.id,
      served_by: invitation.served_by,
      crew: invitation.crew,
      contact_name: ctx.cipher.seal(said.contact.name),
      contact_phone: ctx.cipher.seal(said.contact.phone),
      opened_on: today,
      call_by: await endOf(ctx, 'callWithin', from),
      mend_by: await endOf(ctx, 'mendWithin', from),
    })
    .execute();
};

/** 匿名差评: only the cell is known. @returns its id, which tells no time */
export const openCellLoop = async (
  ctx: Ctx,
  cell: {
    authority_id: string;
    region_code: string;
    unit_id: string | null;
    unit_name: string | null;
    served_kind: string | null;
    class_code: string | null;
  },
  said: Said,
): Promise<string> => {
  const id = randomUUID();
  const today = dayOf(ctx.now);
  await ctx.db
    .insertInto('satisfaction.loops')
    .values({
      id,
      ...cell,
      level: said.level,
      tags: [...said.tags],
      comment: said.comment,
      opened_on: today,
      mend_by: await endOf(ctx, 'mendWithin', { regionCode: cell.region_code, startsOn: today }),
    })
    .execute();
  return id;
};

const change = (ctx: Ctx, id: string) => ctx.db.updateTable('satisfaction.loops').where('id', '=', id);

export const keepCall = async (ctx: Ctx, id: string, call: { verdict: string; note: string }): Promise<void> => {
  const by = { called_by: ctx.actor.id, called_by_name: ctx.actor.name };
  await change(ctx, id)
    .set({ called_at: ctx.now, ...by, call_note: call.note, verdict: call.verdict })
    .execute();
};

export const keepMending = async (ctx: Ctx, id: string, mending: { note: string; reply: string }): Promise<void> => {
  await change(ctx, id)
    .set({ mended_at: ctx.now, mended_by_name: ctx.actor.name, mend_note: mending.note, reply: mending.reply })
    .execute();
};

export const keepAppeal = async (ctx: Ctx, id: string, reason: string): Promise<void> => {
  await change(ctx, id)
    .set({ appealed_at: ctx.now, appealed_by: ctx.actor.id, appealed_by_name: ctx.actor.name, appeal_reason: reason })
    .execute();
};

/** Upheld: the rating is kept and not counted. Rejected: the clock goes on, and the days of the appeal do not count. */
export const keepJudgement = async (ctx: Ctx, loop: FoundLoop, judged: { upheld: boolean; reason: string }): Promise<void> => {
  const pauses = [{ from: dayOf(loop.appealed_at ?? ctx.now), to: dayOf(ctx.now) }];
  const { dueOn } = await lastDayOfRule(ctx, 'mendWithin', { regionCode: loop.region_code, startsOn: loop.opened_on, pauses });
  await change(ctx, loop.id)
    .set({
      judged_at: ctx.now,
      judged_by_name: ctx.actor.name,
      upheld: judged.upheld,
      judge_reason: judged.reason,
      ...(judged.upheld || dueOn === null ? {} : { mend_by: dueOn }),
    })
    .execute();
  if (judged.upheld) await ctx.db.updateTable('satisfaction.ballots').set({ excluded: true }).where('loop_id', '=', loop.id).execute();
};

export const keepAction = async (ctx: Ctx, id: string, actionId: string): Promise<void> => {
  await change(ctx, id).set({ action_id: actionId }).execute();
};
