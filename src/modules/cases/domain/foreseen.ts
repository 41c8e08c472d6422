import type { Command, InputOf } from '#platform/contract/operation.ts';
import type { CaseView, MaterialView } from '../contract/case.ts';
import { addTask, advanceStage, finishTask, noteCase } from '../contract/operations-case.ts';
import { acceptMaterial, returnMaterial, supplyMaterial } from '../contract/operations-material.ts';

/** Who did it on the device, and when. */
export interface SaidOnDevice {
  at: string;
  by: string;
}
type Foresee = (view: CaseView, input: unknown, said: SaidOnDevice) => CaseView;

const act = <O extends Command>(
  op: O,
  run: (view: CaseView, input: InputOf<O>, said: SaidOnDevice) => CaseView,
): readonly [string, Foresee] => [op.name, (view, input, said) => run(view, input as InputOf<O>, said)];

const withRound = (view: CaseView, roundId: string, change: (m: MaterialView) => MaterialView): CaseView => ({
  ...view,
  materials: view.materials.map(m => (m.rounds.some(r => r.id === roundId) ? change(m) : m)),
});

const judged = (m: MaterialView, roundId: string, set: Partial<MaterialView['rounds'][number]>): MaterialView['rounds'] =>
  m.rounds.map(r => (r.id === roundId ? { ...r, ...set } : r));

const unlessThere = <T extends { id: string }>(rows: readonly T[], row: T): T[] =>
  rows.some(r => r.id === row.id) ? [...rows] : [...rows, row];

/** The next stage begins. Which day its promise falls on is for the server to count: until then it has none. */
const advanced = (view: CaseView, { stageId, turnId }: { stageId: string; turnId: string }, { at }: SaidOnDevice): CaseView => {
  const now = view.stages.findIndex(s => s.id === stageId);
  const next = view.stages[now + 1];
  if (now < 0 || view.stages[now]?.endedAt !== null || !next) return view;
  const last = now + 2 === view.stages.length;
  return {
    ...view,
    stages: view.stages.map((s, n) => (n === now ? { ...s, endedAt: at } : n === now + 1 ? { ...s, startedAt: at } : s)),
    stageName: next.name,
    party: next.who,
    expects: next.name,
    untilOn: null,
    dueOn: null,
    due: 'none',
    turn: { id: turnId, party: next.who, who: '', expects: next.name, fromAt: at, toAt: null, untilOn: null, days: 0, counts: true },
    may: last ? view.may.filter(name => name !== advanceStage.name) : view.may,
  };
};

const acts: ReadonlyMap<string, Foresee> = new Map([
  act(noteCase, (view, i, { at, by }) => ({
    ...view,
    notes: [
      {
        id: i.noteId,
        kind: i.answersId === null ? ('note' as const) : ('answer' as const),
        text: i.text,
        visible: i.visible || i.answersId !== null,
        byParty: 'office' as const,
        byName: by,
        at,
        answersId: i.answersId,
      },
      ...view.notes.filter(n => n.id !== i.noteId),
    ],
  })),
  act(addTask, (view, i, { by }) => ({
    ...view,
    tasks: unlessThere(view.tasks, { id: i.taskId, text: i.text, dueOn: i.dueOn, doneAt: null, byName: by }),
  })),
  act(finishTask, (view, i, { at }) => ({
    ...view,
    tasks: view.tasks.map(k => (k.id === i.taskId ? { ...k, doneAt: k.doneAt ?? at } : k)),
  })),
  act(supplyMaterial, (view, i, { at, by }) => ({
    ...view,
    materials: view.materials.map(m =>
      m.id === i.materialId
        ? {
            ...m,
            state: 'supplied' as const,
            rounds: unlessThere(m.rounds, {
              id: i.roundId,
              no: m.rounds.length + 1,
              words: i.words,
              byParty: 'office' as const,
              byName: by,
              suppliedAt: at,
              acceptedAt: null,
              returnedAt: null,
              sentence: null,
              files: [],
            }),
          }
        : m,
    ),
  })),
  act(acceptMaterial, (view, i, { at }) =>
    withRound(view, i.roundId, m => ({ ...m, state: 'accepted', rounds: judged(m, i.roundId, { acceptedAt: at }) })),
  ),
  act(returnMaterial, (view, i, { at }) =>
    withRound(view, i.roundId, m => ({ ...m, state: 'returned', rounds: judged(m, i.roundId, { returnedAt: at, sentence: i.sentence }) })),
  ),
  act(advanceStage, advanced),
]);

/** What of a case may wait on a device, with the version of its shape. */
export const waitingActs = [noteCase, addTask, finishTask, supplyMaterial, acceptMaterial, returnMaterial, advanceStage] as const;

/**
 * The case as it will stand when an act that waits has arrived; the server has the last word. What does not fit any longer changes nothing, and the
 * same act again changes nothing.
 */
export const foreseen = (view: CaseView, of: { name: string; input: unknown }, said: SaidOnDevice): CaseView =>
  acts.get(of.name)?.(view, of.input, said) ?? view;
