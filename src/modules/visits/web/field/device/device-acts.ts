import { newId } from '#platform/contract/ids.ts';
import { call } from '#platform/web/call.ts';
import type { NewRecord } from '#platform/web/offline/drafts.ts';
import { addVisitFile } from '../../../contract/operations-files.ts';
import { addNote, getVisit, submitVisit, withdrawNote } from '../../../contract/operations-visits.ts';
import type { NoteKind } from '../../../contract/visit.ts';
import type { DeviceForm } from './device-form.ts';
import type { VisitOnDevice } from './visit-on-device.ts';

/** Acts of a visit: all go into the queue of the device first. */

type Act = Pick<NewRecord, 'name' | 'v'>;
interface Queueing {
  op: Act;
  template: unknown;
  stream?: string;
  needs?: readonly string[];
  id?: string;
}

/** An act as the queue takes it, after the one that opens the visit. */
export const recordOf = ({ opened, onDevice }: DeviceForm, { op, template, stream, needs, id }: Queueing): NewRecord => {
  const { key, title } = opened.draft.head;
  return {
    name: op.name,
    v: op.v,
    stream: stream ?? key,
    draft: key,
    title,
    template,
    needs: [onDevice.openId, ...(needs ?? [])],
    ...(id ? { id } : {}),
  };
};

/** Changes what the phone shows of the visit. */
export const review = (form: DeviceForm, change: (view: VisitOnDevice) => VisitOnDevice): Promise<void> =>
  form.opened.device.drafts.review<VisitOnDevice>(form.opened.draft.head.key, change);

/** Every page is told, and it goes up. */
export const moved = async ({ opened }: DeviceForm): Promise<void> => {
  await opened.device.tell();
  void opened.device.send();
};

/** Takes a line down. */
export const noteOnDevice = async (form: DeviceForm, note: { kind: NoteKind; text: string }): Promise<void> => {
  const { device } = form.opened;
  const { enterpriseId, enterpriseName, id: sourceId } = form.visit;
  const id = newId();
  await device.outbox.add(recordOf(form, { op: addNote, template: { id, ...note, source: 'visit', sourceId } }));
  const line = { id, enterpriseId, enterpriseName, ...note, notedByName: '', notedAt: new Date(device.clock.now()).toISOString() };
  await review(form, view => ({ ...view, notes: [...view.notes, line] }));
  await moved(form);
};

/** Takes a line back; one that has never left the device leaves no trace. */
export const unnoteOnDevice = async (form: DeviceForm, id: string): Promise<void> => {
  const { device } = form.opened;
  const unsent = form.queued.find(r => r.name === addNote.name && r.body === undefined && (r.template as { id: string }).id === id);
  if (unsent) await device.outbox.drop(unsent.seq);
  else await device.outbox.add(recordOf(form, { op: withdrawNote, template: { id } }));
  await review(form, view => ({ ...view, notes: view.notes.filter(n => n.id !== id) }));
  await moved(form);
};

/** Hands in: last in the queue of its visit; the server's receipt comes when it is there. */
export const handInOnDevice = async (form: DeviceForm, said: { visitedOn: string; seenSections: string[] }): Promise<void> => {
  const { device } = form.opened;
  const files = form.onDevice.files.map(f => f.id);
  const waiting = form.queued.filter(r => r.name === addVisitFile.name).map(r => r.id);
  await device.outbox.add(recordOf(form, { op: submitVisit, template: { ...said, files }, needs: waiting }));
  await review(form, view => ({ ...view, submittedAt: new Date(device.clock.now()).toISOString() }));
  await moved(form);
};

/** Something has changed since: the refused act goes, the newest content comes, and she looks again. */
export const lookAgain = async (form: DeviceForm): Promise<void> => {
  const { device, draft } = form.opened;
  const visit = await call(getVisit, { visitId: form.visit.id });
  for (const r of form.queued) if (r.name === submitVisit.name) await device.outbox.drop(r.seq);
  await device.drafts.open<VisitOnDevice>(
    {
      key: draft.head.key,
      title: draft.head.title,
      base: { fields: { ...visit.fields }, revision: visit.revision },
      view: { ...form.onDevice, visit },
    },
    visit.answers,
  );
  await review(form, ({ submittedAt: _, ...view }) => view);
  await moved(form);
};
