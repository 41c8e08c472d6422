import { visitKinds } from '#modules/visits/web/field/device/offline-kinds.ts';
import { newId } from '#platform/contract/ids.ts';
import { draftsOf } from '#platform/web/offline/drafts.ts';
import { memoryStore } from '#platform/web/offline/memory-store.ts';
import { away, type Clock, type Transport } from '#platform/web/offline/ports.ts';
import type { OfflineKind } from '#platform/web/offline/records.ts';
import { type Runner, runnerOf } from '#platform/web/offline/runner.ts';
import { sha256 } from '#platform/web/offline/sha256.ts';
import type { SyncServer } from './server.ts';

/** What becomes of one request. `killed`: the server has done it, and the phone dies before the answer. `late`: it arrives another day. */
export type Fate = 'ok' | 'lostRequest' | 'lostAnswer' | 'twice' | 'portal' | 'half' | 'killed' | 'late';

export const visitKey = 'visit';
const draftName = 'visits.visit.saveDraft';
const carrier = { name: draftName, v: 1 };

/** One phone in a history: the product's own store, drafts and runner over a way that fails as told. */
export interface Phone {
  name: string;
  edit: (question: string, value: string) => Promise<void>;
  photograph: (bytes: number) => Promise<void>;
  note: (text: string) => Promise<void>;
  submit: () => Promise<void>;
  /** Sends with these fates, one for each request; the rest goes well. */
  sync: (fates: readonly Fate[]) => Promise<void>;
  refresh: () => Promise<void>;
  settle: (mine: boolean) => Promise<number>;
  restart: () => Promise<void>;
  turnClock: (ms: number) => void;
  look: () => Promise<Look>;
  /** What this person did, for the reckoning at the end. */
  deeds: Deeds;
}

export interface Deeds {
  /** The last value she wrote, by question; undefined once she let the other's stand. */
  wrote: Map<string, string>;
  notes: string[];
  pictures: number;
  /** Revisions of others' values that stood before her eyes, as `question@revision`. */
  saw: Set<string>;
  formId: string;
}

export interface Look {
  fields: { question: string; value: unknown; dirty: boolean; inFlight?: string | undefined }[];
  waiting: boolean;
  conflicts: number;
  records: { id: string; name: string; state: string; needs: readonly string[] }[];
  blobs: string[];
}

export interface PhoneParts {
  name: string;
  server: SyncServer;
  /** Requests on their way for ever, until a step delivers them. */
  limbo: (() => Promise<unknown>)[];
  kinds?: readonly OfflineKind[];
}

const never = (): Promise<never> => new Promise(() => undefined);

/** The way to the server with the fates of a step. */
const wayOf = ({ name, server, limbo }: PhoneParts, die: () => void) => {
  let fates: Fate[] = [];
  const go = async <T>(request: () => Promise<T>, half: (answer: T) => T): Promise<T> => {
    const fate = fates.shift() ?? 'ok';
    if (fate === 'lostRequest') throw away('offline');
    if (fate === 'portal') throw away('foreign');
    if (fate === 'late') {
      limbo.push(request);
      throw away('offline');
    }
    if (fate === 'twice') await request();
    const answer = await request();
    if (fate === 'lostAnswer') throw away('offline');
    if (fate === 'killed') {
      die();
      return never();
    }
    return fate === 'half' ? half(answer) : answer;
  };
  const transport: Transport = {
    post: envelopes =>
      go(
        () => server.post(name, envelopes),
        ({ at, answers }) => ({ at, answers: answers.slice(0, answers.length >> 1) }),
      ),
    put: blob =>
      go(
        () => server.put(name, blob),
        answer => answer,
      ),
  };
  return {
    transport,
    set: (next: readonly Fate[]): void => {
      fates = [...next];
    },
  };
};

/** A tab that holds the lock gives it back when it dies. */
const lockOf = () => {
  const lock = { taken: false };
  return {
    free: (): void => {
      lock.taken = false;
    },
    exclusive: async <T>(work: () => Promise<T>): Promise<T | undefined> => {
      if (lock.taken) return undefined;
      lock.taken = true;
      try {
        return await work();
      } finally {
        lock.taken = false;
      }
    },
  };
};

/** A phone with the form of one visit open. */
export const phoneOf = async (parts: PhoneParts): Promise<Phone> => {
  const { name, server } = parts;
  const store = memoryStore();
  let now = Date.parse('2026-11-22T01:00:00Z');
  const clock: Clock = { now: () => now, after: () => () => undefined, random: () => 0.5 };
  const drafts = draftsOf(store, clock);
  const lock = lockOf();
  let killed: () => void = () => undefined;
  const way = wayOf(parts, () => killed());
  const boot = (): Runner =>
    runnerOf({
      store,
      transport: way.transport,
      clock,
      kinds: new Map((parts.kinds ?? visitKinds).map(k => [k.name, k])),
      exclusive: lock.exclusive,
      onState: () => undefined,
    });
  let runner = boot();
  const restart = async (): Promise<void> => {
    runner.stop();
    lock.free();
    runner = boot();
  };
  const deeds: Deeds = { wrote: new Map(), notes: [], pictures: 0, saw: new Set(), formId: '' };
  const refresh = async (): Promise<void> => {
    const { answers, fields, revision } = await server.view();
    const opened = await drafts.open(
      {
        key: visitKey,
        title: '企业',
        base: { fields, revision },
        view: { visit: { id: server.visitId }, openId: '', formKey: '', notes: [], files: [] },
      },
      answers,
    );
    deeds.formId = opened.head.formId;
  };
  await refresh();
  const add = (
    record: { name: string; stream: string; template: unknown; needs?: readonly string[]; id?: string },
    blobs = [] as never[],
  ) => runner.outbox.add({ v: 1, draft: visitKey, title: '企业', needs: [], ...record }, blobs);

  return {
    name,
    deeds,
    refresh,
    restart,
    edit: async (question, value) => {
      const draft = await drafts.read(visitKey);
      const field = draft?.fields.find(f => f.question === question);
      // What is not hers stands on the screen as the server said it.
      if (!field?.dirty && !field?.inFlight) deeds.saw.add(`${question}@${draft?.head.base.fields[question] ?? 0}`);
      await drafts.change(visitKey, { [question]: value }, carrier);
      deeds.wrote.set(question, value);
    },
    photograph: async bytes => {
      const data = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, bytes % 3]);
      const [id, fileId] = [newId(), newId()];
      const hash = await sha256(data.buffer);
      const blob = {
        id: fileId,
        name: 'a.jpg',
        type: 'image/jpeg',
        size: 1,
        sha256: hash,
        bytes: data.buffer,
        draft: visitKey,
        uploaded: false,
      };
      await add(
        { name: 'visits.visit.addFile', stream: `file:${id}`, template: { id, fileId, kind: 'photo', sha256: hash }, needs: [fileId] },
        [{ ...blob, tries: 0, notBefore: 0 } as never],
      );
      deeds.pictures += 1;
    },
    note: async text => {
      await add({
        name: 'visits.note.add',
        stream: `note:${text}`,
        template: { id: newId(), kind: 'need', text, source: 'visit', sourceId: server.visitId },
      });
      deeds.notes.push(text);
    },
    submit: async () => {
      await add({ name: 'visits.visit.submit', stream: visitKey, template: { visitedOn: '2026-11-22' } });
    },
    sync: async fates => {
      now += 600_000;
      way.set(fates);
      const dead = new Promise<'dead'>(resolve => {
        killed = () => resolve('dead');
      });
      if ((await Promise.race([runner.hurry(), dead])) === 'dead') await restart();
      way.set([]);
    },
    settle: async mine => {
      const draft = await drafts.read(visitKey);
      const conflicts = draft?.head.conflicts ?? [];
      for (const c of conflicts) {
        deeds.saw.add(`${c.question}@${c.revision}`);
        await drafts.settle(visitKey, c, mine ? c.mine : c.theirs, carrier);
        if (!mine || c.mine === c.theirs) deeds.wrote.delete(c.question);
      }
      return conflicts.length;
    },
    turnClock: ms => {
      now += ms;
    },
    look: async () => {
      const draft = await drafts.read(visitKey);
      const { records, blobs } = await runner.outbox.held();
      return {
        fields: [...(draft?.fields ?? [])],
        waiting: draft?.head.waiting ?? false,
        conflicts: draft?.head.conflicts.length ?? 0,
        records: records.map(r => ({ id: r.id, name: r.name, state: r.state, needs: r.needs })),
        blobs: blobs.map(b => b.id),
      };
    },
  };
};
