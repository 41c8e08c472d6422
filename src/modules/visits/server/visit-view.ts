import type { Answers } from '#modules/questionnaires/contract/questionnaire.ts';
import { questionnaires } from '#modules/questionnaires/index.ts';
import { maskWritten } from '#modules/reference/domain/phone.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import type { Actor, Context } from '#platform/server/context.ts';
import type { VisitRow, VisitState, VisitView } from '../contract/visit.ts';
import { mapAllPhones } from '../domain/phones.ts';
import { isOpen, visitState } from '../domain/visit.ts';
import { withVisitPart } from '../domain/visit-form.ts';
import type { VisitsDb } from './db.ts';
import { knownOf } from './enterprise-file.ts';
import { notesOf, noteView } from './notes-store.ts';
import { mayFill } from './policy.ts';
import { lastWishes } from './previous-demands.ts';
import { marksOf, openAnswers, type VisitRecord } from './visit-record.ts';

const instant = (at: Date | string | null): string | null => (at === null ? null : new Date(at).toISOString());

const lineOf = (v: VisitRecord, state: VisitState): VisitRow => ({
  id: v.id,
  campaignId: v.campaign_id,
  campaignTitle: v.campaign_title,
  rosterId: v.roster_id,
  enterpriseId: v.enterprise_id,
  enterpriseName: v.enterprise_name,
  regionCode: v.region_code,
  teamName: v.team_name,
  kind: v.kind as VisitRow['kind'],
  state,
  answered: v.answered,
  visitedOn: v.visited_on as unknown as string | null,
  openedAt: instant(v.opened_at) ?? '',
  openedByName: v.opened_by_name,
  submittedAt: instant(v.submitted_at),
});

const fillers = ['visits.visit.saveDraft', 'visits.visit.resolve', 'visits.visit.submit', 'visits.note.add', 'visits.note.withdraw'];

/** What this actor may do on this visit now. */
const mayOn = (ctx: Context<VisitsDb>, actor: Actor, v: VisitRecord, state: VisitState): string[] => {
  const names = ['papers.visit.print', 'visits.visit.timeline'];
  if (mayFill(actor, v)) names.push('visits.visit.revealPhone', ...(isOpen(state) ? fillers : []));
  if (state === 'submitted') names.push('visits.visit.return', 'visits.visit.review');
  return names.filter(name => ctx.can(name));
};

const writtenOn = (v: VisitRecord): Record<string, string> =>
  Object.fromEntries(Object.entries(marksOf(v)).map(([id, mark]) => [id, dayOf(new Date(mark.at))]));

/** The whole of a visit as its page shows it. Numbers are masked (7.1-d). */
export const visitViewOf = async (ctx: Context<VisitsDb>, v: VisitRecord): Promise<VisitView> => {
  const state = visitState(v);
  const form = withVisitPart(await questionnaires(ctx).form(v));
  const answers: Answers = mapAllPhones(form, openAnswers(ctx, form, v), maskWritten);
  return {
    ...lineOf(v, state),
    questionnaireId: v.questionnaire_id,
    supplementId: v.supplement_id,
    uscc: v.uscc,
    address: v.address,
    officers: v.crew.map(m => m.name),
    answers,
    revision: v.revision,
    fields: Object.fromEntries(Object.entries(marksOf(v)).map(([id, mark]) => [id, mark.revision])),
    ...(isOpen(state) ? { writtenOn: writtenOn(v) } : {}),
    known: isOpen(state) ? { ...(await lastWishes(ctx, v, form)), ...(await knownOf(ctx, v.enterprise_id, form)) } : {},
    seenSections: v.seen_sections,
    notes: (await notesOf(ctx, v.id)).map(noteView),
    submittedByName: v.submitted_by_name,
    receipt: v.receipt,
    returnedAt: instant(v.returned_at),
    returnedByName: v.returned_by_name,
    returnReason: v.return_reason,
    reviewedAt: instant(v.reviewed_at),
    reviewedByName: v.reviewed_by_name,
    may: mayOn(ctx, ctx.actor, v, state),
  };
};
