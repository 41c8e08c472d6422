import { sessionState } from '../session.ts';
import type { Device } from './device.ts';
import type { OfflineKind } from './records.ts';

let kindsOf: () => Promise<readonly OfflineKind[]> = async () => [];
let current: { person: string; device: Promise<Device> } | undefined;

/** Says once, at the door, which commands the rooms queue. */
export const declareKinds = (kinds: () => Promise<readonly OfflineKind[]>): void => {
  kindsOf = kinds;
};

/** Fetches the code early, before it is known whose device it will be. */
export const wakeDevice = (): void => void Promise.all([import('./device.ts'), kindsOf()]).catch(() => undefined);

/** The device in the hands of whoever is signed in; another person's is closed first. */
export const deviceNow = (): Promise<Device> => {
  const state = sessionState();
  if (!('answer' in state)) return Promise.reject(new Error('nobody is signed in'));
  const person = state.answer.person.id;
  if (current?.person === person) return current.device;
  leaveDevice();
  const device = Promise.all([import('./device.ts'), kindsOf()]).then(([m, kinds]) => m.openDevice(person, kinds));
  current = { person, device };
  return device;
};

/** Closes the store; what waits in it stays, and goes when the person signs in again. */
export const leaveDevice = (): void => {
  void current?.device.then(d => d.close()).catch(() => undefined);
  current = undefined;
};
