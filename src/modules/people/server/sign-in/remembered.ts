import type pg from 'pg';
import { listenOn } from '#platform/server/database/notifications.ts';

const maxAgeMs = 4_000;
const maxEntries = 20_000;

interface Memory<T> {
  get: (key: string) => T | undefined;
  set: (key: string, value: T) => void;
}
interface Store {
  listening: boolean;
  entries: Map<string, { value: unknown; at: number }>;
}

const stores = new WeakMap<pg.Pool, Store>();
const storeOf = (pool: pg.Pool): Store => {
  const known = stores.get(pool);
  if (known) return known;
  const made: Store = { listening: false, entries: new Map() };
  stores.set(pool, made);
  return made;
};

/** What this process knows of sessions; it remembers nothing while revocations cannot be heard. */
export const rememberedBy = <T>(pool: pg.Pool): Memory<T> => {
  const store = storeOf(pool);
  return {
    get: key => {
      const entry = store.entries.get(key);
      return entry && performance.now() - entry.at < maxAgeMs ? (entry.value as T) : undefined;
    },
    set: (key, value) => {
      if (!store.listening) return;
      if (store.entries.size >= maxEntries) store.entries.clear();
      store.entries.set(key, { value, at: performance.now() });
    },
  };
};

/**
 * Listens for revocations from any server copy, on one connection of the pool; when it breaks, nothing is remembered until it is back.
 * @returns stops listening
 */
export const listenForRevocations = (pool: pg.Pool): (() => void) => {
  const store = storeOf(pool);
  const forget = (): void => store.entries.clear();
  return listenOn(pool, 'people_sessions', {
    onRing: forget,
    onBack: () => {
      store.listening = true;
    },
    onLost: () => {
      store.listening = false;
      forget();
    },
  });
};
