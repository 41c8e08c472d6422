import { deviceCookie } from '../../contract/envelope.ts';
import { recall, remember } from '../remember.ts';
import { onWayAnswered } from '../way.ts';
import { draftsOf } from './drafts.ts';
import { httpTransport } from './http-transport.ts';
import { idbStore } from './idb-store.ts';
import { memoryStore } from './memory-store.ts';
import type { Clock, DeviceStore, Exclusive } from './ports.ts';
import { deviceState, type Evicted, skewTold } from './queue-state.ts';
import type { OfflineKind } from './records.ts';
import { type QueueState, type Runner, runnerOf } from './runner.ts';
import { kindMap, withTodaysNames } from './todays-names.ts';

/** This device in the hands of one person: the open forms, the queue, and who sends it. */
export type Device = Awaited<ReturnType<typeof openDevice>>;

const clock: Clock = {
  now: () => Date.now(),
  after: (ms, act) => {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};

/** Web Locks need https; without them the server's own ledger keeps two tabs from doing one thing twice. */
const exclusiveFor =
  (person: string): Exclusive =>
  async work =>
    navigator.locks
      ? await navigator.locks.request(`peipao-send-${person}`, { ifAvailable: true }, lock => (lock ? work() : undefined))
      : work();

const openStore = async (person: string): Promise<DeviceStore> => {
  try {
    return await idbStore(person);
  } catch {
    return memoryStore();
  }
};

const markKey = (person: string): string => `device.${person}`;

/**
 * What the server left in a cookie when it last took something from this device: browsers that throw away all that pages keep leave it alone. How much
 * waited then is not known.
 */
const markOfServer = (person: string): Evicted | undefined => {
  const said = document.cookie.split('; ').find(c => c.startsWith(`${deviceCookie(person)}=`));
  return said === undefined ? undefined : { at: decodeURIComponent(said.split('=')[1] ?? '') };
};

/** A mark outside the store tells whether the browser has thrown the store away (7 idle days, full disk, cleared cache). */
const evictedSince = async (store: DeviceStore, person: string): Promise<Evicted | undefined> => {
  const mark = recall<Evicted | null>(markKey(person), null) ?? markOfServer(person);
  const there = await store.run('write', async tx => {
    const before = await tx.get('packs', 'made');
    if (before === undefined) tx.put('packs', 'made', new Date(clock.now()).toISOString());
    return before !== undefined;
  });
  return !there && mark && store.lasting ? mark : undefined;
};

const watchWay = (runner: Pick<Runner, 'hurry' | 'tell'>, onPause: () => void): (() => void) => {
  const stop = new AbortController();
  const { signal } = stop;
  const back = (): void => void runner.hurry();
  addEventListener('online', back, { signal });
  // Any request that is answered says that there is a network: what waited for one goes at once, and the bar claims nothing else.
  const off = onWayAnswered(() => {
    const reason = deviceState.get()?.away;
    if (reason === 'offline' || reason === 'foreign') back();
  });
  addEventListener('focus', back, { signal });
  addEventListener('pagehide', onPause, { signal });
  addEventListener('blur', onPause, { signal });
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'visible' ? back() : onPause()), { signal });
  return () => {
    off();
    stop.abort();
  };
};

/** Says to the person's other tabs that something has moved; what was heard is not said again. */
const wordOf = (person: string, onWord: () => Promise<void>) => {
  const channel = new BroadcastChannel(`peipao-${person}`);
  const word = { heard: false, say: (): void => channel.postMessage('moved'), stop: (): void => channel.close() };
  channel.onmessage = () => {
    word.heard = true;
    void onWord().finally(() => {
      word.heard = false;
    });
  };
  return word;
};

/** What was changed is on the disk 400 ms after the last key, and on its way 200 ms later. */
const pausesOf = (onDisk: () => void, send: () => void) => {
  let pause: ReturnType<typeof setTimeout> | undefined;
  const now = (): void => {
    clearTimeout(pause);
    onDisk();
  };
  const later = (): void => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      onDisk();
      pause = setTimeout(send, 200);
    }, 400);
  };
  return { now, later };
};

/**
 * Opens the person's store on this device and begins to send what waits in it.
 * @param kinds what the rooms say of their commands
 */
export const openDevice = async (person: string, kinds: readonly OfflineKind[]) => {
  const known = kindMap(kinds);
  const store = withTodaysNames(await openStore(person), known);
  let evicted = await evictedSince(store, person);
  const listeners = new Set<() => void>();
  const drafts = draftsOf(store, clock);
  const show = (state: QueueState): void => {
    const { lasting } = store;
    const word = state.forms > 0 || evicted !== undefined || !lasting || Math.abs(state.skewMs) > skewTold;
    deviceState.set({ ...state, person, lasting, evicted, word });
    remember(markKey(person), { forms: state.forms, at: new Date(clock.now()).toISOString() });
    for (const listener of listeners) listener();
  };
  const runner = runnerOf({
    store,
    transport: httpTransport(person),
    clock,
    kinds: known,
    exclusive: exclusiveFor(person),
    onState: state => {
      show(state);
      if (!word.heard) word.say();
    },
  });
  const word = wordOf(person, () => runner.tell());
  const pauses = pausesOf(
    () => void drafts.settleOnDisk().catch(() => undefined),
    () => void runner.kick(),
  );
  const unwatch = watchWay(runner, pauses.now);
  void runner.kick();
  // Not awaited: some browsers ask the person, and a page must not hang on that.
  void navigator.storage?.persist?.().catch(() => false);
  return {
    person,
    store,
    drafts,
    clock,
    outbox: runner.outbox,
    changed: pauses.later,
    send: () => runner.kick(),
    hurry: () => runner.hurry(),
    tell: () => runner.tell(),
    /** The person has read that the store was thrown away. */
    forgive: (): Promise<void> => {
      evicted = undefined;
      return runner.tell();
    },
    /** Told when something has moved here or in another tab. */
    watch: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: (): void => {
      runner.stop();
      unwatch();
      word.stop();
      store.close();
      deviceState.set(undefined);
    },
  };
};
