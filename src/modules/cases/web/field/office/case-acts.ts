import type { z } from 'zod';
import { newId } from '#platform/contract/ids.ts';
import type { Command } from '#platform/contract/operation.ts';
import { addRecord, readHead } from '#platform/web/offline/drafts.ts';
import { newBlob } from '#platform/web/offline/new-blob.ts';
import type { Shrunk } from '#platform/web/offline/photo.ts';
import type { Blob, Tx } from '#platform/web/offline/ports.ts';
import { headKey } from '#platform/web/offline/records.ts';
import { supplyMaterial } from '../../../contract/operations-material.ts';
import type { CaseHead, CaseOnDevice } from './case-on-device.ts';
import type { OpenedCase } from './use-case.ts';

/** Acts of a case: all lie on the device first, and go up when the way is free. */

/** Until they are handed in, photographs do not go up. */
const shotKey = (fileId: string): string => `shot:${fileId}`;

interface Act<I extends z.ZodType> {
  op: Command<I>;
  input: z.output<I>;
  /** In words, for lists of what waits. */
  what: string;
  /** What is done to one round of a material goes in its order, whatever photographs of others wait for. */
  round?: string;
  /** Photographs that it hands in. */
  pictures?: readonly string[];
  /** What lies here besides changes with it, e.g. the words that were begun are now said. */
  review?: (kept: CaseOnDevice) => CaseOnDevice;
}

/** Queues an act; the act and what changes with it are on the disk together, or not at all. */
export const queueAct = async <I extends z.ZodType>({ device, head }: OpenedCase, act: Act<I>): Promise<void> => {
  const { key, title } = head;
  await device.store.run('strict', async tx => {
    for (const need of act.pictures ?? []) {
      const blob = await tx.get<Blob>('packs', shotKey(need));
      if (blob) tx.put('blobs', need, blob);
      tx.remove('packs', shotKey(need));
    }
    await addRecord(tx, device.clock, {
      name: act.op.name,
      v: act.op.v,
      stream: act.round === undefined ? key : `${key}#${act.round}`,
      draft: key,
      title,
      what: act.what,
      template: act.input,
      needs: act.pictures ?? [],
    });
    const now = await readHead<CaseOnDevice>(tx, key);
    if (now && act.review) tx.put('drafts', headKey(key), { ...now, view: act.review(now.view) });
  });
  await device.tell();
  void device.send();
};

/**
 * The case as it lies here; where another tab has forgotten it, as this page opened it: what is begun on a page that is open is kept.
 * Only a case of which nothing was begun is forgotten, so what this page remembers of words and photographs has been said since.
 */
const headHere = async (tx: Tx, head: CaseHead): Promise<CaseHead> =>
  (await readHead<CaseOnDevice>(tx, head.key)) ?? { ...head, view: { ...head.view, shots: {}, typed: {} } };

/** Keeps words that are being written, so that a killed browser has them. */
export const keepTyped = ({ device, head }: OpenedCase, place: string, text: string): Promise<void> =>
  device.store.run('write', async tx => {
    const now = await headHere(tx, head);
    tx.put('drafts', headKey(head.key), { ...now, view: { ...now.view, typed: { ...now.view.typed, [place]: text } } });
  });

/** Nothing is being written there any more. */
export const saidIn =
  (place: string) =>
  (kept: CaseOnDevice): CaseOnDevice => ({ ...kept, typed: { ...kept.typed, [place]: '' } });

const withShots = (
  kept: CaseOnDevice,
  materialId: string,
  change: (shots: CaseOnDevice['shots'][string]) => CaseOnDevice['shots'][string],
) => ({
  ...kept,
  shots: { ...kept.shots, [materialId]: change(kept.shots[materialId] ?? []) },
});

/** Keeps a photograph of a material on the device; it is handed in with the others, later. */
export const keepShot = async ({ device, head }: OpenedCase, material: { id: string; name: string }, photo: Shrunk): Promise<void> => {
  const { bytes, type, thumb } = photo;
  const blob = await newBlob(head.key, { name: '', type, bytes });
  await device.store.run('strict', async tx => {
    const now = await headHere(tx, head);
    const n = (now.view.shots[material.id]?.length ?? 0) + 1;
    tx.put('packs', shotKey(blob.id), { ...blob, name: `${material.name.slice(0, 100)} ${n}.jpg` });
    tx.put('drafts', headKey(head.key), {
      ...now,
      view: withShots(now.view, material.id, shots => [...shots, { fileId: blob.id, thumb }]),
    });
  });
  await device.tell();
};

/** Takes a photograph back that has not been handed in. */
export const dropShot = async ({ device, head }: OpenedCase, materialId: string, fileId: string): Promise<void> => {
  await device.store.run('strict', async tx => {
    const now = await readHead<CaseOnDevice>(tx, head.key);
    tx.remove('packs', shotKey(fileId));
    if (now)
      tx.put('drafts', headKey(head.key), { ...now, view: withShots(now.view, materialId, all => all.filter(s => s.fileId !== fileId)) });
  });
  await device.tell();
};

/** 代收: hands the photographs of a material in. */
export const supplyShots = (opened: OpenedCase, materialId: string, said: { what: string; words: string }): Promise<void> => {
  const fileIds = (opened.head.view.shots[materialId] ?? []).map(s => s.fileId);
  const roundId = newId();
  return queueAct(opened, {
    op: supplyMaterial,
    input: { id: opened.view.id, materialId, roundId, fileIds, words: said.words },
    what: said.what,
    round: roundId,
    pictures: fileIds,
    review: kept => saidIn(`supply:${materialId}`)(withShots(kept, materialId, () => [])),
  });
};
