import { campaigns } from '#modules/campaigns/index.ts';
import { indexOf } from '#modules/questionnaires/domain/questionnaire.ts';
import { questionnaires } from '#modules/questionnaires/index.ts';
import { timelineOf } from '#platform/server/audit.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { happenedTo, visitReturned } from '../contract/events.ts';
import {
  countVisits,
  getVisit,
  listVisits,
  openVisit,
  resolveVisit,
  returnVisit,
  revealVisitPhone,
  reviewVisit,
  saveDraft,
  submitVisit,
  visitTimeline,
} from '../contract/operations-visits.ts';
import { visitProblems } from '../contract/problems.ts';
import { phoneAt } from '../domain/phones.ts';
import { visitState } from '../domain/visit.ts';
import { withVisitPart } from '../domain/visit-form.ts';
import type { VisitsDb } from './db.ts';
import { mayFill } from './policy.ts';
import { takeDraft } from './visit-draft.ts';
import { openRecord } from './visit-open.ts';
import { findVisit, findVisitForSubmission, findVisitForUpdate, openAnswers } from './visit-record.ts';
import { submitRecord } from './visit-submit.ts';
import { timelineRow } from './visit-timeline.ts';
import { visitViewOf } from './visit-view.ts';
import { visitCounts, visitListPage } from './visits-list.ts';

const { command, query } = handlersFor<VisitsDb>();

export const visitHandlers = [
  command(openVisit, {
    load: (ctx, i) => campaigns(ctx).entry(i.rosterId),
    allow: (actor, entry) => mayFill(actor, entry),
    run: async (ctx, entry, i) => {
      const result = await openRecord(ctx, entry, i);
      return { subject: result.id, result };
    },
  }),
  query(getVisit, { load: (ctx, i) => findVisit(ctx, i.visitId), allow: matrixDecides, run: (ctx, visit) => visitViewOf(ctx, visit) }),
  query(listVisits, { load: noRecord, allow: matrixDecides, run: (ctx, _, i) => visitListPage(ctx, i) }),
  query(countVisits, { load: noRecord, allow: matrixDecides, run: async (ctx, _, i) => ({ counts: await visitCounts(ctx, i) }) }),
  query(visitTimeline, {
    load: (ctx, i) => findVisit(ctx, i.visitId),
    allow: matrixDecides,
    run: async (ctx, visit) => ({ rows: (await timelineOf(ctx, [visit.id])).map(timelineRow) }),
  }),
  command(saveDraft, {
    load: (ctx, i) => findVisitForUpdate(ctx, i.visitId),
    allow: (actor, visit) => mayFill(actor, visit),
    run: async (ctx, visit, i) => ({ subject: visit.id, result: await takeDraft(ctx, visit, i) }),
  }),
  command(resolveVisit, {
    load: (ctx, i) => findVisitForUpdate(ctx, i.visitId),
    allow: (actor, visit) => mayFill(actor, visit),
    run: async (ctx, visit, i) => {
      const changes = i.choices.map(c => ({ question: c.question, base: c.revision, answer: c.answer }));
      return { subject: visit.id, result: await takeDraft(ctx, visit, { formId: i.formId, since: i.since, changes }) };
    },
  }),
  command(submitVisit, {
    load: (ctx, i) => findVisitForSubmission(ctx, i.visitId),
    allow: (actor, visit) => mayFill(actor, visit),
    run: async (ctx, visit, i) => ({ subject: visit.id, result: await submitRecord(ctx, visit, i) }),
  }),
  command(returnVisit, {
    load: (ctx, i) => findVisitForUpdate(ctx, i.visitId),
    allow: matrixDecides,
    run: async (ctx, visit, i) => {
      if (visitState(visit) !== 'submitted') throw visitProblems.visitNotSubmitted();
      await ctx.db
        .updateTable('visits.visits')
        .set({ returned_at: ctx.now, returned_by_name: ctx.actor.name, return_reason: i.reason })
        .where('id', '=', visit.id)
        .execute();
      ctx.emit(visitReturned, { subject: visit.id, payload: happenedTo(visit) });
      return { subject: visit.id, result: { id: visit.id }, reason: i.reason };
    },
  }),
  command(reviewVisit, {
    load: (ctx, i) => findVisitForUpdate(ctx, i.visitId),
    allow: matrixDecides,
    run: async (ctx, visit) => {
      if (visitState(visit) !== 'submitted') throw visitProblems.visitNotSubmitted();
      await ctx.db
        .updateTable('visits.visits')
        .set({ reviewed_at: ctx.now, reviewed_by_name: ctx.actor.name })
        .where('id', '=', visit.id)
        .execute();
      return { subject: visit.id, result: { id: visit.id } };
    },
  }),
  command(revealVisitPhone, {
    load: (ctx, i) => findVisit(ctx, i.visitId),
    allow: (actor, visit) => mayFill(actor, visit),
    run: async (ctx, visit, i) => {
      const form = withVisitPart(await questionnaires(ctx).form(visit));
      const question = indexOf(form).byId.get(i.question);
      const phone = question && phoneAt(question, openAnswers(ctx, form, visit)[i.question], i.row);
      if (!phone) throw visitProblems.phoneMissing();
      return { subject: visit.id, result: { id: visit.id, phone: null }, once: { phone }, reason: i.reason };
    },
  }),
];
