import type { RosterEntry } from '#modules/campaigns/index.ts';
import type { Answers, Questionnaire } from '#modules/questionnaires/contract/questionnaire.ts';
import { type AnyContext, retype } from '#platform/server/context.ts';
import type { VisitsDb } from './db.ts';
import { knownOf } from './enterprise-file.ts';
import { type Draft, takeDraft } from './visit-draft.ts';
import { findSiteVisit, type OpenInput, openRecord } from './visit-open.ts';
import { findVisit, findVisitForUpdate, openAnswers, type VisitRecord } from './visit-record.ts';

/** What rooms to the right may ask of the records, in their own transaction and scope: `visits(ctx).find(id)`. */
export const visits = (given: AnyContext) => {
  const ctx = retype<VisitsDb>(given);
  return {
    /** The visit with its crew, or undefined when absent or out of scope; also by the id that a device without a network gave it. */
    find: (id: string) => findVisit(ctx, id),
    /** The same, locked until the end of the call. */
    findForUpdate: (id: string) => findVisitForUpdate(ctx, id),
    /** The site visit of an entry of a list, if it is opened: its id and the times that its state is read from. */
    ofEntry: (rosterId: string) => findSiteVisit(ctx, rosterId),
    /** Makes the record of an entry, or finds the one that is there. @throws Problem `campaignNotOpen` */
    open: (entry: RosterEntry, input: OpenInput) => openRecord(ctx, entry, input),
    /** Takes changed answers over, three-way by field. @throws Problem `visitClosed`, `fieldConflict` */
    saveDraft: (visit: VisitRecord, draft: Draft) => takeDraft(ctx, visit, draft),
    /** The answers with their phone numbers in plain: for checking and printing, never for a reply. */
    answers: (form: Questionnaire, visit: Pick<VisitRecord, 'answers'>): Answers => openAnswers(ctx, form, visit),
    /** What is known of an enterprise, by question, each with source and day (never ask twice: 4.3-a). Numbers as the actor may see them. */
    known: (enterpriseId: string, form: Questionnaire) => knownOf(ctx, enterpriseId, form),
  };
};
