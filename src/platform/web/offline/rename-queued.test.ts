import { describe, expect, it } from 'vitest';
import { memoryStore } from './memory-store.ts';
import { type OutboxRecord, recordKey } from './records.ts';
import { renameQueued } from './rename-queued.ts';

const queued = (seq: number, name: string, body?: string): OutboxRecord => ({
  id: `id${seq}`,
  seq,
  stream: 's',
  draft: 'd',
  title: '杭州运河电机有限公司',
  name,
  v: 1,
  deviceTime: '2026-11-22T01:00:00Z',
  template: {},
  needs: [],
  ...(body === undefined ? {} : { body }),
  state: body === undefined ? 'waiting' : 'frozen',
  tries: 0,
  notBefore: 0,
});

describe('[X-6] a queue that an earlier release left on the phone', () => {
  it('goes on under the names of today, and frozen bytes stay as they are', async () => {
    const store = memoryStore();
    const all = [queued(1, 'old.thing.save', '{"name":"old.thing.save"}'), queued(2, 'old.thing.save'), queued(3, 'probe.note.add')];
    await store.run('write', async tx => {
      for (const r of all) tx.put('outbox', recordKey(r.seq), r);
    });
    await renameQueued(store, [
      { name: 'probe.thing.save', v: 1, formerly: ['old.thing.save'] },
      { name: 'probe.note.add', v: 1 },
    ]);
    const now = await store.run('read', tx => tx.list<OutboxRecord>('outbox'));
    expect(now).toEqual([{ ...all[0], name: 'probe.thing.save' }, { ...all[1], name: 'probe.thing.save' }, all[2]]);
  });
});
