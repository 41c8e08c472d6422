import type { EnvelopeAnswer } from '../../contract/envelope.ts';
import { newId } from '../../contract/ids.ts';
import { addRecord, type NewRecord, readFields, readHead } from './drafts.ts';
import { type Blob, type Clock, type DeviceStore, type Refusal, refusalFrom, type Tx } from './ports.ts';
import { type DraftHead, fieldKey, headKey, type OfflineKind, type OutboxRecord, recordKey } from './records.ts';

export type Kinds = ReadonlyMap<string, OfflineKind>;

/** Waits between attempts: doubled from 2 s, at most 5 minutes, scattered so that a whole team does not come back at once. */
export const backoff = (tries: number, clock: Pick<Clock, 'random'>): number =>
  Math.min(300_000, 2_000 * 2 ** Math.min(tries, 10)) * (0.5 + clock.random() / 2);

/** After so many failures of the server itself a record is put aside, and a person decides. */
export const maxTries = 8;

const stuck = (r: OutboxRecord): boolean => r.state === 'refused' || r.state === 'aside';

interface Held {
  records: readonly OutboxRecord[];
  blobs: readonly Blob[];
  heads: readonly DraftHead[];
}

const held = async (tx: Tx): Promise<Held> => ({
  records: await tx.list<OutboxRecord>('outbox'),
  blobs: await tx.list<Blob>('blobs'),
  heads: await tx.list<DraftHead>('drafts', headKey('')),
});

/** What can go now: the first of each stream whose needs are met, text before pictures. Pure. */
export const readyOf = ({ records, blobs, heads }: Held, kinds: Kinds, now: number): OutboxRecord[] => {
  const open = new Set([...records.map(r => r.id), ...blobs.filter(b => !b.uploaded).map(b => b.id)]);
  const quarrelled = new Set(heads.filter(h => h.conflicts.length > 0).map(h => h.key));
  const taken = new Set<string>();
  const ready: OutboxRecord[] = [];
  for (const r of [...records].sort((a, b) => a.seq - b.seq)) {
    if (stuck(r)) {
      // What could not be opened cannot be written in.
      if (kinds.get(r.name)?.opens) taken.add(r.stream);
      continue;
    }
    if (taken.has(r.stream)) continue;
    taken.add(r.stream);
    const rest = kinds.get(r.name)?.final && records.some(o => o.draft === r.draft && o.id !== r.id && o.seq < r.seq);
    const quarrel = quarrelled.has(r.draft) && r.body === undefined && r.stream === r.draft;
    if (!rest && !quarrel && r.notBefore <= now && r.needs.every(n => !open.has(n))) ready.push(r);
  }
  return ready.slice(0, 20);
};

const inputOf = (body: string): unknown => (JSON.parse(body) as { input: unknown }).input;

/** Makes the bytes that go, once and for all; undefined when there is nothing to carry. */
const freeze = async (tx: Tx, kinds: Kinds, seq: number): Promise<OutboxRecord | undefined> => {
  const r = await tx.get<OutboxRecord>('outbox', recordKey(seq));
  if (!r || stuck(r)) return undefined;
  if (r.body !== undefined) return r;
  const kind = kinds.get(r.name);
  const head = await readHead(tx, r.draft);
  const dirty = kind?.takesFields ? (await readFields(tx, r.draft)).filter(f => f.dirty) : [];
  if (kind?.takesFields) {
    if (head) tx.put('drafts', headKey(r.draft), { ...head, waiting: false });
    if (dirty.length === 0) {
      tx.remove('outbox', recordKey(seq));
      return undefined;
    }
    for (const f of dirty) tx.put('drafts', fieldKey(r.draft, f.question), { ...f, dirty: false, inFlight: r.id });
  }
  const input = kind?.freeze ? kind.freeze(head, r.template, dirty) : r.template;
  const body = JSON.stringify({ commandId: r.id, name: r.name, v: r.v, input, deviceTime: r.deviceTime });
  const frozen: OutboxRecord = { ...r, body, state: 'frozen' };
  tx.put('outbox', recordKey(seq), frozen);
  return frozen;
};

const landFields = async (tx: Tx, r: OutboxRecord, others: Readonly<Record<string, unknown>>): Promise<void> => {
  for (const f of await readFields(tx, r.draft)) {
    if (f.inFlight === r.id) tx.put('drafts', fieldKey(r.draft, f.question), { ...f, inFlight: undefined });
  }
  for (const [question, value] of Object.entries(others)) {
    tx.put('drafts', fieldKey(r.draft, question), { question, value, dirty: false });
  }
};

/** The server has it: the device's copy of the act and of its pictures goes. */
const land = async (tx: Tx, kinds: Kinds, r: OutboxRecord, answer: EnvelopeAnswer): Promise<void> => {
  const head = await readHead(tx, r.draft);
  if (head) {
    const mine = new Set((await readFields(tx, r.draft)).filter(f => f.dirty || f.inFlight !== undefined).map(f => f.question));
    const said = kinds.get(r.name)?.settled?.({
      head,
      input: inputOf(r.body ?? '{}'),
      answer: answer.answer,
      deviceTime: r.deviceTime,
      mine,
    });
    await landFields(tx, r, said?.fields ?? {});
    tx.put('drafts', headKey(r.draft), { ...(said?.head ?? head), stored: { at: answer.at, receipt: answer.receipt } });
  }
  tx.remove('outbox', recordKey(r.seq));
  for (const need of r.needs) tx.remove('blobs', need);
};

/** A conflict: the changes go back to the form, both values are shown, and the same place in the queue waits for the choice. */
const quarrel = async (tx: Tx, kinds: Kinds, r: OutboxRecord, conflicts: DraftHead['conflicts']): Promise<void> => {
  const head = await readHead(tx, r.draft);
  const fields = await readFields(tx, r.draft);
  for (const f of fields) {
    if (f.inFlight === r.id) tx.put('drafts', fieldKey(r.draft, f.question), { ...f, dirty: true, inFlight: undefined });
  }
  // Hers is what stands in the form now, which may be newer than what was sent.
  const now = new Map(fields.map(f => [f.question, f]));
  const shown = conflicts.map(c => {
    const hers = now.get(c.question);
    return hers ? { ...c, mine: hers.value, mineAt: hers.at === undefined ? undefined : new Date(hers.at).toISOString() } : c;
  });
  if (head) tx.put('drafts', headKey(r.draft), { ...head, conflicts: shown, waiting: true });
  // It will carry all that is changed by then: what was to carry later changes of the form has nothing left to do.
  for (const o of await tx.list<OutboxRecord>('outbox')) {
    if (o.draft === r.draft && o.seq !== r.seq && o.state === 'waiting' && kinds.get(o.name)?.takesFields)
      tx.remove('outbox', recordKey(o.seq));
  }
  tx.put('outbox', recordKey(r.seq), { ...r, id: newId(), body: undefined, state: 'waiting', tries: 0, notBefore: 0 });
};

const isPassing = (status: number): boolean => status >= 500 || [0, 408, 424, 425, 429].includes(status);

const refuse = async (tx: Tx, ctx: { kinds: Kinds; clock: Clock }, r: OutboxRecord, problem: Refusal): Promise<void> => {
  const tries = r.tries + 1;
  const conflicts = ctx.kinds.get(r.name)?.conflicts?.(problem) ?? [];
  if (conflicts.length > 0) return quarrel(tx, ctx.kinds, r, conflicts);
  const later = { ...r, tries, problem, notBefore: ctx.clock.now() + backoff(tries, ctx.clock) };
  if (!isPassing(problem.status)) tx.put('outbox', recordKey(r.seq), { ...r, tries, problem, state: 'refused' });
  else if (problem.status === 500 && tries >= maxTries) tx.put('outbox', recordKey(r.seq), { ...later, state: 'aside' });
  else tx.put('outbox', recordKey(r.seq), later);
};

const adding = (store: DeviceStore, clock: Clock, kinds: Kinds) => ({
  /** Queues an act, with the pictures that it needs, in one transaction. An earlier refused act of the same kind and form gives way. */
  add: (record: NewRecord, blobs: readonly Blob[] = []): Promise<OutboxRecord> =>
    store.run('strict', async tx => {
      for (const r of await tx.list<OutboxRecord>('outbox')) {
        if (kinds.get(record.name)?.final && r.draft === record.draft && r.name === record.name && stuck(r))
          tx.remove('outbox', recordKey(r.seq));
      }
      for (const blob of blobs) tx.put('blobs', blob.id, blob);
      return addRecord(tx, clock, record);
    }),

  held: (): Promise<Held> => store.run('read', held),
});

const answering = (store: DeviceStore, clock: Clock, kinds: Kinds) => ({
  /** The next envelopes, frozen. */
  next: async (): Promise<OutboxRecord[]> => {
    const ready = readyOf(await store.run('read', held), kinds, clock.now());
    const frozen: OutboxRecord[] = [];
    for (const r of ready) {
      const one = await store.run('strict', tx => freeze(tx, kinds, r.seq));
      if (one) frozen.push(one);
    }
    return frozen;
  },

  /** Takes an answer over; false when it is not the answer to these bytes. */
  take: (r: OutboxRecord, answer: EnvelopeAnswer): Promise<void> =>
    store.run('strict', async tx => {
      const now = await tx.get<OutboxRecord>('outbox', recordKey(r.seq));
      if (now?.id !== r.id) return;
      if (answer.outcome === 'problem') await refuse(tx, { kinds, clock }, now, refusalFrom(answer.problem));
      else await land(tx, kinds, now, answer);
    }),

  /** A picture is there; or was refused, and the act that needs it with it. */
  takeBlob: (id: string, refusal?: Refusal): Promise<void> =>
    store.run('strict', async tx => {
      const blob = await tx.get<Blob>('blobs', id);
      if (!blob) return;
      if (!refusal) return tx.put('blobs', id, { ...blob, uploaded: true });
      const tries = blob.tries + 1;
      tx.put('blobs', id, { ...blob, tries, notBefore: clock.now() + backoff(tries, clock) });
      if (isPassing(refusal.status) && tries < maxTries) return;
      for (const r of await tx.list<OutboxRecord>('outbox')) {
        if (r.needs.includes(id)) tx.put('outbox', recordKey(r.seq), { ...r, state: 'refused', problem: refusal });
      }
    }),
});

const byHand = (store: DeviceStore, kinds: Kinds) => ({
  /** Tries a refused act again, as a new one: its bytes are made anew. */
  again: (seq: number): Promise<void> =>
    store.run('strict', async tx => {
      const r = await tx.get<OutboxRecord>('outbox', recordKey(seq));
      if (!r || !stuck(r)) return;
      for (const f of await readFields(tx, r.draft)) {
        if (f.inFlight === r.id) tx.put('drafts', fieldKey(r.draft, f.question), { ...f, dirty: true, inFlight: undefined });
      }
      const head = await readHead(tx, r.draft);
      if (head && kinds.get(r.name)?.takesFields) tx.put('drafts', headKey(r.draft), { ...head, waiting: true });
      for (const need of r.needs) {
        const blob = await tx.get<Blob>('blobs', need);
        if (blob) tx.put('blobs', need, { ...blob, tries: 0, notBefore: 0 });
      }
      // The template is what was planned; a refused act without one of its own keeps its input.
      const id = r.problem?.status === 500 ? r.id : newId();
      const same = id === r.id;
      tx.put('outbox', recordKey(seq), {
        ...r,
        id,
        body: same ? r.body : undefined,
        state: same && r.body !== undefined ? 'frozen' : 'waiting',
        tries: 0,
        notBefore: 0,
        problem: undefined,
      });
    }),

  /** Gives an act up, with its pictures, by the person's own wish. */
  drop: (seq: number): Promise<void> =>
    store.run('strict', async tx => {
      const r = await tx.get<OutboxRecord>('outbox', recordKey(seq));
      if (!r) return;
      tx.remove('outbox', recordKey(seq));
      for (const need of r.needs) tx.remove('blobs', need);
      for (const f of await readFields(tx, r.draft)) {
        if (f.inFlight === r.id) tx.put('drafts', fieldKey(r.draft, f.question), { ...f, inFlight: undefined });
      }
      const head = await readHead(tx, r.draft);
      if (head && r.state === 'waiting' && kinds.get(r.name)?.takesFields) tx.put('drafts', headKey(r.draft), { ...head, waiting: false });
    }),

  /** Lets everything try at once: the network is back, or a person pressed the button. */
  hurry: (): Promise<void> =>
    store.run('write', async tx => {
      for (const r of await tx.list<OutboxRecord>('outbox'))
        if (r.notBefore > 0) tx.put('outbox', recordKey(r.seq), { ...r, notBefore: 0 });
      for (const b of await tx.list<Blob>('blobs')) if (b.notBefore > 0) tx.put('blobs', b.id, { ...b, notBefore: 0 });
    }),
});

/** The queue of one person on this device. */
export const outboxOf = (store: DeviceStore, clock: Clock, kinds: Kinds) => ({
  ...adding(store, clock, kinds),
  ...answering(store, clock, kinds),
  ...byHand(store, kinds),
});
export type Outbox = ReturnType<typeof outboxOf>;
