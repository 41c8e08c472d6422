import { backoff, type Kinds, type Outbox, outboxOf } from './outbox.ts';
import { type AwayReason, away, type Blob, type Clock, type DeviceStore, type Exclusive, isAway, type Transport } from './ports.ts';
import type { OutboxRecord } from './records.ts';
import { sha256 } from './sha256.ts';

/** Where everything is, in numbers. */
export interface QueueState {
  /** Forms with something that is not at the server yet: 未上传 3 份. */
  forms: number;
  /** Acts and pictures on their way. */
  waiting: number;
  /** Acts that a person has to look at. */
  stuck: number;
  /** Forms with a field that two people changed. */
  quarrels: number;
  /** Pictures that are there, and all. */
  pictures: { done: number; of: number };
  /** While sending: 传送中 2/5. */
  sending?: { done: number; of: number } | undefined;
  away?: AwayReason | undefined;
  /** The last that the server took over. */
  stored?: { at: string; receipt: string } | undefined;
  /** How far the server's clock is ahead of the device's, in milliseconds; told when it matters. */
  skewMs: number;
}

export interface RunnerParts {
  store: DeviceStore;
  transport: Transport;
  clock: Clock;
  kinds: Kinds;
  exclusive: Exclusive;
  /** Told whenever something has moved. */
  onState: (state: QueueState) => void;
}

type Moving = Pick<QueueState, 'sending' | 'away' | 'stored' | 'skewMs'>;

const stateOf = ({ records, blobs, heads }: Awaited<ReturnType<Outbox['held']>>, moving: Moving): QueueState => ({
  forms: new Set(records.map(r => r.draft)).size,
  waiting: waitingIn({ records, blobs }),
  stuck: records.filter(r => r.state === 'refused' || r.state === 'aside').length,
  quarrels: heads.filter(h => h.conflicts.length > 0).length,
  pictures: { done: blobs.filter(b => b.uploaded).length, of: blobs.length },
  ...moving,
});

const waitingIn = ({ records, blobs }: { records: readonly OutboxRecord[]; blobs: readonly Blob[] }): number =>
  records.filter(r => r.state === 'waiting' || r.state === 'frozen').length + blobs.filter(b => !b.uploaded).length;

/** Takes the answers over. A copy goes only when the server has named the very bytes. @throws Away */
const postAll = async (parts: RunnerParts, outbox: Outbox, moving: Moving, frozen: readonly OutboxRecord[]): Promise<void> => {
  const asked = parts.clock.now();
  const { at, answers } = await parts.transport.post(frozen.map(r => r.body ?? ''));
  moving.skewMs = Date.parse(at) - (asked + parts.clock.now()) / 2;
  const byId = new Map(answers.map(a => [a.commandId, a]));
  let taken = 0;
  for (const r of frozen) {
    const answer = byId.get(r.id);
    if (!answer) continue;
    const { input } = JSON.parse(r.body ?? '{}') as { input: unknown };
    if (answer.hash !== (await sha256(JSON.stringify(input ?? null)))) throw away('foreign');
    await outbox.take(r, answer);
    taken += 1;
    if (answer.outcome !== 'problem') moving.stored = { at: answer.at, receipt: answer.receipt };
  }
  if (taken === 0) throw away('busy');
};

const putOne = async (parts: RunnerParts, outbox: Outbox, blob: Blob, onMoved: () => void): Promise<void> => {
  const answer = await parts.transport.put(blob, onMoved);
  if ('refusal' in answer) return outbox.takeBlob(blob.id, answer.refusal);
  if (answer.id !== blob.id || answer.sha256 !== blob.sha256) throw away('foreign');
  return outbox.takeBlob(blob.id);
};

/** Text first, then one picture; false when nothing can go now. @throws Away */
const step = async (parts: RunnerParts, outbox: Outbox, moving: Moving, onMoved: () => void): Promise<boolean> => {
  const frozen = await outbox.next();
  if (frozen.length > 0) {
    await postAll(parts, outbox, moving, frozen);
    return true;
  }
  const { blobs, records } = await outbox.held();
  const given = new Set(records.filter(r => r.state === 'refused').flatMap(r => r.needs));
  const blob = blobs.find(b => !b.uploaded && b.notBefore <= parts.clock.now() && !given.has(b.id));
  if (blob) await putOne(parts, outbox, blob, onMoved);
  return blob !== undefined;
};

/** One way through the queue, by one tab at a time. */
const passOf =
  (parts: RunnerParts, outbox: Outbox, moving: Moving, page: { stopped: () => boolean; tell: () => Promise<void>; onMoved: () => void }) =>
  async () => {
    let done = 0;
    for (let more = true; more && !page.stopped(); done += 1) {
      const before = waitingIn(await outbox.held());
      if (before === 0) break;
      moving.sending = { done, of: done + before };
      await page.tell();
      more = await step(parts, outbox, moving, page.onMoved);
    }
    return true;
  };

/** Nobody signs in while the page sleeps: these wait for a person. */
const waitsForPerson = (reason: AwayReason | undefined): boolean => reason === 'signedOut' || reason === 'otherPerson';

/** Sends what waits, each exactly once however often it has to be tried. */
export const runnerOf = (parts: RunnerParts) => {
  const { clock } = parts;
  const outbox = outboxOf(parts.store, clock, parts.kinds);
  const moving: Moving = { skewMs: 0 };
  const life = { failures: 0, stopped: false, again: false, running: undefined as Promise<void> | undefined, callOff: () => {} };

  const tell = async (): Promise<void> => {
    if (!life.stopped) parts.onState(stateOf(await outbox.held(), moving));
  };
  // Where something gets through, the next try need not wait longer than the last.
  const onMoved = (): void => {
    life.failures = 0;
  };
  const pass = passOf(parts, outbox, moving, { stopped: () => life.stopped, tell, onMoved });
  const soon = (ms: number): void => {
    life.callOff();
    if (!life.stopped) life.callOff = clock.after(ms, () => void kick());
  };
  const round = async (): Promise<void> => {
    // What was in the way last time is looked for anew.
    moving.away = undefined;
    try {
      const mine = await parts.exclusive(pass);
      life.failures = 0;
      const { records, blobs } = await outbox.held();
      // Another page is at it. It may be one that is just being left, which sends no more.
      if (!mine && waitingIn({ records, blobs }) > 0) return soon(backoff(0, clock));
      const due = [...records, ...blobs].map(r => r.notBefore).filter(t => t > clock.now());
      if (due.length > 0) soon(Math.min(...due) - clock.now());
    } catch (error) {
      moving.away = isAway(error) ? error.away : 'busy';
      const wait = isAway(error) ? error.waitMs : 0;
      if (!waitsForPerson(moving.away)) soon(Math.max(backoff(life.failures, clock), wait));
      life.failures += 1;
    } finally {
      moving.sending = undefined;
      await tell().catch(() => undefined);
    }
  };
  const rounds = async (): Promise<void> => {
    while (life.again && !life.stopped) {
      life.again = false;
      await round();
    }
  };
  /** Sends now what can go; resolves when nothing more can. */
  const kick = async (): Promise<void> => {
    life.again = true;
    life.running ??= rounds().finally(() => {
      life.running = undefined;
    });
    return life.running;
  };

  return {
    outbox,
    kick,
    /** The network is back, the page is in front again, a person pressed the button: nothing waits for its time any longer. */
    hurry: async (): Promise<void> => {
      await outbox.hurry();
      await kick();
    },
    /** Tells the numbers anew. */
    tell,
    stop: (): void => {
      life.stopped = true;
      life.callOff();
    },
  };
};
export type Runner = ReturnType<typeof runnerOf>;
