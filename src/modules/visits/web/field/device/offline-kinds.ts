import { isNamed } from '#platform/web/former-names.ts';
import type { DraftHead, OfflineKind } from '#platform/web/offline/records.ts';
import { addVisitFile, removeVisitFile } from '../../../contract/operations-files.ts';
import { addNote, openVisit, saveDraft, submitVisit, withdrawNote } from '../../../contract/operations-visits.ts';
import type { DraftSaved, VisitSubmittedAnswer } from '../../../contract/visit.ts';
import type { VisitOnDevice } from './visit-on-device.ts';

const viewOf = (head: DraftHead): VisitOnDevice => head.view as VisitOnDevice;

const visitIdIn = (head: DraftHead | undefined, template: unknown): unknown =>
  head ? { ...(template as object), visitId: viewOf(head).visit.id } : template;

/** The form carries what has been changed; what others changed meanwhile comes back, except what she is writing herself. */
const draftKind: OfflineKind = {
  name: saveDraft.name,
  v: saveDraft.v,
  takesFields: true,
  freeze: (head, _, fields) => ({
    visitId: head && viewOf(head).visit.id,
    formId: head?.formId,
    since: head?.base.revision ?? 0,
    changes: fields.map(f => ({ question: f.question, base: head?.base.fields[f.question] ?? 0, answer: f.value })),
  }),
  settled: ({ head, answer, mine }) => {
    const saved = answer as DraftSaved;
    const news = saved.others.filter(o => !mine.has(o.question));
    return {
      head: {
        ...head,
        base: {
          fields: { ...head.base.fields, ...saved.fields, ...Object.fromEntries(news.map(o => [o.question, o.revision])) },
          revision: saved.revision,
        },
        view: news.length > 0 ? { ...viewOf(head), others: news } : head.view,
      },
      fields: Object.fromEntries(news.map(o => [o.question, o.answer])),
    };
  },
  conflicts: problem =>
    isNamed(problem.code, 'visits.problem.fieldConflict')
      ? ((problem.params['conflicts'] as DraftHead['conflicts'] | undefined) ?? [])
      : [],
};

/** Handing in goes last, on the revision that the server said last. */
const submitKind: OfflineKind = {
  name: submitVisit.name,
  v: submitVisit.v,
  final: true,
  freeze: (head, template) => ({ ...(visitIdIn(head, template) as object), revision: head?.base.revision ?? 0 }),
  settled: ({ head, answer }) => ({ head: { ...head, view: { ...viewOf(head), handedIn: answer as VisitSubmittedAnswer } } }),
};

/** What of visiting may wait on the phone, as the queue has to know it. */
export const visitKinds: readonly OfflineKind[] = [
  { name: openVisit.name, v: openVisit.v, opens: true },
  draftKind,
  submitKind,
  { name: addNote.name, v: addNote.v },
  { name: withdrawNote.name, v: withdrawNote.v },
  { name: addVisitFile.name, v: addVisitFile.v, freeze: visitIdIn },
  { name: removeVisitFile.name, v: removeVisitFile.v, freeze: visitIdIn },
];
