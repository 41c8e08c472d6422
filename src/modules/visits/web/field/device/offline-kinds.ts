import type { Command } from '#platform/contract/operation.ts';
import type { DraftHead, OfflineKind } from '#platform/web/offline/records.ts';
import { addVisitFile, removeVisitFile } from '../../../contract/operations-files.ts';
import { addNote, openVisit, saveDraft, submitVisit, withdrawNote } from '../../../contract/operations-visits.ts';
import type { DraftSaved, VisitSubmittedAnswer } from '../../../contract/visit.ts';
import type { VisitOnDevice } from './visit-on-device.ts';

const namesOf = ({ name, v, formerly }: Command) => ({ name, v, formerly });

const viewOf = (head: DraftHead): VisitOnDevice => head.view as VisitOnDevice;

const visitIdIn = (head: DraftHead | undefined, template: unknown): unknown =>
  head ? { ...(template as object), visitId: viewOf(head).visit.id } : template;

/** The form carries what has been changed; what others changed meanwhile comes back, except what she is writing herself. */
const draftKind: OfflineKind = {
  ...namesOf(saveDraft),
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
    problem.code === 'visits.problem.fieldConflict' ? ((problem.params['conflicts'] as DraftHead['conflicts'] | undefined) ?? []) : [],
};

/** Handing in goes last, on the revision that the server said last. */
const submitKind: OfflineKind = {
  ...namesOf(submitVisit),
  final: true,
  freeze: (head, template) => ({ ...(visitIdIn(head, template) as object), revision: head?.base.revision ?? 0 }),
  settled: ({ head, answer }) => ({ head: { ...head, view: { ...viewOf(head), handedIn: answer as VisitSubmittedAnswer } } }),
};

/** What of visiting may wait on the phone, as the queue has to know it. */
export const visitKinds: readonly OfflineKind[] = [
  { ...namesOf(openVisit), opens: true },
  draftKind,
  submitKind,
  { ...namesOf(addNote) },
  { ...namesOf(withdrawNote) },
  { ...namesOf(addVisitFile), freeze: visitIdIn },
  { ...namesOf(removeVisitFile), freeze: visitIdIn },
];
