import type { DeviceStore } from './ports.ts';
import { type OfflineKind, type OutboxRecord, recordKey } from './records.ts';

/** What an earlier release queued goes on under the names of today; bytes that are frozen already stay as they are. */
export const renameQueued = (store: DeviceStore, kinds: readonly OfflineKind[]): Promise<void> => {
  const names = new Map(kinds.flatMap(k => (k.formerly ?? []).map(former => [former, k.name] as const)));
  return store.run('write', async tx => {
    for (const record of await tx.list<OutboxRecord>('outbox')) {
      const name = names.get(record.name);
      if (name) tx.put('outbox', recordKey(record.seq), { ...record, name });
    }
  });
};
