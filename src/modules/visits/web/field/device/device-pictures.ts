import { newId } from '#platform/contract/ids.ts';
import { newBlob } from '#platform/web/offline/new-blob.ts';
import { addVisitFile, removeVisitFile } from '../../../contract/operations-files.ts';
import type { VisitFileKind } from '../../../contract/visit-files.ts';
import { moved, recordOf, review } from './device-acts.ts';
import type { DeviceForm } from './device-form.ts';
import type { FileOnDevice } from './visit-on-device.ts';

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
  const key = form.opened.draft.head.key;
  const blob = await newBlob(key, { name, type, bytes });
  const [id, fileId] = [newId(), blob.id];
  const template = { id, fileId, sha256: blob.sha256, ...said, deviceTime: new Date(device.clock.now()).toISOString() };
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
