import { sql } from 'kysely';
import type { z } from 'zod';
import { dayOf } from '#platform/contract/china-day.ts';
import { decodeCursor, toPage } from '#platform/contract/page.ts';
import type { Context } from '#platform/server/context.ts';
import { whereScope } from '#platform/server/scope.ts';
import { type ActionCheck, type ActionRow, ActionSource } from '../contract/action.ts';
import type { ActionFilter, listActions } from '../contract/operations.ts';
import { actionState, isOverdue } from '../domain/action.ts';
import type { ImprovementsDb } from './db.ts';

type Ctx = Context<ImprovementsDb>;

const actionsIn = (ctx: Ctx) =>
  ctx.db
    .selectFrom('improvements.actions as a')
    .selectAll('a')
    .where(whereScope(ctx.scope, { region: 'a.region_code' }))
    .orderBy('a.due_on', 'desc')
    .orderBy('a.id', 'desc');

const filtered = (ctx: Ctx, { state, source, overdue }: ActionFilter) => {
  let q = actionsIn(ctx);
  if (state === 'open' || overdue) q = q.where('a.done_at', 'is', null);
  if (state === 'done') q = q.where('a.done_at', 'is not', null).where('a.verified_at', 'is', null);
  if (state === 'verified') q = q.where('a.verified_at', 'is not', null);
  if (source) q = q.where('a.source', '=', source);
  if (overdue) q = q.where('a.due_on', '<', dayOf(ctx.now));
  return q;
};

type Row = Awaited<ReturnType<ReturnType<typeof actionsIn>['execute']>>[number];

const rowOf = (ctx: Ctx, r: Row): ActionRow => {
  const state = actionState({ doneAt: r.done_at, verifiedAt: r.verified_at });
  return {
    id: r.id,
    state,
    source: ActionSource.parse(r.source),
    problem: r.problem,
    cause: r.cause,
    action: r.action,
    ownerId: r.owner_id,
    ownerName: r.owner_name,
    dueOn: r.due_on,
    overdue: isOverdue({ state, dueOn: r.due_on }, dayOf(ctx.now)),
    regionCode: r.region_code,
  };
};

/** A page of the list. */
export const actionPage = async (
  ctx: Ctx,
  input: z.output<typeof listActions.input>,
): Promise<{ rows: ActionRow[]; next: string | null }> => {
  const key = decodeCursor(input.after);
  const rest = filtered(ctx, input);
  const q = key?.length === 2 ? rest.where(sql<boolean>`(a.due_on, a.id) < (${key[0]}::date, ${key[1]}::uuid)`) : rest;
  const { shown, next } = toPage(await q.limit(input.limit + 1).execute(), input.limit, r => [r.due_on, r.id]);
  return { rows: shown.map(r => rowOf(ctx, r)), next };
};

/** Every action that the filter lets through, up to `most`. */
export const allActions = async (ctx: Ctx, filter: ActionFilter, most: number): Promise<ActionRow[]> =>
  (await filtered(ctx, filter).limit(most).execute()).map(r => rowOf(ctx, r));

const checksOf = async (ctx: Ctx, actionId: string): Promise<ActionCheck[]> => {
  const rows = await ctx.db.selectFrom('improvements.checks').selectAll().where('action_id', '=', actionId).orderBy('checked_at').execute();
  return rows.map(c => ({
    id: c.id,
    effective: c.effective,
    measured: c.measured,
    sample: c.sample,
    byName: c.checked_by_name,
    at: c.checked_at.toISOString(),
  }));
};

/** An action in reach, with its checks. */
export const findAction = async (ctx: Ctx, id: string) => {
  const r = await actionsIn(ctx).where('a.id', '=', id).executeTakeFirst();
  if (!r) return undefined;
  return {
    ...rowOf(ctx, r),
    sourceId: r.source_id,
    openedByName: r.opened_by_name,
    openedAt: r.opened_at.toISOString(),
    doneAt: r.done_at?.toISOString() ?? null,
    doneNote: r.done_note,
    checks: await checksOf(ctx, id),
    version: r.version,
  };
};

/** An action in reach, locked until the end of the command. */
export const findActionForUpdate = async (ctx: Ctx, id: string) => {
  const row = await actionsIn(ctx).where('a.id', '=', id).forNoKeyUpdate().executeTakeFirst();
  return row && { ...rowOf(ctx, row), authorityId: row.authority_id };
};

export type LockedAction = NonNullable<Awaited<ReturnType<typeof findActionForUpdate>>>;
