import { useEffect, useRef, useState } from 'react';
import type { Answer, Answers, Questionnaire } from '#modules/questionnaires/contract/questionnaire.ts';
import { Problem } from '#platform/contract/problem.ts';
import type { DeviceDraft } from '#platform/web/offline/drafts.ts';
import { deviceState } from '#platform/web/offline/queue-state.ts';
import type { OutboxRecord } from '#platform/web/offline/records.ts';
import type { SavingState } from '#platform/web/saving.ts';
import { useStore } from '#platform/web/store.ts';
import { saveDraft } from '../../../contract/operations-visits.ts';
import type { MergeConflict } from '../../../domain/merge-visit.ts';
import { withVisitPart } from '../../../domain/visit-form.ts';
import type { VisitForm } from '../form-state.ts';
import type { OpenedVisit, VisitOnDevice } from './visit-on-device.ts';

/** An open form on the phone: all that is written lies on the device first. */
export interface DeviceForm extends VisitForm {
  opened: OpenedVisit<Questionnaire>;
  onDevice: VisitOnDevice;
  /** What the queue holds of this visit. */
  queued: readonly OutboxRecord[];
}

const answersIn = (draft: DeviceDraft<VisitOnDevice>): Answers =>
  Object.fromEntries(draft.fields.filter(f => f.value !== null && f.value !== undefined).map(f => [f.question, f.value as Answer]));

/** 已存本机 · 传送中 2/5 · 已入库 14:32 or what was refused. */
const savingOf = (
  draft: DeviceDraft<VisitOnDevice>,
  queued: readonly OutboxRecord[],
  sending: { done: number; of: number } | undefined,
): SavingState => {
  const refused = queued.find(r => r.problem && (r.state === 'refused' || r.state === 'aside'))?.problem;
  if (refused) return { kind: 'refused', problem: new Problem(refused.code, refused.status, refused.params) };
  if (queued.length > 0 || draft.head.waiting) return sending ? { kind: 'sending', ...sending } : { kind: 'device' };
  return draft.head.stored ? { kind: 'stored', at: new Date(draft.head.stored.at) } : { kind: 'idle' };
};

interface Held {
  draft: DeviceDraft<VisitOnDevice>;
  queued: readonly OutboxRecord[];
}

/** What lies on the device, as it moves. A reading that began before the last key press is not shown. */
const useHeld = ({ device, draft: first }: OpenedVisit<Questionnaire>) => {
  const [held, setHeld] = useState<Held>({ draft: first, queued: [] });
  const writes = useRef({ count: 0, open: 0 }).current;
  const [writing, setWriting] = useState(false);
  const read = async (): Promise<void> => {
    const { count } = writes;
    const draft = await device.drafts.read<VisitOnDevice>(first.head.key);
    const { records } = await device.outbox.held();
    if (!draft || count !== writes.count || writes.open > 0) return;
    setHeld({ draft, queued: records.filter(r => r.draft === first.head.key) });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form's key decides; `read` is made anew at each render
  useEffect(() => {
    void read();
    return device.watch(() => void read());
  }, [device, first.head.key]);
  /** Writes to the device, then shows what lies there. */
  const write = async (act: () => Promise<unknown>): Promise<void> => {
    writes.count += 1;
    writes.open += 1;
    setWriting(true);
    try {
      await act();
    } finally {
      writes.open -= 1;
      setWriting(writes.open > 0);
      await read();
    }
  };
  return { held, setHeld, write, writing };
};

/** Holds an open visit: every change is on the device at once, and goes to the server when the way is free. */
export const useDeviceForm = (opened: OpenedVisit<Questionnaire>): DeviceForm => {
  const { device, definition } = opened;
  const { held, setHeld, write, writing } = useHeld(opened);
  const { draft, queued } = held;
  const { key, view } = draft.head;
  const sending = useStore(deviceState)?.sending;
  const [lost, setLost] = useState(false);
  // Until the device has answered, nothing is said to be kept.
  const saving = (): SavingState => (writing ? { kind: 'saving' } : savingOf(draft, queued, sending));
  const answerMany = (values: Readonly<Record<string, Answer | null>>): void => {
    setHeld(now => {
      const fields = now.draft.fields.filter(f => !(f.question in values));
      const changed = Object.entries(values).map(([question, value]) => ({ question, value, dirty: true }));
      return { ...now, draft: { ...now.draft, head: { ...now.draft.head, waiting: true }, fields: [...fields, ...changed] } };
    });
    write(() => device.drafts.change(key, values, saveDraft)).then(
      () => {
        setLost(false);
        device.changed();
      },
      () => setLost(true),
    );
  };
  const settle = async (conflict: MergeConflict, value: Answer | null): Promise<void> => {
    await write(() => device.drafts.settle(key, conflict, value, saveDraft));
    void device.send();
  };
  return {
    opened,
    onDevice: view,
    queued,
    visit: view.visit,
    definition,
    form: withVisitPart(definition),
    answers: answersIn(draft),
    answer: (question, value) => answerMany({ [question]: value }),
    answerMany,
    // The phone has no room left: nothing may look as if it were kept.
    saving: lost ? { kind: 'lost' } : saving(),
    flush: async () => true,
    revision: () => draft.head.base.revision,
    others: view.others ?? [],
    conflict: draft.head.conflicts[0] as MergeConflict | undefined,
    settle,
  };
};
