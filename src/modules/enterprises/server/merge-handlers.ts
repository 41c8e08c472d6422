import { sql } from 'kysely';
import { newId } from '#platform/contract/ids.ts';
import type { CallContext } from '#platform/server/context.ts';
import { handlersFor } from '#platform/server/handler.ts';
import { enterpriseMerged, enterpriseUnmerged } from '../contract/events.ts';
import { mergeEnterprises, unmergeEnterprise } from '../contract/operations.ts';
import { enterprisesProblems } from '../contract/problems.ts';
import type { EnterprisesDb } from './db.ts';
import { copyOwnValues, takeBackOwnValues } from './own/values-store.ts';
import { isUnmerged } from './policy.ts';
import { type EnterpriseRecord, findEnterprise, updateEnterprise } from './store.ts';

const { command } = handlersFor<EnterprisesDb>();

/** What a merge moved, so that it can be taken back. */
interface Moved {
  status: EnterpriseRecord['status'];
  contacts: string[];
  facts: string[];
  /** Own columns that the keeper got its value of; absent in merges of before there were any. */
  own?: string[];
}

const moveParts = async (ctx: CallContext, from: EnterpriseRecord, to: EnterpriseRecord): Promise<Omit<Moved, 'status'>> => {
  const contacts = await sql<{ id: string }>`
    update enterprises.contacts set enterprise_id = ${to.id}, region_code = ${to.region_code} where enterprise_id = ${from.id} and retired_at is null returning id`.execute(
    ctx.db,
  );
  // A field that the keeper knows stays with the loser: its history is not mixed into the keeper's.
  const facts = await sql<{ id: string }>`
    update enterprises.facts f set enterprise_id = ${to.id}, region_code = ${to.region_code} where f.enterprise_id = ${from.id}
      and not exists (select 1 from enterprises.facts k where k.enterprise_id = ${to.id} and k.field = f.field) returning id`.execute(
    ctx.db,
  );
  return { contacts: contacts.rows.map(r => r.id), facts: facts.rows.map(r => r.id), own: await copyOwnValues(ctx, from, to) };
};

const merge = command(mergeEnterprises, {
  load: async (ctx, input) => {
    // Locked in the order of ids, so that two merges of the same pair cannot wait for each other.
    const [first, second] = [input.keepId, input.dropId].sort();
    const a = await findEnterprise(ctx, first ?? '', true);
    const b = first === second ? a : await findEnterprise(ctx, second ?? '', true);
    if (!a || !b) return undefined;
    return a.id === input.keepId ? { keep: a, drop: b } : { keep: b, drop: a };
  },
  allow: (_, pair) => isUnmerged(pair.keep) && isUnmerged(pair.drop),
  run: async (ctx, { keep, drop }, input) => {
    if (keep.id === drop.id) throw enterprisesProblems.mergeSame();
    if (keep.authority_id !== drop.authority_id) throw enterprisesProblems.mergeAcross();
    const moved: Moved = { status: drop.status, ...(await moveParts(ctx, drop, keep)) };
    await updateEnterprise(ctx, drop, { ...drop, status: 'merged', merged_into: keep.id });
    await sql`insert into enterprises.merges (id, authority_id, region_code, keep_id, drop_id, reason, moved, merged_at)
      values (${newId()}, ${keep.authority_id}, ${keep.region_code}, ${keep.id}, ${drop.id}, ${input.reason}, ${JSON.stringify(moved)}::jsonb, ${ctx.now})`.execute(
      ctx.db,
    );
    ctx.emit(enterpriseMerged, { subject: keep.authority_id, payload: { keepId: keep.id, dropId: drop.id } });
    return { subject: keep.id, result: { id: keep.id }, reason: input.reason };
  },
});

const findMerge = async (ctx: CallContext, dropId: string): Promise<{ id: string; moved: Moved } | undefined> => {
  const { rows } = await sql<{ id: string; moved: Moved }>`
    select id, moved from enterprises.merges where drop_id = ${dropId} and unmerged_at is null order by merged_at desc limit 1`.execute(
    ctx.db,
  );
  return rows[0];
};

const unmerge = command(unmergeEnterprise, {
  load: (ctx, input) => findEnterprise(ctx, input.id, true),
  allow: (_, record) => !isUnmerged(record),
  run: async (ctx, record, input) => {
    const done = await findMerge(ctx, record.id);
    if (!done) throw enterprisesProblems.mergeNotUndoable();
    const { status, contacts, facts, own = [] } = done.moved;
    await updateEnterprise(ctx, record, { ...record, status, merged_into: null });
    const home = sql`enterprise_id = ${record.id}, region_code = ${record.region_code}`;
    await sql`update enterprises.contacts set ${home} where id = any (${contacts}::uuid[]) and enterprise_id = ${record.merged_into}`.execute(
      ctx.db,
    );
    await sql`update enterprises.facts set ${home} where id = any (${facts}::uuid[]) and enterprise_id = ${record.merged_into}`.execute(
      ctx.db,
    );
    await takeBackOwnValues(ctx, { drop: record.id, keep: record.merged_into }, own);
    await sql`update enterprises.merges set unmerged_at = ${ctx.now} where id = ${done.id}`.execute(ctx.db);
    if (record.merged_into !== null)
      ctx.emit(enterpriseUnmerged, { subject: record.authority_id, payload: { keepId: record.merged_into, dropId: record.id } });
    return { subject: record.id, result: { id: record.id }, reason: input.reason };
  },
});

export const mergeHandlers = [merge, unmerge];
