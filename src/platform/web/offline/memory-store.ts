import { type DeviceStore, type StoreTable, type Tx, tables } from './ports.ts';

type Rows = Map<string, unknown>;

const txOn = (rows: Record<StoreTable, Rows>): Tx => ({
  get: async <T>(table: StoreTable, key: string) => structuredClone(rows[table].get(key)) as T | undefined,
  list: async <T>(table: StoreTable, prefix = '') =>
    [...rows[table]]
      .filter(([key]) => key.startsWith(prefix))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, value]) => structuredClone(value) as T),
  put: (table, key, value) => void rows[table].set(key, structuredClone(value)),
  remove: (table, key) => void rows[table].delete(key),
});

const copyOf = (rows: Record<StoreTable, Rows>): Record<StoreTable, Rows> =>
  Object.fromEntries(tables.map(t => [t, new Map(rows[t])])) as Record<StoreTable, Rows>;

/**
 * A store in memory: where a browser keeps nothing, and under the model that proves the sending. A transaction that throws leaves
 * no trace; transactions go one after the other.
 */
export const memoryStore = (): DeviceStore => {
  let rows = Object.fromEntries(tables.map(t => [t, new Map()])) as unknown as Record<StoreTable, Rows>;
  let last: Promise<unknown> = Promise.resolve();
  return {
    lasting: false,
    run: (_how, work) => {
      const mine = last.then(async () => {
        const next = copyOf(rows);
        const answer = await work(txOn(next));
        rows = next;
        return answer;
      });
      last = mine.catch(() => undefined);
      return mine;
    },
    close: () => undefined,
  };
};
