import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { dayOf } from '#platform/contract/china-day.ts';
import { decodeCursor, toPage } from '#platform/contract/page.ts';
import { holdsTyped } from '#platform/server/database/like.ts';
import type { ReferralFilter, ReferralRow } from '../../contract/referral.ts';
import { lateOf, referralState } from '../../domain/referral-state.ts';
import type { CasesContext } from '../db.ts';
import { isLead } from '../policy.ts';
import { isOutSql } from './is-out.ts';
import { referralInReach } from './reach.ts';

/** Referrals in reach with the enterprise's name, the case's people and the rule they were sent under. */
const referralsIn = (ctx: CasesContext) =>
  ctx.db
    .selectFrom('cases.referrals as r')
    .innerJoin('enterprises.pub_enterprises as e', 'e.id', 'r.enterprise_id')
    .leftJoin('cases.cases as c', 'c.id', 'r.case_id')
    .leftJoin('cases.linkage_rules as l', 'l.id', 'r.rule_id')
    .leftJoin('people.pub_persons as p', 'p.id', 'r.told_id')
    .selectAll('r')
    .select(['e.name as enterprise_name', 'c.companion_id', 'c.deputy_id', 'p.name as told_name'])
    .select(['l.class_code as rule_class', 'l.no as rule_no', 'l.source as rule_source'])
    .where(referralInReach(ctx));

export type JoinedReferral = Awaited<ReturnType<ReturnType<typeof referralsIn>['execute']>>[number];

/** The case's people where the referral is of a case. */
export const caseOf = (r: JoinedReferral) =>
  r.case_id === null ? undefined : { companion_id: r.companion_id ?? '', deputy_id: r.deputy_id };

/** What both sides see of it. */
export const sharedOf = (r: JoinedReferral, now: Date) => ({
  id: r.id,
  state: referralState(r),
  late: lateOf(r, dayOf(now)),
  enterpriseName: r.enterprise_name ?? '',
  offer: r.offer_title === null ? null : { kind: r.offer_kind as 'loan', title: r.offer_title },
  wishedOn: r.wished_on,
  sentAt: r.sent_at.toISOString(),
  receiveBy: r.receive_by,
  answerBy: r.answer_by,
});

export const referralRowOf = (r: JoinedReferral, now: Date): ReferralRow => ({
  ...sharedOf(r, now),
  demandId: r.demand_id,
  caseId: r.case_id,
  enterpriseId: r.enterprise_id,
  organisationId: r.organisation_id,
  organisationName: r.organisation_name,
  question: r.question,
  sentByName: r.sent_by_name,
  told: r.receive_told_at !== null || r.answer_told_at !== null,
});

type Condition = RawBuilder<SqlBool>;

/** Out, and past the day of receipt or answer. */
export const lateSql = (today: string): Condition =>
  sql<SqlBool>`(${isOutSql()} and (r.answer_by < ${today}::date or (r.received_at is null and r.receive_by < ${today}::date)))`;

/** Late, somebody was told, and that is the reader: by name, or as one who leads where nobody is named. */
export const toldSql = (ctx: CasesContext, today: string): Condition =>
  sql<SqlBool>`(${lateSql(today)} and (r.receive_told_at is not null or r.answer_told_at is not null)
    and (r.told_id = ${ctx.actor.id} or (r.told_id is null and ${isLead(ctx.actor)}::boolean)))`;

const stateIs: Record<NonNullable<ReferralFilter['state']>, Condition> = {
  sent: sql<SqlBool>`(${isOutSql()} and r.received_at is null)`,
  received: sql<SqlBool>`(${isOutSql()} and r.received_at is not null and r.accepted_at is null)`,
  accepted: sql<SqlBool>`(${isOutSql()} and r.accepted_at is not null)`,
  returned: sql<SqlBool>`r.returned_at is not null`,
  answered: sql<SqlBool>`r.answered_at is not null`,
  withdrawn: sql<SqlBool>`r.withdrawn_at is not null`,
};

const conditions = (ctx: CasesContext, f: ReferralFilter): Condition[] => {
  const today = dayOf(ctx.now);
  const parts: (Condition | undefined)[] = [
    f.q
      ? sql<SqlBool>`(${holdsTyped('e.name', f.q)} or ${holdsTyped('r.organisation_name', f.q)} or ${holdsTyped('r.question', f.q)})`
      : undefined,
    f.state === undefined ? undefined : stateIs[f.state],
    f.out ? isOutSql() : undefined,
    f.late ? lateSql(today) : undefined,
    f.told ? toldSql(ctx, today) : undefined,
    f.booking === undefined ? undefined : f.booking ? sql<SqlBool>`r.offer_id is not null` : sql<SqlBool>`r.offer_id is null`,
    f.mine ? sql<SqlBool>`r.sent_by = ${ctx.actor.id}` : undefined,
    f.organisationId === undefined ? undefined : sql<SqlBool>`r.organisation_id = ${f.organisationId}`,
    f.demandId === undefined ? undefined : sql<SqlBool>`r.demand_id = ${f.demandId}`,
    f.caseId === undefined ? undefined : sql<SqlBool>`r.case_id = ${f.caseId}`,
  ];
  return parts.filter(p => p !== undefined);
};

const filtered = (ctx: CasesContext, f: ReferralFilter) =>
  conditions(ctx, f)
    .reduce((q, condition) => q.where(condition), referralsIn(ctx))
    .orderBy('r.sent_at', 'desc')
    .orderBy('r.id', 'desc');

/** A page of referrals, the newest first. */
export const referralPage = async (
  ctx: CasesContext,
  { after, limit, ...filter }: ReferralFilter & { after?: string | undefined; limit: number },
): Promise<{ rows: ReferralRow[]; next: string | null }> => {
  const key = decodeCursor(after);
  const rest = filtered(ctx, filter);
  const q = key?.length === 2 ? rest.where(sql<SqlBool>`(r.sent_at, r.id) < (${key[0]}::timestamptz, ${key[1]}::uuid)`) : rest;
  const found = (await q.limit(limit + 1).execute()).map(r => referralRowOf(r, ctx.now));
  const { shown, next } = toPage(found, limit, r => [r.sentAt, r.id]);
  return { rows: shown, next };
};

/** Every referral that the filter lets through, up to `most`, the newest first. */
export const allReferrals = (ctx: CasesContext, filter: ReferralFilter, most: number): Promise<JoinedReferral[]> =>
  filtered(ctx, filter).limit(most).execute();

/** A referral in reach. */
export const findReferral = (ctx: CasesContext, id: string): Promise<JoinedReferral | undefined> =>
  referralsIn(ctx).where('r.id', '=', id).executeTakeFirst();

/** How many are out, late, and told to the reader. */
export const referralCounts = async (ctx: CasesContext): Promise<{ out: number; late: number; told: number }> => {
  const today = dayOf(ctx.now);
  const { rows } = await sql<{ out: number; late: number; told: number }>`
    select count(*)::int as out, count(*) filter (where ${lateSql(today)})::int as late, count(*) filter (where ${toldSql(ctx, today)})::int as told
    from cases.referrals r where ${referralInReach(ctx)} and ${isOutSql()}`.execute(ctx.db);
  return rows[0] ?? { out: 0, late: 0, told: 0 };
};
