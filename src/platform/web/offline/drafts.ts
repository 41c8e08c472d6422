import { newId } from '../../contract/ids.ts';
import type { Clock, DeviceStore, Tx } from './ports.ts';
import { type Conflict, type DraftField, type DraftHead, fieldKey, headKey, type OutboxRecord, recordKey } from './records.ts';

/** An open form as its page shows it. */
export interface DeviceDraft<V = unknown> {
  head: DraftHead<V>;
  fields: readonly DraftField[];
}

/** What a new record of the queue is made of. */
export type NewRecord = Pick<OutboxRecord, 'name' | 'v' | 'stream' | 'draft' | 'title' | 'template' | 'needs'> & {
  id?: string;
  what?: string;
};

/** Puts a record at the end of the queue. The order comes from a counter: the clock of a phone may go backwards. */
export const addRecord = async (tx: Tx, clock: Clock, record: NewRecord, place?: number): Promise<OutboxRecord> => {
  const last = (await tx.get<number>('packs', 'seq')) ?? 0;
  const seq = place ?? last + 1;
  tx.put('packs', 'seq', Math.max(last, seq));
  const made: OutboxRecord = {
    id: newId(),
    ...record,
    seq,
    deviceTime: new Date(clock.now()).toISOString(),
    state: 'waiting',
    tries: 0,
    notBefore: 0,
  };
  tx.put('outbox', recordKey(seq), made);
  return made;
};

export const readHead = <V = unknown>(tx: Tx, key: string): Promise<DraftHead<V> | undefined> => tx.get('drafts', headKey(key));
export const readFields = (tx: Tx, key: string): Promise<DraftField[]> => tx.list('drafts', fieldKey(key));

/**
 * Takes the carrier of a form's refused changes back: what it carried is to be sent again, with what has been changed since.
 * @returns its place in the queue: what has been put right goes before the handing in that waits behind it
 */
const takeBackRefused = async (tx: Tx, draft: string, carrier: string): Promise<number | undefined> => {
  const refused = (await tx.list<OutboxRecord>('outbox')).filter(
    r => r.draft === draft && r.name === carrier && (r.state === 'refused' || r.state === 'aside'),
  );
  if (refused.length === 0) return undefined;
  const ids = new Set(refused.map(r => r.id));
  for (const r of refused) tx.remove('outbox', recordKey(r.seq));
  for (const f of await readFields(tx, draft)) {
    if (f.inFlight && ids.has(f.inFlight)) tx.put('drafts', fieldKey(draft, f.question), { ...f, dirty: true, inFlight: undefined });
  }
  return refused[0]?.seq;
};

/** The command that carries changed fields of forms. */
export interface Carrier {
  name: string;
  v: number;
}

/** The record that will carry what has been changed in a form. */
const carried = (head: DraftHead, { name, v }: Carrier): NewRecord => ({
  name,
  v,
  stream: head.key,
  draft: head.key,
  title: head.title,
  template: null,
  needs: [],
});

type Opening<V> = Pick<DraftHead<V>, 'key' | 'title' | 'base' | 'view'>;

/** What the server says lies under what is still on its way; a field on its way keeps the base it was written on. */
const layUnder = async (
  tx: Tx,
  head: DraftHead,
  bases: Readonly<Record<string, number>>,
  answers: Readonly<Record<string, unknown>>,
): Promise<void> => {
  const kept = new Set<string>();
  for (const f of await readFields(tx, head.key)) {
    if (!f.dirty && f.inFlight === undefined) {
      tx.remove('drafts', fieldKey(head.key, f.question));
      continue;
    }
    kept.add(f.question);
    const base = bases[f.question];
    if (base === undefined) delete head.base.fields[f.question];
    else head.base.fields[f.question] = base;
  }
  for (const [question, value] of Object.entries(answers)) {
    if (!kept.has(question)) tx.put('drafts', fieldKey(head.key, question), { question, value, dirty: false });
  }
};

/** The drafts of one person on this device. */
export const draftsOf = (store: DeviceStore, clock: Clock) => ({
  /** The form as it lies here, or undefined. */
  read: <V>(key: string): Promise<DeviceDraft<V> | undefined> =>
    store.run('read', async tx => {
      const head = await readHead<V>(tx, key);
      return head && { head, fields: await readFields(tx, key) };
    }),

  /**
   * Opens a form, or lays what the server says under one that is here: fields that she has changed and that are still on their way
   * stay as they are.
   * @param first the act that opens it at the server, queued when the form is new here
   */
  open: <V>(of: Opening<V>, answers: Readonly<Record<string, unknown>>, first?: NewRecord): Promise<DeviceDraft<V>> =>
    store.run('strict', async tx => {
      const before = await readHead<V>(tx, of.key);
      // While the page asked, an answer may have come that knows more.
      if (before && before.base.revision > of.base.revision) return { head: before, fields: await readFields(tx, of.key) };
      const head: DraftHead<V> = { formId: newId(), waiting: false, conflicts: [], changedAt: clock.now(), ...before, ...of };
      await layUnder(tx, head, before?.base.fields ?? {}, answers);
      tx.put('drafts', headKey(of.key), head);
      if (first && !before) await addRecord(tx, clock, first);
      return { head, fields: await readFields(tx, of.key) };
    }),

  /** Writes changes at once; the record that will carry them is in the queue from the same moment on. */
  change: (key: string, values: Readonly<Record<string, unknown>>, carrier: Carrier): Promise<void> =>
    store.run('write', async tx => {
      const head = await readHead(tx, key);
      if (!head) return;
      const place = await takeBackRefused(tx, key, carrier.name);
      for (const [question, value] of Object.entries(values)) {
        const before = await tx.get<DraftField>('drafts', fieldKey(key, question));
        tx.put('drafts', fieldKey(key, question), { ...before, question, value, dirty: true, at: clock.now() });
      }
      if (!head.waiting || place !== undefined) await addRecord(tx, clock, carried(head, carrier), place);
      // What she types over a shown conflict is what she would choose.
      const conflicts = head.conflicts.map(c =>
        c.question in values ? { ...c, mine: values[c.question], mineAt: new Date(clock.now()).toISOString() } : c,
      );
      tx.put('drafts', headKey(key), { ...head, waiting: true, conflicts, changedAt: clock.now(), changed: Object.keys(values).at(-1) });
    }),

  /** Changes what the room knows of the form, such as the notes that have been taken down. */
  review: <V>(key: string, change: (view: V) => V): Promise<void> =>
    store.run('write', async tx => {
      const head = await readHead<V>(tx, key);
      if (head) tx.put('drafts', headKey(key), { ...head, view: change(head.view) });
    }),

  /** One tap decides: her value goes again, based on what she has now seen; or theirs stands. */
  settle: (key: string, conflict: Conflict, value: unknown, carrier: Carrier): Promise<void> =>
    store.run('strict', async tx => {
      const head = await readHead(tx, key);
      if (!head) return;
      const field = await tx.get<DraftField>('drafts', fieldKey(key, conflict.question));
      const mine = JSON.stringify(value) !== JSON.stringify(conflict.theirs);
      tx.put('drafts', fieldKey(key, conflict.question), { ...field, question: conflict.question, value, dirty: mine });
      const fields = { ...head.base.fields, [conflict.question]: conflict.revision };
      const conflicts = head.conflicts.filter(c => c.question !== conflict.question);
      if (mine && !head.waiting) await addRecord(tx, clock, carried(head, carrier));
      tx.put('drafts', headKey(key), { ...head, base: { ...head.base, fields }, conflicts, waiting: head.waiting || mine });
    }),

  /** Waits until all that was written is on the disk. */
  settleOnDisk: (): Promise<void> => store.run('strict', async tx => void tx.put('packs', 'synced', clock.now())),
});
export type Drafts = ReturnType<typeof draftsOf>;
