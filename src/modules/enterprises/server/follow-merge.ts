import { sql } from 'kysely';
import type { z } from 'zod';
import type { Command } from '#platform/contract/operation.ts';
import type { Done } from '#platform/contract/shapes.ts';
import type { CallContext, Context } from '#platform/server/context.ts';
import { type Listener, listener } from '#platform/server/events/listener.ts';
import { type Handler, handlersFor, noRecord, systemOnly } from '#platform/server/handler.ts';
import { enterpriseMerged, enterpriseUnmerged, type MoveWithMerge } from '../contract/events.ts';

/** The dropped enterprise and the keeper. */
export interface MergePair {
  readonly dropId: string;
  readonly keepId: string;
}

type Step<C> = (ctx: C, pair: MergePair) => Promise<void>;
type MoveCommand = Command<typeof MoveWithMerge, typeof Done>;

interface Following<C> {
  readonly moveOp: MoveCommand;
  readonly moveBackOp: MoveCommand;
  /** Records of the dropped enterprise become the keeper's, and remember where they came from. */
  readonly move: Step<C>;
  /** Those that came with this merge go back; what was added to the keeper since stays. */
  readonly moveBack: Step<C>;
}

/**
 * What a room to the right does with its records when two enterprises are merged, and when that is undone (6.1-c). A later event of the same
 * authority waits for a parked one: merges that follow on each other are undone in turn.
 */
export const followMerges = <DB>(f: Following<Context<DB>>): { handlers: readonly Handler[]; listeners: readonly Listener[] } => {
  const { command } = handlersFor<DB>();
  const bySystem = { load: noRecord, allow: systemOnly };
  const inputOf = (e: { payload: MergePair }) => ({ fromId: e.payload.dropId, toId: e.payload.keepId });
  const pairOf = (i: z.output<typeof MoveWithMerge>): MergePair => ({ dropId: i.fromId, keepId: i.toId });
  return {
    handlers: [
      command(f.moveOp, {
        ...bySystem,
        run: async (ctx, _, i) => {
          await f.move(ctx, pairOf(i));
          return { subject: i.toId, result: { id: i.toId } };
        },
      }),
      command(f.moveBackOp, {
        ...bySystem,
        run: async (ctx, _, i) => {
          await f.moveBack(ctx, pairOf(i));
          return { subject: i.fromId, result: { id: i.fromId } };
        },
      }),
    ],
    listeners: [
      listener(enterpriseMerged, { operation: f.moveOp, input: inputOf, whenParked: 'hold' }),
      listener(enterpriseUnmerged, { operation: f.moveBackOp, input: inputOf, whenParked: 'hold' }),
    ],
  };
};

/** A table of the calling room with `enterprise_id` and `came_from uuid[]`. */
interface FollowingTable {
  readonly name: string;
  /** Column within which an enterprise stands once: a row that the keeper has as well stays with the dropped one. */
  readonly onceWithin?: string;
  /** Whether rows have a `version` that tells editors of the change. */
  readonly versioned?: boolean;
}

const bump = (t: FollowingTable) => (t.versioned ? sql`, version = version + 1` : sql``);

/** Gives the rows of one enterprise to another; their `came_from` remembers the way back. */
const moveRows = async (ctx: CallContext, t: FollowingTable, { dropId, keepId }: MergePair): Promise<void> => {
  const table = sql.table(t.name);
  const free = t.onceWithin
    ? sql`and not exists (select from ${table} k where k.enterprise_id = ${keepId} and k.${sql.ref(t.onceWithin)} = t.${sql.ref(t.onceWithin)})`
    : sql``;
  await sql`
    update ${table} t set enterprise_id = ${keepId}, came_from = came_from || ${dropId}::uuid ${bump(t)}
    where t.enterprise_id = ${dropId} ${free}`.execute(ctx.db);
};

/** Gives back the rows that came with this merge, and only these. */
const moveRowsBack = async (ctx: CallContext, t: FollowingTable, { dropId, keepId }: MergePair): Promise<void> => {
  await sql`
    update ${sql.table(t.name)} set enterprise_id = ${dropId}, came_from = trim_array(came_from, 1) ${bump(t)}
    where enterprise_id = ${keepId} and came_from[cardinality(came_from)] = ${dropId}`.execute(ctx.db);
};

/** The steps of a room whose tables need nothing but to be moved. */
export const followingTables = (tables: readonly FollowingTable[]): { move: Step<CallContext>; moveBack: Step<CallContext> } => ({
  move: async (ctx, pair) => {
    for (const t of tables) await moveRows(ctx, t, pair);
  },
  moveBack: async (ctx, pair) => {
    for (const t of tables) await moveRowsBack(ctx, t, pair);
  },
});
