import { createHash } from 'node:crypto';
import type { Answers, Questionnaire } from '#modules/questionnaires/contract/questionnaire.ts';
import { checkAnswers } from '#modules/questionnaires/domain/check-answers.ts';
import { indexOf } from '#modules/questionnaires/domain/questionnaire.ts';
import { questionnaires } from '#modules/questionnaires/index.ts';
import { visitProblems } from '#modules/visits/contract/problems.ts';
import type { FieldChange } from '#modules/visits/contract/visit.ts';
import { isOpen, visitState } from '#modules/visits/domain/visit.ts';
import { marksOf, type VisitRecord, visits } from '#modules/visits/index.ts';
import { platformProblems } from '#platform/contract/problem.ts';
import { receiptNumber } from '#platform/contract/written/receipt-number.ts';
import { guestName, keepAlive, refuseFlood } from '#platform/server/guest/sessions.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import { getFill, handInFill, saveFill } from '../contract/operations-selffill.ts';
import { fillProblems } from '../contract/problems.ts';
import { fillForm } from '../domain/fill.ts';
import type { FillContext, FillDb } from './fill-db.ts';
import { fillDoorway, type Guest, getGuest, getNoticedGuest } from './fill-guest.ts';
import { type FillLink, refuseOver } from './fill-links.ts';
import { fillViewOf, withinForm } from './fill-view.ts';

const { command, query } = handlersFor<FillDb>();

/** The visit of a link, locked: officer and enterprise write one after the other. */
const lockVisit = async (ctx: FillContext, link: FillLink): Promise<VisitRecord> => {
  const visit = await visits(ctx).findForUpdate(link.visit_id);
  if (!visit) throw platformProblems.notFound();
  if (!isOpen(visitState(visit))) throw visitProblems.visitClosed();
  return visit;
};

/** What is wrong in these sections. @throws Problem `visitIncomplete` with the fields */
const refuseFaulty = (form: Questionnaire, answers: Answers): Answers => {
  const { faults, clean } = checkAnswers(form, answers, { final: true });
  const errors = faults.filter(f => f.level === 'error');
  if (errors.length === 0) return clean;
  const fields = errors.map(f => ({
    pointer: `/answers/${[f.question, ...f.path].join('/')}`,
    code: f.code,
    ...(f.params ? { params: f.params } : {}),
  }));
  throw visitProblems.visitIncomplete({ n: errors.length }, fields);
};

/** SHA-256 over visit, sections and what stands in them, keys in order: the same content gives the same receipt. */
const hashOf = (visit: VisitRecord, form: Questionnaire, answers: Answers): string => {
  const content = indexOf(form).questions.flatMap(q => (answers[q.id] === undefined ? [] : [[q.id, answers[q.id]]]));
  return createHash('sha256')
    .update(JSON.stringify([visit.id, visit.questionnaire_id, content]))
    .digest('hex');
};

const save = async (ctx: FillContext, guest: Guest, i: { formId: string; since: number; changes: readonly FieldChange[] }) => {
  const { link, actor } = guest;
  refuseOver(link, ctx.now);
  refuseFlood(link.id, ctx.now);
  const visit = await lockVisit(ctx, link);
  const { byId } = indexOf(fillForm(await questionnaires(ctx).definition(visit.questionnaire_id), link.sections));
  if (i.changes.some(c => !byId.has(c.question))) throw fillProblems.fillNotYours();
  const saved = await visits({ ...ctx, actor }).saveDraft(visit, i);
  await keepAlive(ctx, fillDoorway, guest.session);
  const changed = saved.revision > visit.revision;
  if (changed)
    await ctx.db.updateTable('selffill.fill_links').set({ saved_at: ctx.now, handed_in_at: null }).where('id', '=', link.id).execute();
  return { ...saved, others: saved.others.filter(o => byId.has(o.question)) };
};

const handIn = async (ctx: FillContext, { link, session }: Guest, i: { formId: string; revision: number }) => {
  refuseOver(link, ctx.now);
  const visit = await lockVisit(ctx, link);
  const form = fillForm(await questionnaires(ctx).definition(visit.questionnaire_id), link.sections);
  const { byId } = indexOf(form);
  const news = Object.entries(marksOf(visit)).some(([id, m]) => byId.has(id) && m.revision > i.revision && m.form !== i.formId);
  if (news) throw visitProblems.visitStale({ revision: visit.revision });
  const contentHash = hashOf(visit, form, refuseFaulty(form, withinForm(form, visits(ctx).answers(form, visit))));
  const receipt = receiptNumber(contentHash);
  await ctx.db
    .updateTable('selffill.fill_links')
    .set({ handed_in_at: ctx.now, handed_in_by: guestName(session), receipt, content_hash: contentHash })
    .where('id', '=', link.id)
    .execute();
  return { id: link.id, receipt, contentHash, handedInAt: ctx.now.toISOString() };
};

/** The form as the enterprise sees and fills it. */
export const fillFormHandlers = [
  query(getFill, {
    load: (ctx, i) => getGuest(ctx, i.linkId),
    allow: matrixDecides,
    run: async (ctx, guest) => {
      const visit = await visits(ctx).find(guest.link.visit_id);
      if (!visit) throw platformProblems.notFound();
      return fillViewOf(ctx, guest, visit);
    },
  }),
  command(saveFill, {
    load: (ctx, i) => getNoticedGuest(ctx, i.linkId),
    allow: matrixDecides,
    run: async (ctx, guest, i) => ({ subject: guest.link.visit_id, result: await save(ctx, guest, i), actor: guest.actor }),
  }),
  command(handInFill, {
    load: (ctx, i) => getNoticedGuest(ctx, i.linkId),
    allow: matrixDecides,
    run: async (ctx, guest, i) => ({ subject: guest.link.visit_id, result: await handIn(ctx, guest, i), actor: guest.actor }),
  }),
];
