import type { HandoverPlan } from '../contract/handover.ts';

/** Who gets a row: the receiver chosen for it alone, else that of its kind. Null: it stays; undefined: nobody was chosen. */
export const receiverFor = (plan: Pick<HandoverPlan, 'gives' | 'exceptions'>) => {
  const byRow = new Map(plan.exceptions.flatMap(e => e.ids.map(id => [`${e.kind} ${id}`, e.toId] as const)));
  const byKind = new Map(plan.gives.map(g => [g.kind, g.toId]));
  return (kind: string, id: string): string | null | undefined => {
    const own = byRow.get(`${kind} ${id}`);
    return own === undefined ? byKind.get(kind) : own;
  };
};

/** Everybody that a plan names as a receiver. */
export const receiversIn = (plan: Pick<HandoverPlan, 'gives' | 'exceptions'>): string[] => [
  ...new Set([...plan.gives, ...plan.exceptions].flatMap(g => (g.toId === null ? [] : [g.toId]))),
];
