import type { Selectable, Updateable } from 'kysely';
import { demands } from '#modules/demands/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import { fill } from '#platform/contract/phrases.ts';
import { orProblem } from '#platform/server/database/or-problem.ts';
import type { DB } from '#platform/server/db-types.gen.ts';
import type { OwnFile } from '#platform/server/own-files.ts';
import { casesProblems } from '../../contract/problems.ts';
import { type ReferralAct, referralActs, referralState } from '../../domain/referral-state.ts';
import { zhCN as t } from '../../i18n/zh-CN.ts';
import { resume } from '../course-handlers.ts';
import type { CasesContext } from '../db.ts';
import { type CaseRecord, giveTurn, lockCase, openPause } from '../store.ts';
import { isOutSql } from './is-out.ts';
import { referralInReach } from './reach.ts';

export type ReferralRecord = Selectable<DB['cases.referrals']>;

/** A referral with the case that it is of, both held. */
export interface HeldReferral {
  readonly referral: ReferralRecord;
  readonly record: CaseRecord | undefined;
}

/** The referral of a demand that has no end yet. */
export const demandOut = (ctx: CasesContext, demandId: string) =>
  ctx.db.selectFrom('cases.referrals').selectAll().where('demand_id', '=', demandId).where(isOutSql('cases.referrals')).executeTakeFirst();

/** Case or demand first, then the referral: whoever sends, answers and ends takes them in the same order. */
export const lockReferral = async (ctx: CasesContext, id: string): Promise<HeldReferral | undefined> => {
  const referrals = () => ctx.db.selectFrom('cases.referrals as r').selectAll('r').where('r.id', '=', id).where(referralInReach(ctx));
  const seen = await referrals().executeTakeFirst();
  if (!seen) return undefined;
  const record = seen.case_id === null ? undefined : await lockCase(ctx, seen.case_id);
  if (seen.demand_id !== null) await demands(ctx).hold(seen.demand_id);
  const referral = await referrals().forUpdate().executeTakeFirst();
  return referral && { referral, record };
};

/** @throws Problem `referralMoved` when the act does not follow where the referral stands */
export const mustFollowReferral = (r: ReferralRecord, act: ReferralAct): void => {
  if (!referralActs(referralState(r)).includes(act)) throw casesProblems.referralMoved();
};

export const setReferral = async (ctx: CasesContext, id: string, set: Updateable<DB['cases.referrals']>): Promise<void> => {
  await ctx.db.updateTable('cases.referrals').set(set).where('id', '=', id).execute();
};

/** The case of a referral gets the ball back; a pause for the organisation ends today. The referral has its end already. */
const takeCaseBack = async (ctx: CasesContext, c: CaseRecord, expects: string): Promise<void> => {
  if (c.ended_at !== null) return;
  const pause = await openPause(ctx, c);
  if (pause?.party === 'department') await resume(ctx, c, pause.id, { answeredOn: dayOf(ctx.now), expects });
  else if (!pause) await giveTurn(ctx, c, { party: 'companion', expects });
};

/** The end of a referral: whose matter it is has it again, exactly there. */
export const endReferral = async (
  ctx: CasesContext,
  { referral: r, record }: HeldReferral,
  how: 'answer' | 'return' | 'withdraw',
  set: Updateable<DB['cases.referrals']>,
): Promise<void> => {
  await setReferral(ctx, r.id, set);
  if (record) await takeCaseBack(ctx, record, fill(t[`expects.${how}`], { who: r.organisation_name }));
  if (r.demand_id !== null) await demands(ctx).takeBack(r.demand_id, r.id);
};

/**
 * Files that go with the question, or come with the answer. The ids of own uploads stay; those of the case's files are made anew.
 * @throws Problem `fileUsed` for an upload that went with another referral or answer
 */
export const keepReferralFiles = async (
  ctx: CasesContext,
  r: Pick<ReferralRecord, 'id' | 'authority_id' | 'region_code'>,
  way: 'given' | 'answer',
  files: readonly OwnFile[],
): Promise<void> => {
  if (files.length === 0) return;
  const write = ctx.db
    .insertInto('cases.referral_files')
    .values(
      files.map(f => ({
        id: f.id,
        authority_id: r.authority_id,
        region_code: r.region_code,
        referral_id: r.id,
        way,
        name: f.name,
        media_type: f.mediaType,
        size: f.size,
        sha256: f.sha256,
        storage_key: f.storageKey,
        added_at: ctx.now,
        added_by_name: ctx.actor.name,
      })),
    )
    .execute();
  await orProblem(write, 'referral_files_pkey', () => casesProblems.fileUsed());
};
