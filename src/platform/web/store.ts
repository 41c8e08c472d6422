import { useSyncExternalStore } from 'react';

/** A value that components watch: the little state that lives outside pages (locale, session, saving). */
export interface Store<T> {
  get: () => T;
  set: (next: T) => void;
  watch: (listener: () => void) => () => void;
}

/** Makes a store. Listeners run only when the value is another one. */
export const storeOf = <T>(first: T): Store<T> => {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: next => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    watch: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

/** The store's value; the component renders anew when it changes. */
export const useStore = <T>(store: Store<T>): T => useSyncExternalStore(store.watch, store.get, store.get);
