import { useEffect, useRef, useState } from 'react';
import { call } from '#platform/web/call.ts';
import { deviceNow } from '#platform/web/offline/current-device.ts';
import type { Device } from '#platform/web/offline/device.ts';
import type { OutboxRecord } from '#platform/web/offline/records.ts';
import type { CaseView } from '../../../contract/case.ts';
import { getCase } from '../../../contract/operations-case.ts';
import { type CaseHead, caseHere, caseKey, drawnOver, lastHeard, layDown } from './case-on-device.ts';
import { myName } from './my-name.ts';

/** A case in the hands of a page. */
export interface OpenedCase {
  device: Device;
  head: CaseHead;
  /** What the page shows. */
  view: CaseView;
  /** What of it waits, or was refused. */
  queued: readonly OutboxRecord[];
}

const readHere = async (device: Device, id: string): Promise<OpenedCase | undefined> => {
  const head = await caseHere(device, id);
  if (!head) return undefined;
  const { records } = await device.outbox.held();
  const queued = records.filter(r => r.draft === caseKey(id));
  return { device, head, view: drawnOver(head, queued), queued };
};

const askServer = async (device: Device, id: string): Promise<void> => {
  const heard = lastHeard(await caseHere(device, id));
  const view = await call(getCase, { id });
  // An act arrived while the server was asked: it is asked once more.
  if (!(await layDown(device, view, { at: new Date(device.clock.now()).toISOString(), me: myName(), heard }))) await askServer(device, id);
};

const waitsIn = (opened: OpenedCase | undefined): string =>
  opened?.queued
    .filter(r => r.state === 'waiting' || r.state === 'frozen')
    .map(r => r.id)
    .join() ?? '';

/** A case as it lies on this device, at once; the server's word comes behind it, and again whenever something of it has been answered. */
export const useCase = (id: string): { opened: OpenedCase | undefined; error: unknown; refresh: () => void } => {
  const [opened, setOpened] = useState<OpenedCase>();
  const [error, setError] = useState<unknown>();
  const before = useRef('');
  const read = async (device: Device): Promise<void> => {
    const now = await readHere(device, id);
    setOpened(now);
    const waits = waitsIn(now);
    const answered = before.current.split(',').some(r => r !== '' && !waits.includes(r));
    before.current = waits;
    if (answered) await ask(device);
  };
  const ask = (device: Device): Promise<void> =>
    askServer(device, id).then(
      async () => {
        setError(undefined);
        setOpened(await readHere(device, id));
      },
      failed => setError(failed),
    );
  const refresh = (): void => void deviceNow().then(ask, setError);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another case is another page
  useEffect(() => {
    let off = (): void => {};
    deviceNow().then(device => {
      off = device.watch(() => void read(device));
      void read(device).then(() => ask(device));
    }, setError);
    return () => off();
  }, [id]);
  return { opened, error, refresh };
};
