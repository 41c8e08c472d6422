import { newId } from '#platform/contract/ids.ts';
import { call } from '#platform/web/call.ts';
import type { NewRecord } from '#platform/web/offline/drafts.ts';
import { sha256 } from '#platform/web/offline/sha256.ts';
import { addVisitFile, removeVisitFile } from '../../contract/operations-files.ts';
import { addNote, getVisit, submitVisit, withdrawNote } from '../../contract/operations-visits.ts';
import type { NoteKind } from '../../contract/visit.ts';
import type { VisitFileKind } from '../../contract/visit-files.ts';
import type { DeviceForm } from './device-form.ts';
import type { FileOnDevice, VisitOnDevice } from './visit-on-device.ts';

/** Acts of a visit: all go into the queue of the device first. */

type Act = Pick<NewRecord, 'name' | 'v'>;
interface Queueing {
  op: Act;
  template: unknown;
  stream?: string;
  needs?: readonly string[];
  id?: string;
}

const recordOf = ({ opened, onDevice }: DeviceForm, { op, template, stream, needs, id }: Queueing): NewRecord => {
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

const review = (form: DeviceForm, change: (view: VisitOnDevice) => VisitOnDevice): Promise<void> =>
  form.opened.device.drafts.review<VisitOnDevice>(form.opened.draft.head.key, change);

const moved = async ({ opened }: DeviceForm): Promise<void> => {
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

export interface NewPicture {
  kind: VisitFileKind;
  name: string;
  type: string;
  bytes: ArrayBuffer;
  thumb: string;
  caption: string;
  signerName?: string;
  shownSha256?: string;
}

/** Keeps a picture on the device, hashed; it goes up after all text. */
export const pictureOnDevice = async (form: DeviceForm, picture: NewPicture): Promise<void> => {
  const { device } = form.opened;
  const { bytes, thumb, name, type, ...said } = picture;
  const [id, fileId, hash] = [newId(), newId(), await sha256(bytes)];
  const template = { id, fileId, sha256: hash, ...said, deviceTime: new Date(device.clock.now()).toISOString() };
  const key = form.opened.draft.head.key;
  const blob = { id: fileId, name, type, size: bytes.byteLength, sha256: hash, bytes, draft: key, uploaded: false, tries: 0, notBefore: 0 };
  await device.outbox.add(recordOf(form, { op: addVisitFile, template, stream: `${key}#${id}`, needs: [fileId], id }), [blob]);
  const file: FileOnDevice = { id, fileId, thumb, ...said };
  await review(form, view => ({ ...view, files: [...view.files, file] }));
  await moved(form);
};

export const unpictureOnDevice = async (form: DeviceForm, id: string): Promise<void> => {
  const { device } = form.opened;
  const waiting = form.queued.find(r => r.name === addVisitFile.name && (r.template as { id: string }).id === id);
  if (waiting && waiting.body === undefined) await device.outbox.drop(waiting.seq);
  else await device.outbox.add(recordOf(form, { op: removeVisitFile, template: { id }, stream: `${form.opened.draft.head.key}#${id}` }));
  await review(form, view => ({ ...view, files: view.files.filter(f => f.id !== id) }));
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
