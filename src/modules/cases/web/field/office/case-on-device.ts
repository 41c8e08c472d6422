import { newId } from '#platform/contract/ids.ts';
import type { Device } from '#platform/web/offline/device.ts';
import { readHead } from '#platform/web/offline/drafts.ts';
import { type DraftHead, headKey, type OutboxRecord } from '#platform/web/offline/records.ts';
import type { CaseView } from '../../../contract/case.ts';
import { foreseen } from '../../../domain/foreseen.ts';

/** A photograph that lies on the phone and has not been handed in. */
export interface Shot {
  fileId: string;
  /** Small picture as a data address. */
  thumb: string;
}

/** What the phone keeps of a case. */
export interface CaseOnDevice {
  /** As the server said it, with what has arrived there since. */
  case: CaseView;
  /** When the server said it. */
  at: string;
  /** The name of who works here. */
  me: string;
  /** Photographs by material. */
  shots: Readonly<Record<string, readonly Shot[]>>;
  /** Words that were begun, by their place. */
  typed: Readonly<Record<string, string>>;
}

export type CaseHead = DraftHead<CaseOnDevice>;

const prefix = 'case:';
export const caseKey = (id: string): string => `${prefix}${id}`;

/** The case as it lies here, or undefined. */
export const caseHere = async (device: Device, id: string): Promise<CaseHead | undefined> =>
  (await device.drafts.read<CaseOnDevice>(caseKey(id)))?.head;

/** All cases that lie here. */
export const casesHere = (device: Device): Promise<CaseHead[]> =>
  device.store.run('read', tx => tx.list<CaseHead>('drafts', headKey(prefix)));

/** Which answer the server gave last for a case: another one means that what was read before knows less. */
export const lastHeard = (head: CaseHead | undefined): string | undefined => head?.stored?.receipt;

/**
 * Lays a case down as the server says it; what waits of it stays in the queue and is drawn over it.
 * @param heard `lastHeard` from before the server was asked
 * @returns false when an act has arrived meanwhile: that answer is older than what lies here
 */
export const layDown = (device: Device, view: CaseView, of: { at: string; me: string; heard: string | undefined }): Promise<boolean> =>
  device.store.run('write', async tx => {
    const key = caseKey(view.id);
    const before = await readHead<CaseOnDevice>(tx, key);
    if (lastHeard(before) !== of.heard) return false;
    const head: CaseHead = {
      formId: newId(),
      base: { fields: {}, revision: 0 },
      waiting: false,
      conflicts: [],
      changedAt: device.clock.now(),
      ...before,
      key,
      title: `${view.enterpriseName} · ${view.itemName}`,
      view: { shots: {}, typed: {}, ...before?.view, case: view, at: of.at, me: of.me },
    };
    tx.put('drafts', headKey(key), head);
    return true;
  });

/** What a case's page shows: what lies here, with what waits drawn over it. */
export const drawnOver = (head: CaseHead, queued: readonly OutboxRecord[]): CaseView =>
  queued
    .filter(r => r.state === 'waiting' || r.state === 'frozen')
    .reduce((view, r) => foreseen(view, { name: r.name, input: r.template }, { at: r.deviceTime, by: head.view.me }), head.view.case);

/** Takes a case off this device, unless something of it has not gone up. */
export const forget = async (device: Device, gone: (id: string) => boolean): Promise<void> =>
  device.store.run('write', async tx => {
    const waiting = new Set((await tx.list<OutboxRecord>('outbox')).map(r => r.draft));
    for (const { key, view } of await tx.list<CaseHead>('drafts', headKey(prefix))) {
      const begun = Object.values(view.shots).some(s => s.length > 0) || Object.values(view.typed).some(text => text !== '');
      if (gone(view.case.id) && !waiting.has(key) && !begun) tx.remove('drafts', headKey(key));
    }
  });
