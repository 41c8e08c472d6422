import { type DeviceStore, type Table, type Tx, tables } from './ports.ts';

type Rows = Map<string, unknown>;

const txOn = (rows: Record<Table, Rows>): Tx => ({
  get: async <T>(table: Table, key: string) => structuredClone(rows[table].get(key)) as T | undefined,
  list: async <T>(table: Table, prefix = '') =>
    [...rows[table]]
      .filter(([key]) => key.startsWith(prefix))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, value]) => structuredClone(value) as T),
  put: (table, key, value) => void rows[table].set(key, structuredClone(value)),
  remove: (table, key) => void rows[table].delete(key),
});

const copyOf = (rows: Record<Table, Rows>): Record<Table, Rows> =>
  Object.fromEntries(tables.map(t => [t, new Map(rows[t])])) as Record<Table, Rows>;

/**
 * A store in memory: where a browser keeps nothing, and under the model that proves the sending. A transaction that throws leaves
 * no trace; transactions go one after the other.
 */
export const memoryStore = (): DeviceStore => {
  let rows = Object.fromEntries(tables.map(t => [t, new Map()])) as unknown as Record<Table, Rows>;
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
