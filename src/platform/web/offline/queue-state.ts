import { type Store, storeOf } from '../store.ts';
import type { QueueState } from './runner.ts';

/** From here on the person is told that the clock of the phone is wrong. */
export const skewTold = 5 * 60_000;

/** The browser has thrown the store away; so many forms had not been uploaded, absent: nobody knows. `at`: what was known last. */
export interface Evicted {
  forms?: number | undefined;
  at: string;
}

/** What every page may know of the queue without fetching the code that sends: one badge, 未上传 3 份. */
export interface DeviceState extends QueueState {
  /** Whose queue it is. */
  person: string;
  /** There is something to say on every page. */
  word: boolean;
  /** False: the browser keeps nothing over a restart. */
  lasting: boolean;
  evicted?: Evicted | undefined;
}

export const deviceState: Store<DeviceState | undefined> = storeOf<DeviceState | undefined>(undefined);
