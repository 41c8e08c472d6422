import { sql } from 'kysely';
import { newId } from '#platform/contract/ids.ts';
import type { Context } from '#platform/server/context.ts';
import { planningProblems } from '../../contract/problems.ts';
import type { Campaign } from '../campaign-reads.ts';
import type { CampaignsDb } from '../db.ts';
import type { Candidate } from './roster-candidates.ts';

type Ctx = Context<CampaignsDb>;

/** What one row was before a bulk act; enough to put it back. */
export interface BatchItem {
  rosterId: string;
  /** Whether the row stood on the list. */
  listed: boolean;
  teamId: string | null;
  because: string | null;
}

export const writeBatch = async (
  ctx: Ctx,
  c: Campaign,
  batch: { id: string; kind: 'add' | 'remove' | 'assign'; items: BatchItem[] },
): Promise<void> => {
  await ctx.db
    .insertInto('campaigns.roster_batches')
    .values({
      id: batch.id,
      authority_id: ctx.actor.authorityId,
      region_code: c.region_code,
      campaign_id: c.id,
      kind: batch.kind,
      items: JSON.stringify(batch.items),
      item_count: batch.items.length,
      done_by: ctx.actor.id,
      done_at: ctx.now,
    })
    .execute();
};

/**
 * Puts enterprises on the list; who was taken off comes back, who is there stays, who withdrew stays away.
 * @returns what was changed, for undoing
 */
export const addEntries = async (
  ctx: Ctx,
  c: Campaign,
  source: 'filter' | 'file' | 'hand',
  found: readonly Candidate[],
): Promise<BatchItem[]> => {
  if (found.length === 0) return [];
  const values = found.map(e => ({
    id: newId(),
    authority_id: ctx.actor.authorityId,
    region_code: e.region_code,
    campaign_id: c.id,
    enterprise_id: e.id,
    enterprise_name: e.name,
    uscc: e.uscc,
    industry_code: e.industry_code,
    scale: e.scale,
    address: e.address,
    street_code: e.region_code,
    source,
    added_at: ctx.now,
  }));
  const added = await ctx.db
    .insertInto('campaigns.roster')
    .values(values)
    .onConflict(oc =>
      oc
        .columns(['campaign_id', 'enterprise_id'])
        .doUpdateSet({ removed_at: null, team_id: null, source, added_at: ctx.now })
        .where('campaigns.roster.removed_at', 'is not', null)
        .where('campaigns.roster.withdrawn_at', 'is', null),
    )
    .returning('id')
    .execute();
  return added.map(a => ({ rosterId: a.id, listed: false, teamId: null, because: null }));
};

/** Rows of this campaign's list, locked in the order of their ids so that two bulk acts wait and never deadlock. */
export const lockEntries = (ctx: Ctx, campaignId: string, ids: readonly string[]) =>
  ctx.db
    .selectFrom('campaigns.roster')
    .select(['id', 'team_id', 'assigned_because', 'removed_at', 'contact_state'])
    .where('campaign_id', '=', campaignId)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();

export const removeEntries = async (ctx: Ctx, campaignId: string, ids: readonly string[]): Promise<BatchItem[]> => {
  const rows = (await lockEntries(ctx, campaignId, ids)).filter(r => r.removed_at === null);
  if (rows.length === 0) return [];
  await ctx.db
    .updateTable('campaigns.roster')
    .set({ removed_at: ctx.now, team_id: null, assigned_because: null })
    .where(
      'id',
      'in',
      rows.map(r => r.id),
    )
    .execute();
  return rows.map(r => ({ rosterId: r.id, listed: true, teamId: r.team_id, because: r.assigned_because }));
};

/** A batch in reach, locked. */
export const lockBatch = async (ctx: Ctx, id: string) =>
  ctx.db
    .selectFrom('campaigns.roster_batches')
    .select(['id', 'campaign_id', 'kind', 'items', 'done_at', 'undone_at'])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();

/** Puts every row of a batch back as it was and marks the batch undone. */
export const restoreBatch = async (ctx: Ctx, batch: { id: string; items: BatchItem[] }): Promise<void> => {
  await sql`
    update campaigns.roster r set team_id = b."teamId", assigned_because = b.because,
      assigned_at = case when b."teamId" is null then null else ${ctx.now}::timestamptz end,
      removed_at = case when b.listed then null else coalesce(r.removed_at, ${ctx.now}::timestamptz) end
    from jsonb_to_recordset(${JSON.stringify(batch.items)}::jsonb) as b("rosterId" uuid, listed boolean, "teamId" uuid, because text)
    where r.id = b."rosterId" and r.withdrawn_at is null`.execute(ctx.db);
  await ctx.db.updateTable('campaigns.roster_batches').set({ undone_at: ctx.now }).where('id', '=', batch.id).execute();
};

/** @throws Problem `appointmentStands` when an agreed appointment still lies ahead for one of these */
export const demandNoAppointments = async (ctx: Ctx, ids: readonly string[]): Promise<void> => {
  const rows = await ctx.db
    .selectFrom('campaigns.appointments')
    .select('id')
    .where('roster_id', 'in', [...ids])
    .where('cancelled_at', 'is', null)
    .where(sql<boolean>`upper(slot) > ${ctx.now}`)
    .execute();
  if (rows.length > 0) throw planningProblems.appointmentStands({ n: rows.length });
};
