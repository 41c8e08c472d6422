import type { RosterEntry } from '#modules/campaigns/index.ts';
import type { Answers, Questionnaire } from '#modules/questionnaires/contract/questionnaire.ts';
import { type CallContext, retype } from '#platform/server/context.ts';
import type { VisitsDb } from './db.ts';
import { knownOf } from './enterprise-file.ts';
import { type Draft, takeDraft } from './visit-draft.ts';
import { addCertificate, filesOf, removeFileOf } from './visit-file-handlers.ts';
import { findSiteVisit, type OpenInput, openRecord } from './visit-open.ts';
import { findVisit, findVisitForUpdate, openAnswers, type VisitRecord } from './visit-record.ts';

/** What rooms to the right may ask of the records, in their own transaction and scope: `visits(ctx).find(id)`. */
export const visits = (given: CallContext) => {
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
    /** 证书 that whoever acts here adds to the record. */
    addCertificate: (visit: VisitRecord, file: Parameters<typeof addCertificate>[2]) => addCertificate(ctx, visit, file),
    /** The files of a record that stand and were added by this account or link. */
    filesBy: async (visitId: string, by: string) => (await filesOf(ctx, visitId)).filter(f => f.added_by === by),
    removeFile: (id: string) => removeFileOf(ctx, id),
    /** What is known of an enterprise, by question, each with source and day (never ask twice: 4.3-a). Numbers as the actor may see them. */
    known: (enterpriseId: string, form: Questionnaire) => knownOf(ctx, enterpriseId, form),
  };
};
