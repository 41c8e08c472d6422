import { partnerRole } from '#modules/people/contract/role.ts';
import type { Actor } from '#platform/server/context.ts';
import { type ReferralTimes, referralActs, referralState } from '../../domain/referral-state.ts';
import type { CasesContext } from '../db.ts';
import { mayAct } from '../policy.ts';

type CaseOfReferral = Parameters<typeof mayAct>[1] | undefined;

/** 协同部门 act on what was sent to them (the reach sees to that); staff where they may act on the case, and on every demand of the district. */
export const mayHandle = (actor: Pick<Actor, 'id' | 'role'>, record: CaseOfReferral): boolean =>
  actor.role === partnerRole || record === undefined || mayAct(actor, record);

/** Names of the operations that may follow now and that the reader has. */
export const mayOnReferral = (ctx: CasesContext, r: ReferralTimes, record: CaseOfReferral): string[] =>
  mayHandle(ctx.actor, record)
    ? referralActs(referralState(r))
        .map(act => `cases.referral.${act}`)
        .filter(ctx.can)
    : [];
