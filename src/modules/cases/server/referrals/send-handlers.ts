import { catalogue } from '#modules/catalogue/index.ts';
import { demands } from '#modules/demands/index.ts';
import { enterprises } from '#modules/enterprises/index.ts';
import { partners } from '#modules/partners/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import { newId } from '#platform/contract/ids.ts';
import { orProblem } from '#platform/server/database/or-problem.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import { type OwnFile, ownFile } from '#platform/server/own-files.ts';
import { sendReferral } from '../../contract/operations-referral.ts';
import { casesProblems } from '../../contract/problems.ts';
import type { SendReferral } from '../../contract/referral.ts';
import { caseCalendar } from '../clock.ts';
import type { CasesContext, CasesDb } from '../db.ts';
import { mayAct } from '../policy.ts';
import { type CaseRecord, giveTurn, lockCase, mustRun, openPause, referralOut, turnOfReferral } from '../store.ts';
import { limitsOf, ruleFor } from './rules.ts';
import { demandOut, keepReferralFiles } from './store.ts';

const { command } = handlersFor<CasesDb>();

/** The matter that is sent: a demand, or a case that is held. */
export interface Matter {
  record: CaseRecord | undefined;
  authority_id: string;
  region_code: string;
  enterprise_id: string;
  class_code: string | null;
}

/** The class of a case: that of its demand, else the first that its item answers. */
const classOfCase = async (ctx: CasesContext, c: CaseRecord): Promise<string | null> => {
  const demand = c.demand_id === null ? undefined : await demands(ctx).byId(c.demand_id);
  return demand?.classCode ?? (await catalogue(ctx).itemVersion(c.item_version_id))?.item.classCodes[0] ?? null;
};

export const matterOfCase = async (ctx: CasesContext, c: CaseRecord): Promise<Matter> => {
  const { authority_id, region_code, enterprise_id } = c;
  return { record: c, authority_id, region_code, enterprise_id, class_code: await classOfCase(ctx, c) };
};

/** The demand in reach as a matter. */
export const matterOfDemand = async (ctx: CasesContext, id: string): Promise<Matter | undefined> => {
  const d = await demands(ctx).byId(id);
  return (
    d && {
      record: undefined,
      authority_id: ctx.actor.authorityId,
      region_code: d.regionCode,
      enterprise_id: d.enterpriseId,
      class_code: d.classCode,
    }
  );
};

/** The organisation still works with us, and does so until the referral is written. @throws Problem `organisationGone` */
const mustTake = async (ctx: CasesContext, id: string): Promise<{ id: string; name: string }> => {
  const o = await partners(ctx).holdActive(id);
  if (!o) throw casesProblems.organisationGone();
  return o;
};

/** What is booked holds today. @throws Problem `offerGone`, `wishPast` */
const bookingOf = async (ctx: CasesContext, i: SendReferral) => {
  if (i.offerId === null) return {};
  const today = dayOf(ctx.now);
  const f = await ctx.db.selectFrom('partners.pub_offers').selectAll().where('id', '=', i.offerId).executeTakeFirst();
  if (f?.active !== true || f.organisation_id !== i.organisationId || (f.valid_to !== null && f.valid_to < today))
    throw casesProblems.offerGone();
  if (i.wishedOn !== null && i.wishedOn < today)
    throw casesProblems.wishPast({}, [{ pointer: '/wishedOn', code: 'cases.problem.wishPast' }]);
  return { offer_id: f.id, offer_kind: f.kind, offer_title: f.title, wished_on: i.wishedOn };
};

/** The contact is one of the enterprise's. @throws Problem `contactUnknown` */
const mustBeContact = async (ctx: CasesContext, m: Matter, contactId: string | null): Promise<void> => {
  if (contactId === null) return;
  const contact = await enterprises(ctx).contactInPlain(contactId);
  if (contact?.enterpriseId !== m.enterprise_id)
    throw casesProblems.contactUnknown({}, [{ pointer: '/contactId', code: 'cases.problem.contactUnknown' }]);
};

/** Own uploads and chosen files of the case. @throws Problem `movedOn` for a file that the case has not; `fileMissing` */
const filesFor = async (ctx: CasesContext, i: SendReferral): Promise<OwnFile[]> => {
  const files: OwnFile[] = [];
  for (const id of new Set(i.fileIds)) files.push(await ownFile(ctx, id));
  const wanted = [...new Set(i.caseFileIds)];
  if (wanted.length === 0) return files;
  const rows = await ctx.db.selectFrom('cases.files').selectAll().where('case_id', '=', i.caseId).where('id', 'in', wanted).execute();
  if (rows.length !== wanted.length) throw casesProblems.movedOn();
  const copies = rows.map(f => ({
    id: newId(),
    name: f.name,
    mediaType: f.media_type,
    size: f.size,
    sha256: f.sha256,
    storageKey: f.storage_key,
  }));
  return [...files, ...copies];
};

/** A case goes out only from a running stage, from where the sender saw the ball. */
const mustBeHere = async (ctx: CasesContext, c: CaseRecord, i: SendReferral): Promise<void> => {
  mustRun(c);
  const out = await referralOut(ctx, c.id);
  if (out) throw casesProblems.alreadyOut({ who: out.organisation_name });
  if (i.fromTurnId !== c.turn_id) throw casesProblems.movedOn();
  if (await openPause(ctx, c)) throw casesProblems.isPaused();
};

const insertReferral = async (ctx: CasesContext, m: Matter, i: SendReferral) => {
  const organisation = await mustTake(ctx, i.organisationId);
  const rule = await ruleFor(ctx, m.class_code, m.region_code);
  const limits = limitsOf(rule, dayOf(ctx.now), await caseCalendar(ctx));
  const { authority_id, region_code, enterprise_id, class_code } = m;
  const row = {
    ...{ id: i.id, authority_id, region_code, enterprise_id, class_code, demand_id: i.demandId, case_id: i.caseId },
    organisation_id: organisation.id,
    organisation_name: organisation.name,
    question: i.question,
    contact_id: i.contactId,
    ...(await bookingOf(ctx, i)),
    rule_id: rule.id,
    tell_id: rule.tell_id,
    receive_days: rule.receive_days,
    answer_days: rule.answer_days,
    ...limits,
    sent_at: ctx.now,
    sent_by: ctx.actor.id,
    sent_by_name: ctx.actor.name,
  };
  // Whoever has it in reach was told its name before.
  const outUnseen = () => casesProblems.outUnseen();
  const write = ctx.db.insertInto('cases.referrals').values(row).execute();
  await orProblem(orProblem(write, 'referrals_demand_out', outUnseen), 'referrals_case_out', outUnseen);
  return row;
};

/** 转办 and 预约. */
export const sendHandlers = [
  command(sendReferral, {
    load: async (ctx, i): Promise<Matter | undefined> => {
      if (i.demandId !== null) return (await demands(ctx).hold(i.demandId)) ? matterOfDemand(ctx, i.demandId) : undefined;
      const c = await lockCase(ctx, i.caseId ?? '');
      return c && matterOfCase(ctx, c);
    },
    allow: (actor, m) => (m.record ? mayAct(actor, m.record) : matrixDecides()),
    run: async (ctx, m, i) => {
      if (m.record) await mustBeHere(ctx, m.record, i);
      const before = i.demandId === null ? undefined : await demandOut(ctx, i.demandId);
      if (before) throw casesProblems.alreadyOut({ who: before.organisation_name });
      await mustBeContact(ctx, m, i.contactId);
      const files = await filesFor(ctx, i);
      const row = await insertReferral(ctx, m, i);
      await keepReferralFiles(ctx, row, 'given', files);
      if (m.record) await giveTurn(ctx, m.record, { ...turnOfReferral(row), ...(i.turnId === undefined ? {} : { id: i.turnId }) });
      if (i.demandId !== null)
        await demands(ctx).sendOut(i.demandId, { referralId: i.id, to: row.organisation_name, note: i.question, dueOn: row.answer_by });
      return { subject: i.id, result: { id: i.id, receiveBy: row.receive_by, answerBy: row.answer_by } };
    },
  }),
];
