import { createHash } from 'node:crypto';
import type { CallContext, Context } from '#platform/server/context.ts';
import type { HeldRow, Holding } from '#platform/server/held-rows.ts';
import type { HandoverPlan } from '../../contract/handover.ts';
import { peopleProblems } from '../../contract/problems.ts';
import { receiverFor, receiversIn } from '../../domain/handover.ts';
import type { PeopleDb } from '../db.ts';
import { type Receiver, receiversOf } from './receivers.ts';

type Ctx = Context<PeopleDb>;

/** A row with the one who is to get it. */
export interface PlannedRow {
  readonly row: HeldRow;
  /** Null: it stays; undefined: nobody was chosen. */
  readonly to: Receiver | null | undefined;
  readonly whyNot: { readonly code: string; readonly params: Record<string, unknown> } | null;
}

export interface PlannedKind {
  readonly holding: Holding<CallContext>;
  readonly rows: readonly PlannedRow[];
}

interface Planned {
  readonly kinds: readonly PlannedKind[];
  /** Of all that is held, whoever is to get it. */
  readonly digest: string;
  readonly total: number;
}

/** How much a person holds in each room, in the reach of the call. */
export const holdingCounts = async (ctx: Ctx, personId: string): Promise<{ kind: string; count: number }[]> => {
  const counts: { kind: string; count: number }[] = [];
  for (const h of ctx.holdings) counts.push({ kind: h.kind, count: await h.count(ctx, personId) });
  return counts.filter(c => c.count > 0);
};

/** Who still holds work hands it over first, unless it cannot wait. @throws Problem `stillHolds` */
export const mustHoldNothing = async (ctx: Ctx, person: { id: string; name: string }, anyway: boolean | undefined): Promise<void> => {
  const held = (await holdingCounts(ctx, person.id)).reduce((sum, k) => sum + k.count, 0);
  if (held > 0 && !anyway) throw peopleProblems.stillHolds({ name: person.name, n: held });
};

const groups = (rows: readonly HeldRow[], toOf: (row: HeldRow) => Receiver | null | undefined): Map<Receiver, HeldRow[]> => {
  const found = new Map<Receiver, HeldRow[]>();
  for (const row of rows) {
    const to = toOf(row);
    if (to) found.set(to, [...(found.get(to) ?? []), row]);
  }
  return found;
};

interface Choice {
  readonly fromId: string;
  readonly to: Receiver;
  readonly rows: readonly HeldRow[];
}

const hindrances = async (ctx: Ctx, holding: Holding<CallContext>, { fromId, to, rows }: Choice) => {
  const tooNarrow = peopleProblems.receiverTooNarrow({ name: to.name });
  const out = rows.filter(r => !r.regionCode.startsWith(to.regionCode)).map(({ id }) => ({ id, problem: tooNarrow }));
  const ids = rows.map(r => r.id);
  return [...out, ...((await holding.hindered?.(ctx, { fromId, toId: to.id }, ids)) ?? [])];
};

const plannedKind = async (
  ctx: Ctx,
  holding: Holding<CallContext>,
  plan: HandoverPlan,
  receivers: ReadonlyMap<string, Receiver>,
): Promise<PlannedKind> => {
  const rows = await holding.list(ctx, plan.personId);
  const chosen = receiverFor(plan);
  const toOf = (row: HeldRow): Receiver | null | undefined => {
    const id = chosen(holding.kind, row.id);
    return id === null || id === undefined ? id : receivers.get(id);
  };
  const why = new Map<string, PlannedRow['whyNot']>();
  for (const [to, its] of groups(rows, toOf))
    for (const { id, problem } of await hindrances(ctx, holding, { fromId: plan.personId, to, rows: its }))
      if (!why.has(id)) why.set(id, { code: problem.code, params: problem.params });
  return { holding, rows: rows.map(row => ({ row, to: toOf(row), whyNot: why.get(row.id) ?? null })) };
};

/**
 * All that a person holds, each row with its receiver and what stands in the way.
 * @throws Problem `receiverIsGiver`, `receiverNotAtWork`
 */
export const planHandover = async (ctx: Ctx, plan: HandoverPlan): Promise<Planned> => {
  const receivers = await receiversOf(ctx, plan.personId, receiversIn(plan));
  const kinds: PlannedKind[] = [];
  for (const holding of ctx.holdings) {
    const kind = await plannedKind(ctx, holding, plan, receivers);
    if (kind.rows.length > 0) kinds.push(kind);
  }
  const lines = kinds.flatMap(k => k.rows.map(r => `${k.holding.kind} ${r.row.id}`)).toSorted();
  return { kinds, total: lines.length, digest: createHash('sha256').update(lines.join('\n')).digest('hex') };
};
