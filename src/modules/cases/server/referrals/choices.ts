import { sql } from 'kysely';
import { catalogue } from '#modules/catalogue/index.ts';
import { enterprises } from '#modules/enterprises/index.ts';
import type { OfferKind, OrganisationKind } from '#modules/partners/contract/organisation.ts';
import { people } from '#modules/people/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import type { CallContext } from '#platform/server/context.ts';
import { topicOfClass } from '../../domain/referral-state.ts';
import { caseCalendar } from '../clock.ts';
import type { CasesContext } from '../db.ts';
import { limitsOf, ruleFor } from './rules.ts';
import type { Matter } from './send-handlers.ts';

/** Names of the classes, `商标 / 续展` for level 2; a code that is not there says itself. */
export const classNames = async (ctx: CallContext): Promise<(code: string | null) => string> => {
  const byCode = new Map((await catalogue(ctx).classes()).map(c => [c.code, c]));
  return code => {
    const own = code === null ? undefined : byCode.get(code);
    if (!own) return code ?? '';
    return own.parent === null ? own.name : `${byCode.get(topicOfClass(own.code))?.name ?? ''} / ${own.name}`;
  };
};

/** Organisations that still work with us, by name, with what may be booked today. */
export const organisationsWithOffers = async (ctx: CasesContext) => {
  const today = dayOf(ctx.now);
  const organisations = await ctx.db
    .selectFrom('partners.pub_organisations')
    .select(['id', 'name', 'kind'])
    .where('active', '=', true)
    .orderBy(sql`name collate "zh-x-icu"`)
    .limit(500)
    .execute();
  const offers = await ctx.db
    .selectFrom('partners.pub_offers')
    .selectAll()
    .where('active', '=', true)
    .where(eb => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
    .orderBy('title')
    .execute();
  const linked = new Set(
    (await ctx.db.selectFrom('partners.pub_accounts').select('organisation_id').execute()).map(a => a.organisation_id),
  );
  return organisations.map(o => ({
    id: o.id ?? '',
    name: o.name ?? '',
    kind: o.kind as OrganisationKind,
    linked: linked.has(o.id),
    offers: offers
      .filter(f => f.organisation_id === o.id)
      .map(f => ({
        id: f.id ?? '',
        kind: f.kind as OfferKind,
        title: f.title ?? '',
        conditions: f.conditions ?? '',
        validTo: f.valid_to,
      })),
  }));
};

/** What the sender chooses from, and the rule that holds. */
export const referralChoicesOf = async (ctx: CasesContext, m: Matter) => {
  const rule = await ruleFor(ctx, m.class_code, m.region_code);
  const limits = limitsOf(rule, dayOf(ctx.now), await caseCalendar(ctx));
  const nameOf = await classNames(ctx);
  const enterprise = await enterprises(ctx).byId(m.enterprise_id);
  const told = rule.tell_id === null ? undefined : (await people(ctx).personsByIds([rule.tell_id])).get(rule.tell_id);
  const files = m.record
    ? await ctx.db.selectFrom('cases.files').select(['id', 'name']).where('case_id', '=', m.record.id).orderBy('added_at').execute()
    : [];
  return {
    enterpriseName: enterprise?.name ?? '',
    classCode: m.class_code,
    className: nameOf(m.class_code),
    rule: {
      classCode: rule.class_code,
      no: rule.no,
      organisationId: rule.organisation_id,
      receiveDays: rule.receive_days,
      answerDays: rule.answer_days,
      receiveBy: limits.receive_by,
      answerBy: limits.answer_by,
      tellName: told?.name ?? null,
    },
    organisations: await organisationsWithOffers(ctx),
    files,
    contacts: (await enterprises(ctx).contactsOf(m.enterprise_id)).map(({ id, name, post, phone }) => ({ id, name, post, phone })),
  };
};
