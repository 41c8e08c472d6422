import { formerNamesOf } from '../former-names.ts';
import type { Kinds } from './outbox.ts';
import type { DeviceStore, Tx } from './ports.ts';
import type { OfflineKind, OutboxRecord } from './records.ts';

/** The kinds by name, each also under the names that it bore before: what an older page has queued is understood. */
export const kindMap = (kinds: readonly OfflineKind[]): Kinds =>
  new Map(kinds.flatMap(kind => [kind.name, ...formerNamesOf(kind.name)].map(name => [name, kind] as const)));

const named = <T>(record: T, kinds: Kinds): T => {
  const { name } = record as OutboxRecord;
  const today = kinds.get(name)?.name ?? name;
  return today === name ? record : { ...record, name: today };
};

/**
 * The store as the pages of today read it: what an older page has queued bears today's name. Bytes that are frozen stay as they are, and go
 * by the name of their day.
 */
export const withTodaysNames = (store: DeviceStore, kinds: Kinds): DeviceStore => ({
  get lasting() {
    return store.lasting;
  },
  close: () => store.close(),
  run: (how, work) =>
    store.run(how, tx => {
      const reading: Tx = {
        ...tx,
        get: async <T>(...at: Parameters<Tx['get']>) => {
          const found = await tx.get<T>(...at);
          return at[0] === 'outbox' && found !== undefined ? named(found, kinds) : found;
        },
        list: async <T>(...at: Parameters<Tx['list']>) => {
          const found = await tx.list<T>(...at);
          return at[0] === 'outbox' ? found.map(r => named(r, kinds)) : found;
        },
      };
      return work(reading);
    }),
});
