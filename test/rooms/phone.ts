import { openVisit, saveDraft, submitVisit } from '#modules/visits/contract/operations-visits.ts';
import { visitKinds } from '#modules/visits/web/field/device/offline-kinds.ts';
import type { VisitOnDevice } from '#modules/visits/web/field/device/visit-on-device.ts';
import type { EnvelopeAnswers } from '#platform/contract/envelope.ts';
import { newId } from '#platform/contract/ids.ts';
import { draftsOf } from '#platform/web/offline/drafts.ts';
import { memoryStore } from '#platform/web/offline/memory-store.ts';
import { away, type Clock, type DeviceStore, type Transport } from '#platform/web/offline/ports.ts';
import { type QueueState, runnerOf } from '#platform/web/offline/runner.ts';
import { kindMap, withTodaysNames } from '#platform/web/offline/todays-names.ts';
import type { Caller } from '../caller.ts';

/** What happens to one request: it arrives or not, its answer comes back or not. */
export type Way = 'whole' | 'requestLost' | 'answerLost' | 'twice' | 'portal' | 'busy';

/** The way from a phone to the real server, with its faults told by `nextWay`. */
export const wayOf = (caller: Caller, nextWay: () => Way, person = caller.actor.id): Transport => {
  const through = async (send: () => Promise<{ statusCode: number; json: () => unknown }>): Promise<unknown> => {
    const way = nextWay();
    if (way === 'requestLost') throw away('offline');
    if (way === 'portal') throw away('foreign');
    if (way === 'busy') throw away('busy');
    const first = await send();
    const response = way === 'twice' ? await send() : first;
    if (way === 'answerLost') throw away('offline');
    if (response.statusCode === 401) throw away('signedOut');
    if (response.statusCode === 409) throw away('otherPerson');
    if (response.statusCode >= 400) throw away('busy');
    return response.json();
  };
  const headers = { 'x-person': person };
  return {
    post: async envelopes =>
      (await through(() =>
        caller.inject({ method: 'POST', url: '/api/commands', headers, payload: envelopes.map(e => JSON.parse(e) as unknown) }),
      )) as EnvelopeAnswers,
    put: async blob =>
      (await through(() =>
        caller.inject({
          method: 'PUT',
          url: `/api/files/${blob.id}`,
          headers: { ...headers, 'content-type': blob.type, 'x-file-name': encodeURIComponent(blob.name) },
          payload: Buffer.from(blob.bytes),
        }),
      )) as { id: string; sha256: string },
  };
};

/** A phone of the test: the real client on a store in memory, the clock in the test's hands. */
export const phoneOf = (transport: Transport, kept: DeviceStore = memoryStore(), skewMs = 0) => {
  const kinds = kindMap(visitKinds);
  const store = withTodaysNames(kept, kinds);
  let time = Date.parse('2026-11-22T01:00:00Z') + skewMs;
  const clock: Clock = { now: () => time, after: () => () => undefined, random: () => 0.5 };
  const drafts = draftsOf(store, clock);
  let state: QueueState | undefined;
  const runner = runnerOf({
    store,
    transport,
    clock,
    kinds,
    exclusive: work => work(),
    onState: next => {
      state = next;
    },
  });
  const key = (rosterId: string): string => `visit:${rosterId}:site`;
  const queue = (op: { name: string; v: number }, rosterId: string, template: unknown, needs: string[] = []) =>
    runner.outbox.add({ name: op.name, v: op.v, stream: key(rosterId), draft: key(rosterId), title: '企业', template, needs });
  return {
    store,
    drafts,
    outbox: runner.outbox,
    state: () => state,
    advance: (ms: number) => {
      time += ms;
    },
    /** Opens a visit without a network, as from the day's pack. */
    open: async (rosterId: string): Promise<string> => {
      const visitId = newId();
      const view = { visit: { id: visitId }, formKey: '', openId: newId(), notes: [], files: [] } as unknown as VisitOnDevice;
      const template = { visitId, rosterId, kind: 'site' };
      await drafts.open(
        { key: key(rosterId), title: '企业', base: { fields: {}, revision: 0 }, view },
        {},
        {
          id: view.openId,
          name: openVisit.name,
          v: openVisit.v,
          stream: key(rosterId),
          draft: key(rosterId),
          title: '企业',
          template,
          needs: [],
        },
      );
      return visitId;
    },
    write: (rosterId: string, values: Record<string, unknown>) =>
      drafts.change(key(rosterId), values, { name: saveDraft.name, v: saveDraft.v }),
    read: (rosterId: string) => drafts.read<VisitOnDevice>(key(rosterId)),
    settle: async (rosterId: string, choose: 'mine' | 'theirs') => {
      const [conflict] = (await drafts.read(key(rosterId)))?.head.conflicts ?? [];
      if (conflict) await drafts.settle(key(rosterId), conflict, conflict[choose], { name: saveDraft.name, v: saveDraft.v });
    },
    queue,
    handIn: (rosterId: string, files: string[] = [], needs: string[] = []) =>
      queue(submitVisit, rosterId, { visitedOn: '2026-11-22', seenSections: [], files }, needs),
    /** Tries until nothing more can go, or `times` is up; each try all waiting times are over. */
    send: async (times = 40): Promise<void> => {
      for (let i = 0; i < times; i += 1) {
        time += 600_000;
        await runner.kick();
        const { records, blobs } = await runner.outbox.held();
        if (records.every(r => r.state === 'refused' || r.state === 'aside') && blobs.every(b => b.uploaded)) return;
      }
    },
  };
};
export type Phone = ReturnType<typeof phoneOf>;
