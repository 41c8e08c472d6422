import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import { assignRoster } from '../../contract/operations-roster.ts';
import { planningProblems } from '../../contract/problems.ts';
import { demandState } from '../../domain/campaign.ts';
import { type Campaign, holdCampaign } from '../campaign-reads.ts';
import type { CampaignsDb } from '../db.ts';
import { teamsOf } from '../team-reads.ts';
import { type BatchItem, demandNoAppointments, lockEntries, writeBatch } from './roster-store.ts';

const { command } = handlersFor<CampaignsDb>();
type Wish = z.output<(typeof assignRoster)['input']>['assignments'][number];

/** Rows must stand on the list, with the team that the person saw; teams must be this campaign's. */
const check = async (ctx: Context<CampaignsDb>, c: Campaign, wishes: readonly Wish[]): Promise<BatchItem[]> => {
  const rows = await lockEntries(
    ctx,
    c.id,
    wishes.map(w => w.rosterId),
  );
  const byId = new Map(rows.map(r => [r.id, r]));
  const changed = wishes.filter(w => {
    const row = byId.get(w.rosterId);
    return !row || row.removed_at !== null || row.team_id !== w.expected;
  });
  if (changed.length > 0) throw planningProblems.alreadyAssigned({ n: changed.length });
  const teams = new Set((await teamsOf(ctx, c.id)).map(t => t.id));
  if (wishes.some(w => w.teamId !== null && !teams.has(w.teamId))) throw planningProblems.changedMeanwhile();
  const moving = wishes.filter(w => w.expected !== null && w.teamId !== w.expected);
  if (moving.length > 0) {
    await demandNoAppointments(
      ctx,
      moving.map(w => w.rosterId),
    );
  }
  return rows.map(r => ({ rosterId: r.id, listed: true, teamId: r.team_id, because: r.assigned_because }));
};

const write = async (ctx: Context<CampaignsDb>, wishes: readonly Wish[]): Promise<void> => {
  const rows = wishes.map(w => ({ id: w.rosterId, team: w.teamId, because: w.because ?? null }));
  await sql`
    update campaigns.roster r set team_id = w.team, assigned_because = w.because,
      assigned_at = case when w.team is null then null else ${ctx.now}::timestamptz end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w(id uuid, team uuid, because text)
    where r.id = w.id`.execute(ctx.db);
};

/** 分配企业到小组: locked rows, so of two who assign at the same time the later is told. */
export const assignHandlers = [
  command(assignRoster, {
    load: (ctx, i) => holdCampaign(ctx, i.campaignId),
    allow: matrixDecides,
    run: async (ctx, c, i) => {
      demandState(c, assignRoster.name);
      const items = await check(ctx, c, i.assignments);
      await write(ctx, i.assignments);
      await writeBatch(ctx, c, { id: i.batchId, kind: 'assign', items });
      return { subject: c.id, result: { id: c.id, batchId: i.batchId, changed: items.length } };
    },
  }),
];
