import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import {
  addNamedToRoster,
  addToRoster,
  buildRoster,
  listRoster,
  previewRoster,
  removeFromRoster,
  undoRosterBatch,
} from '../../contract/operations-roster.ts';
import { planningProblems } from '../../contract/problems.ts';
import { demandState } from '../../domain/campaign.ts';
import { type Campaign, findCampaign, holdCampaign } from '../campaign-reads.ts';
import type { CampaignsDb } from '../db.ts';
import { buildFrom, matchLines } from './roster-build.ts';
import { candidatesBy, candidatesById, countCandidates } from './roster-candidates.ts';
import { rosterPage } from './roster-reads.ts';
import { type BatchItem, demandNoAppointments, lockBatch, removeEntries, restoreBatch, writeBatch } from './roster-store.ts';

const { command, query } = handlersFor<CampaignsDb>();
type Ctx = Context<CampaignsDb>;

const shown = (ctx: Ctx, i: { campaignId: string }) => findCampaign(ctx, i.campaignId);
const held = (ctx: Ctx, i: { campaignId: string }) => holdCampaign(ctx, i.campaignId);

/** How many of these stand on the list already. */
const alreadyListed = async (ctx: Ctx, c: Campaign, ids: readonly string[]): Promise<number> => {
  if (ids.length === 0) return 0;
  const rows = await ctx.db
    .selectFrom('campaigns.roster')
    .select('id')
    .where('campaign_id', '=', c.id)
    .where('removed_at', 'is', null)
    .where('enterprise_id', 'in', [...ids])
    .execute();
  return rows.length;
};

/** A batch with its campaign, held still. */
const heldBatch = async (ctx: Ctx, batchId: string) => {
  const batch = await lockBatch(ctx, batchId);
  const campaign = batch && (await holdCampaign(ctx, batch.campaign_id));
  return batch && campaign && { batch, campaign };
};

const undoDays = 30;

/** Handlers of 企业名单. */
export const rosterHandlers = [
  query(listRoster, { load: shown, allow: matrixDecides, run: (ctx, _, i) => rosterPage(ctx, i) }),
  query(previewRoster, {
    load: shown,
    allow: matrixDecides,
    run: async (ctx, c, i) => {
      const rows = await candidatesBy(ctx, c, i.filter);
      const found = await countCandidates(ctx, c, i.filter);
      const all = i.filter.notVisitedDays > 0 ? await countCandidates(ctx, c, { ...i.filter, notVisitedDays: 0 }) : found;
      const ids = rows.map(r => r.id);
      const often = [...rows].sort((a, b) => b.days30 - a.days30 || b.days90 - a.days90).slice(0, 20);
      return {
        found,
        taken: rows.length,
        alreadyThere: await alreadyListed(ctx, c, ids),
        leftOutAsVisited: all - found,
        sample: often.map(r => ({ enterpriseId: r.id, name: r.name, streetCode: r.region_code, days30: r.days30, days90: r.days90 })),
      };
    },
  }),
  command(buildRoster, {
    load: held,
    allow: matrixDecides,
    run: async (ctx, c, i) => {
      demandState(c, buildRoster.name);
      const found = await candidatesBy(ctx, c, i.filter);
      return { subject: c.id, result: await buildFrom(ctx, c, { batchId: i.batchId, source: 'filter', found }) };
    },
  }),
  command(addNamedToRoster, {
    load: held,
    allow: matrixDecides,
    run: async (ctx, c, i) => {
      demandState(c, addNamedToRoster.name);
      const { found, unmatched } = await matchLines(ctx, c, i.lines);
      return { subject: c.id, result: await buildFrom(ctx, c, { batchId: i.batchId, source: 'file', found, unmatched }) };
    },
  }),
  command(addToRoster, {
    load: held,
    allow: matrixDecides,
    run: async (ctx, c, i) => {
      demandState(c, addToRoster.name);
      const found = await candidatesById(ctx, c, i.enterpriseIds);
      return { subject: c.id, result: await buildFrom(ctx, c, { batchId: i.batchId, source: 'hand', found }) };
    },
  }),
  command(removeFromRoster, {
    load: held,
    allow: matrixDecides,
    run: async (ctx, c, i) => {
      demandState(c, removeFromRoster.name);
      const items = await removeEntries(ctx, c.id, i.rosterIds);
      await writeBatch(ctx, c, { id: i.batchId, kind: 'remove', items });
      return { subject: c.id, result: { id: c.id, batchId: i.batchId, changed: items.length } };
    },
  }),
  command(undoRosterBatch, {
    load: (ctx, i) => heldBatch(ctx, i.batchId),
    allow: matrixDecides,
    run: async (ctx, { batch, campaign }) => {
      demandState(campaign, batch.kind === 'assign' ? undoRosterBatch.name : 'campaigns.roster.remove');
      if (batch.undone_at) throw planningProblems.alreadyUndone();
      if (ctx.now.getTime() - batch.done_at.getTime() > undoDays * 86_400_000) throw planningProblems.undoTooLate();
      const items = batch.items as unknown as BatchItem[];
      if (items.length > 0) {
        await demandNoAppointments(
          ctx,
          items.map(i => i.rosterId),
        );
      }
      await restoreBatch(ctx, { id: batch.id, items });
      return { subject: campaign.id, result: { id: campaign.id, batchId: batch.id, changed: items.length } };
    },
  }),
];
