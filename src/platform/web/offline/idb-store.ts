import { type DeviceStore, type StoreTable, type Tx, tables } from './ports.ts';

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const txOn = (tx: IDBTransaction): Tx => ({
  get: <T>(table: StoreTable, key: string) => asked(tx.objectStore(table).get(key)) as Promise<T | undefined>,
  list: <T>(table: StoreTable, prefix = '') =>
    asked(tx.objectStore(table).getAll(prefix === '' ? undefined : IDBKeyRange.bound(prefix, `${prefix}\uffff`))) as Promise<T[]>,
  put: (table, key, value) => void tx.objectStore(table).put(value, key),
  remove: (table, key) => void tx.objectStore(table).delete(key),
});

const committed = (tx: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error ?? new DOMException('aborted', 'AbortError'));
  });

/** The store lies in a database of the person's own: a colleague on the same phone opens another one. */
export const storeName = (person: string): string => `peipao-${person}`;

/**
 * Opens the person's store in IndexedDB.
 * @throws DOMException where the browser keeps nothing
 */
export const idbStore = async (person: string): Promise<DeviceStore> => {
  const opening = indexedDB.open(storeName(person), 1);
  opening.onupgradeneeded = () => {
    for (const table of tables) if (!opening.result.objectStoreNames.contains(table)) opening.result.createObjectStore(table);
  };
  const db = await asked(opening);
  db.onversionchange = () => db.close();
  return {
    lasting: true,
    run: async (how, work) => {
      const mode = how === 'read' ? 'readonly' : 'readwrite';
      const tx = db.transaction(tables as StoreTable[], mode, { durability: how === 'strict' ? 'strict' : 'relaxed' });
      const done = committed(tx);
      try {
        const answer = await work(txOn(tx));
        await done;
        return answer;
      } catch (error) {
        done.catch(() => undefined);
        try {
          tx.abort();
        } catch {
          // it has ended by itself
        }
        throw error;
      }
    },
    close: () => db.close(),
  };
};
