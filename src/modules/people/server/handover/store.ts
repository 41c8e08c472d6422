import { sql } from 'kysely';
import { newId } from '#platform/contract/ids.ts';
import { platformProblems } from '#platform/contract/problem.ts';
import type { Context } from '#platform/server/context.ts';
import { insertRows } from '#platform/server/database/insert-rows.ts';
import type { PassedRow } from '#platform/server/held-rows.ts';
import type { HandoverReason } from '../../contract/handover.ts';
import { peopleProblems } from '../../contract/problems.ts';
import type { PeopleDb } from '../db.ts';
import type { PersonRecord } from '../persons.ts';
import type { PlannedKind, PlannedRow } from './plan.ts';

type Ctx = Context<PeopleDb>;

/** Writes the act itself. @throws Problem `commandReused` when another act has the id */
export const recordHandover = async (
  ctx: Ctx,
  person: PersonRecord,
  i: { id: string; reason: HandoverReason; digest: string },
): Promise<void> => {
  const done = await ctx.db
    .insertInto('people.handovers')
    .values({
      id: i.id,
      authority_id: person.authority_id,
      region_code: person.region_code,
      person_id: person.id,
      reason: i.reason,
      digest: i.digest,
      done_at: ctx.now,
      done_by: ctx.actor.id,
      done_by_name: ctx.actor.name,
    })
    .onConflict(c => c.doNothing())
    .executeTakeFirst();
  if (done.numInsertedOrUpdatedRows === 0n) throw platformProblems.commandReused();
};

interface Giving {
  readonly handoverId: string;
  readonly person: PersonRecord;
}

const record = (
  ctx: Ctx,
  { handoverId, person }: Giving,
  { kind, rows, passed }: { kind: string; rows: readonly PlannedRow[]; passed: readonly PassedRow[] },
): void => {
  const byId = new Map(passed.map(p => [p.id, p]));
  const items = rows.map(({ row, to }) => {
    const p = byId.get(row.id);
    return {
      id: newId(),
      authority_id: person.authority_id,
      region_code: row.regionCode,
      handover_id: handoverId,
      kind,
      row_id: row.id,
      title: row.title,
      concerns: row.concerns,
      to_id: to?.id ?? null,
      before: p?.before ?? null,
      after: p?.after ?? null,
    };
  });
  if (items.length > 0) ctx.send(insertRows('people.handover_items', items));
};

/** Gives the rows of one kind to their receivers. @returns how many changed hands @throws Problem `holdingsChanged` */
export const passKind = async (ctx: Ctx, giving: Giving, { holding, rows }: PlannedKind): Promise<number> => {
  let done = 0;
  for (const to of new Set(rows.map(r => r.to))) {
    const its = rows.filter(r => r.to === to);
    const ids = its.map(r => r.row.id);
    const passed = to ? await holding.pass(ctx, { fromId: giving.person.id, toId: to.id }, ids) : [];
    // Somebody answered or assigned one of them in this very moment: nothing happens, and the preview is made anew.
    if (to && passed.length !== ids.length) throw peopleProblems.holdingsChanged({ name: giving.person.name });
    record(ctx, giving, { kind: holding.kind, rows: its, passed });
    done += passed.length;
  }
  return done;
};

interface Item extends PassedRow {
  readonly kind: string;
  readonly toId: string;
}

const passedItems = async (ctx: Ctx, handoverId: string): Promise<Item[]> => {
  const { rows } = await sql<Item>`
    select kind, row_id as id, to_id as "toId", before, after from people.handover_items
    where handover_id = ${handoverId} and to_id is not null order by kind, to_id, row_id`.execute(ctx.db);
  return rows;
};

/** Undoes a handover: what nobody touched since goes back. */
export const giveBack = async (ctx: Ctx, handover: { id: string; person_id: string }): Promise<{ returned: number; kept: number }> => {
  const items = await passedItems(ctx, handover.id);
  let returned = 0;
  for (const { kind, passBack } of ctx.holdings) {
    const ofKind = items.filter(i => i.kind === kind);
    for (const toId of new Set(ofKind.map(i => i.toId))) {
      const rows = ofKind.filter(i => i.toId === toId).map(({ id, before, after }) => ({ id, before, after }));
      const ids = await passBack(ctx, { fromId: handover.person_id, toId }, rows);
      await sql`
        update people.handover_items set returned_at = ${ctx.now}
        where handover_id = ${handover.id} and kind = ${kind} and row_id = any (${ids}::uuid[])`.execute(ctx.db);
      returned += ids.length;
    }
  }
  await ctx.db
    .updateTable('people.handovers')
    .set({ undone_at: ctx.now, undone_by_name: ctx.actor.name })
    .where('id', '=', handover.id)
    .execute();
  return { returned, kept: items.length - returned };
};
