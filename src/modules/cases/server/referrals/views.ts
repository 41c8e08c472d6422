import { enterprises } from '#modules/enterprises/index.ts';
import { maskPhone } from '#modules/reference/domain/phone.ts';
import type { MyReferral, ReferralFileView, ReferralView } from '../../contract/referral.ts';
import { referralState } from '../../domain/referral-state.ts';
import type { CasesContext } from '../db.ts';
import { mayOnReferral } from './may.ts';
import { caseOf, type JoinedReferral, referralRowOf, sharedOf } from './reads.ts';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

const filesOf = async (ctx: CasesContext, referralId: string): Promise<ReferralFileView[]> => {
  const rows = await ctx.db
    .selectFrom('cases.referral_files')
    .select(['id', 'way', 'name', 'media_type', 'size'])
    .where('referral_id', '=', referralId)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
  return rows.map(f => ({ id: f.id, way: f.way as 'given' | 'answer', name: f.name, mediaType: f.media_type, size: f.size }));
};

/** The contact that the sender let the organisation see, as it stands in the register today; the number is masked. */
const contactOf = async (ctx: CasesContext, r: JoinedReferral): Promise<ReferralView['contact']> => {
  const c = r.contact_id === null ? undefined : await enterprises(ctx).contactInPlain(r.contact_id);
  return c ? { name: c.name, post: c.post, phone: maskPhone(c.phone) } : null;
};

const courseOf = (r: JoinedReferral) => ({
  agreedOn: r.agreed_on,
  receivedAt: iso(r.received_at),
  acceptedAt: iso(r.accepted_at),
  returnedAt: iso(r.returned_at),
  returnReason: r.return_reason,
  answeredAt: iso(r.answered_at),
  answer: r.answer,
  resultOn: r.result_on,
  withdrawnAt: iso(r.withdrawn_at),
});

/** A referral on staff's page. */
export const referralViewOf = async (ctx: CasesContext, r: JoinedReferral): Promise<ReferralView> => ({
  ...referralRowOf(r, ctx.now),
  ...courseOf(r),
  withdrawReason: r.withdraw_reason,
  files: await filesOf(ctx, r.id),
  contact: await contactOf(ctx, r),
  may: mayOnReferral(ctx, r, caseOf(r)),
  receiveDays: r.receive_days,
  answerDays: r.answer_days,
  provisional: r.clock === 'provisional',
  rule: { classCode: r.rule_class ?? '', no: r.rule_no ?? 1, source: r.rule_source ?? '' },
  receivedByName: r.received_by_name,
  returnedByName: r.returned_by_name,
  answeredByName: r.answered_by_name,
  withdrawnByName: r.withdrawn_by_name,
  toldAt: iso(r.answer_told_at ?? r.receive_told_at),
  toldName: r.told_name,
});

/** Whether what was sent is still the organisation's to read: not once it came back unanswered. */
export const isTheirs = (r: Parameters<typeof referralState>[0]): boolean => !['returned', 'withdrawn'].includes(referralState(r));

/** The same as its organisation sees it: the enterprise's name and the question; the contact only while it works at it. */
export const myReferralOf = async (ctx: CasesContext, r: JoinedReferral, fromName: string): Promise<MyReferral> => {
  const theirs = isTheirs(r);
  return {
    ...sharedOf(r, ctx.now),
    ...courseOf(r),
    question: theirs ? r.question : null,
    files: theirs ? await filesOf(ctx, r.id) : [],
    contact: theirs && r.answered_at === null ? await contactOf(ctx, r) : null,
    may: mayOnReferral(ctx, r, caseOf(r)),
    fromName,
    sentByName: r.sent_by_name,
  };
};
