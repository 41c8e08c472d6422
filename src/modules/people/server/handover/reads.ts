import { type SqlBool, sql } from 'kysely';
import { addDays, dayOf } from '#platform/contract/china-day.ts';
import { decodeCursor, toPage } from '#platform/contract/page.ts';
import type { Context } from '#platform/server/context.ts';
import { whereScope } from '#platform/server/scope.ts';
import {
  type HandoverItem,
  type HandoverReason,
  type HandoverRow,
  type HandoverView,
  undoDays,
  undoHandover,
} from '../../contract/handover.ts';
import { handoverNotices } from '../../domain/handover-notice.ts';
import type { PeopleDb } from '../db.ts';

type Ctx = Context<PeopleDb>;

const handovers = (ctx: Ctx) =>
  ctx.db
    .selectFrom('people.handovers as h')
    .innerJoin('people.persons as p', 'p.id', 'h.person_id')
    .leftJoin('people.authorities as a', 'a.id', 'h.authority_id')
    .where(whereScope(ctx.scope, { region: 'h.region_code' }))
    .select(['h.id', 'h.person_id', 'p.name as person_name', 'h.reason', 'h.done_at', 'h.done_by_name', 'h.undone_at', 'h.undone_by_name'])
    .select(['a.name as bureau'])
    .select(sql<number>`(select count(*)::int from people.handover_items i where i.handover_id = h.id and i.to_id is not null)`.as('count'))
    .select(
      sql<
        string[]
      >`array(select r.name from people.persons r where r.id in (select to_id from people.handover_items i where i.handover_id = h.id) order by r.name collate "zh-x-icu")`.as(
        'receivers',
      ),
    );

type Row = Awaited<ReturnType<ReturnType<typeof handovers>['executeTakeFirstOrThrow']>>;

const rowOf = (h: Row): HandoverRow => ({
  id: h.id,
  person: { id: h.person_id, name: h.person_name },
  reason: h.reason as HandoverReason,
  receivers: h.receivers,
  count: h.count,
  doneAt: h.done_at.toISOString(),
  doneByName: h.done_by_name,
  undoneAt: h.undone_at?.toISOString() ?? null,
});

/** Handovers in reach, the newest first. */
export const handoverPage = async (ctx: Ctx, i: { after?: string | undefined; limit: number }) => {
  const after = decodeCursor(i.after);
  let q = handovers(ctx);
  if (after) q = q.where(sql<SqlBool>`(h.done_at, h.id) < (${String(after[0])}::timestamptz, ${String(after[1])}::uuid)`);
  const rows = await q
    .orderBy('h.done_at', 'desc')
    .orderBy('h.id', 'desc')
    .limit(i.limit + 1)
    .execute();
  const { shown, next } = toPage(rows, i.limit, r => [r.done_at.toISOString(), r.id]);
  return { rows: shown.map(rowOf), next };
};

const itemsOf = async (ctx: Ctx, id: string) =>
  ctx.db
    .selectFrom('people.handover_items as i')
    .leftJoin('people.persons as r', 'r.id', 'i.to_id')
    .where('i.handover_id', '=', id)
    .select(['i.kind', 'i.row_id', 'i.title', 'i.concerns', 'i.to_id', 'r.name as to_name', 'i.returned_at'])
    .orderBy('i.kind')
    .orderBy(sql`r.name collate "zh-x-icu"`)
    .orderBy('i.title')
    .orderBy('i.row_id')
    .execute();

type Item = Awaited<ReturnType<typeof itemsOf>>[number];

const concernsOf = (i: Item) => i.concerns as { id: string; name: string }[];

const stateOf = (h: Row, i: Item): HandoverItem['state'] => {
  if (i.to_id === null) return 'stayed';
  if (h.undone_at === null) return 'passed';
  return i.returned_at === null ? 'kept' : 'returned';
};

const isOver = (ctx: Ctx, h: Row): boolean => h.undone_at !== null || dayOf(ctx.now) > addDays(dayOf(h.done_at), undoDays);

/** One handover with all that changed hands, and what each enterprise is to be told. */
export const handoverView = async (ctx: Ctx, id: string): Promise<HandoverView | undefined> => {
  const h = await handovers(ctx).where('h.id', '=', id).executeTakeFirst();
  if (!h) return undefined;
  const items = await itemsOf(ctx, id);
  return {
    ...rowOf(h),
    undoneByName: h.undone_by_name,
    undoUntil: addDays(dayOf(h.done_at), undoDays),
    items: items.map(i => ({
      kind: i.kind,
      id: i.row_id,
      title: i.title,
      concerns: concernsOf(i).map(c => c.name),
      to: i.to_id === null ? null : { id: i.to_id, name: i.to_name ?? '' },
      state: stateOf(h, i),
    })),
    notices: handoverNotices({
      bureau: h.bureau ?? '',
      fromName: h.person_name,
      reason: h.reason as HandoverReason,
      day: dayOf(h.done_at),
      items: items
        .filter(i => i.to_id !== null)
        .map(i => ({ concerns: concernsOf(i), toName: i.to_name ?? '', returned: i.returned_at !== null })),
    }),
    may: isOver(ctx, h) ? [] : [undoHandover.name].filter(ctx.can),
  };
};
