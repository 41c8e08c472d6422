import { people } from '#modules/people/index.ts';
import { maskPhone } from '#modules/reference/domain/phone.ts';
import { addDays, dayOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import type { ExpertView } from '../contract/expert.ts';
import type { InterestView } from '../contract/interest.ts';
import { interestKinds } from '../contract/interest.ts';
import { expertsGrants } from '../contract/permissions.ts';
import { stateOfExpert } from '../domain/expert-state.ts';
import { classNamesOf } from './class-names.ts';
import type { ExpertsDb } from './db.ts';

type Ctx = Context<ExpertsDb>;

const termsOf = async (ctx: Ctx, expertId: string) => {
  const rows = await ctx.db
    .selectFrom('experts.terms')
    .select(['id', 'from_on', 'to_on', 'doc_no', 'ended_on', 'end_reason'])
    .where('expert_id', '=', expertId)
    .orderBy('from_on', 'desc')
    .execute();
  return rows.map(t => ({
    id: t.id,
    fromOn: t.from_on,
    toOn: t.to_on,
    docNo: t.doc_no,
    endedOn: t.ended_on,
    endReason: t.end_reason,
  }));
};

const fieldsOf = async (ctx: Ctx, expertId: string) => {
  const today = dayOf(ctx.now);
  const nameOf = await classNamesOf(ctx);
  const rows = await ctx.db
    .selectFrom('experts.fields')
    .select(['id', 'class_code', 'level', 'proof', 'valid_to'])
    .where('expert_id', '=', expertId)
    .where('ended_at', 'is', null)
    .orderBy('class_code')
    .execute();
  return rows.map(f => ({
    id: f.id,
    classCode: f.class_code,
    className: nameOf(f.class_code),
    level: f.level === 'expert' ? ('expert' as const) : ('familiar' as const),
    proof: f.proof,
    validTo: f.valid_to,
    holds: f.valid_to === null || f.valid_to >= today,
  }));
};

const interestsOf = async (ctx: Ctx, expertId: string): Promise<InterestView[]> => {
  const rows = await ctx.db
    .selectFrom('experts.interests')
    .select(['id', 'kind', 'unit_name', 'credit_code', 'from_on', 'to_on', 'source', 'note'])
    .where('expert_id', '=', expertId)
    .orderBy('added_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(i => ({
    id: i.id,
    kind: interestKinds.find(k => k === i.kind) ?? 'employer',
    unitName: i.unit_name,
    creditCode: i.credit_code ?? '',
    fromOn: i.from_on,
    toOn: i.to_on,
    source: i.source === 'found' ? 'found' : i.source === 'reported' ? 'reported' : 'declared',
    note: i.note,
  }));
};

/** Days away that are not over yet. */
export const awayOf = async (ctx: Ctx, expertId: string) => {
  const rows = await ctx.db
    .selectFrom('experts.away')
    .select(['id', 'from_on', 'to_on', 'note'])
    .where('expert_id', '=', expertId)
    .where('removed_at', 'is', null)
    .where('to_on', '>=', dayOf(ctx.now))
    .orderBy('from_on')
    .execute();
  return rows.map(a => ({ id: a.id, fromOn: a.from_on, toOn: a.to_on, note: a.note }));
};

/** This month and the two that follow, as they are set or as the expert's own number has it. */
export const monthsOf = async (ctx: Ctx, expertId: string, usual: number) => {
  const first = `${dayOf(ctx.now).slice(0, 7)}-01`;
  const second = `${addDays(first, 32).slice(0, 7)}-01`;
  const wanted = [first, second, `${addDays(second, 32).slice(0, 7)}-01`];
  const rows = await ctx.db
    .selectFrom('experts.months')
    .select(['month', 'cap', 'taken'])
    .where('expert_id', '=', expertId)
    .where('month', 'in', wanted)
    .execute();
  const kept = new Map(rows.map(r => [r.month, r]));
  return wanted.map(month => ({ month, cap: kept.get(month)?.cap ?? usual, taken: kept.get(month)?.taken ?? 0 }));
};

/** Acts on an expert's page that the reader's role has, and that the state allows. */
const actsOn = (ctx: Ctx, passed: boolean | null): string[] => {
  const reviewing = ['experts.expert.review'];
  const serving = ['experts.term.appoint', 'experts.expert.link', 'experts.month.set', 'experts.away.add', 'experts.away.remove'];
  const always = Object.keys(expertsGrants).filter(
    name => /^experts\.(expert\.(correct|revealPhone|timeline)|field|interest|finding|term\.end)/.test(name) && !reviewing.includes(name),
  );
  return [...always, ...(passed === null ? reviewing : []), ...(passed ? serving : [])].filter(ctx.can);
};

/** The whole of an expert, who has been found in reach. */
export const expertViewOf = async (ctx: Ctx, id: string): Promise<ExpertView> => {
  const e = await ctx.db.selectFrom('experts.experts').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const [terms, fields, interests, away, months] = await Promise.all([
    termsOf(ctx, id),
    fieldsOf(ctx, id),
    interestsOf(ctx, id),
    awayOf(ctx, id),
    monthsOf(ctx, id, e.monthly_cap),
  ]);
  const account = e.account_id === null ? undefined : (await people(ctx).personsByIds([e.account_id])).get(e.account_id);
  return {
    id: e.id,
    name: e.name,
    title: e.title,
    unitName: e.unit_name,
    unitCode: e.unit_code ?? '',
    phone: e.phone === '' || ctx.fieldVisibility('experts.expert.phone') === 'hidden' ? '' : maskPhone(ctx.cipher.open(e.phone)),
    intro: e.intro,
    online: e.online,
    onSite: e.on_site,
    monthlyCap: e.monthly_cap,
    state: stateOfExpert({ passed: e.passed, terms }, dayOf(ctx.now)),
    version: e.version,
    appliedAt: e.applied_at.toISOString(),
    reviewedAt: e.reviewed_at?.toISOString() ?? null,
    reviewNote: e.review_note ?? '',
    account: account ? { id: account.id, name: account.name } : null,
    fields,
    terms,
    interests,
    months,
    away,
    may: actsOn(ctx, e.passed),
  };
};
