import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import { changeRoster, listWithdrawn } from '../../contract/operations-change.ts';
import { planningProblems } from '../../contract/problems.ts';
import { demandState } from '../../domain/campaign.ts';
import { bookedVisits, freeVisits } from '../booked-visits.ts';
import { type Campaign, findCampaign, holdCampaign } from '../campaign-reads.ts';
import type { CampaignsDb } from '../db.ts';
import { isVisited } from '../engagement-reads.ts';
import { teamsOf } from '../team-reads.ts';
import { candidatesById } from './roster-candidates.ts';
import { addEntries, lockEntries } from './roster-store.ts';
import { withdrawnFrom, withdrawnOf } from './withdrawn.ts';

const { command, query } = handlersFor<CampaignsDb>();
type Ctx = Context<CampaignsDb>;
type Change = z.output<(typeof changeRoster)['input']>;

/** Whose place was left, in the order in which they were named. */
interface Place {
  rosterId: string;
  teamId: string | null;
}

/** Who is visited stays: its record belongs to this list. @throws Problem `visitedStays` */
const demandNotVisited = async (ctx: Ctx, ids: readonly string[]): Promise<void> => {
  const visited = await ctx.db
    .selectFrom('campaigns.roster as r')
    .where('r.id', 'in', [...ids])
    .where(isVisited)
    .select('r.id')
    .execute();
  if (visited.length > 0) throw planningProblems.visitedStays({ n: visited.length });
};

/** Takes entries off with the reason; what was booked with them is free. */
const withdraw = async (ctx: Ctx, c: Campaign, i: Change): Promise<{ places: Place[]; freed: number }> => {
  if (i.withdrawIds.length === 0) return { places: [], freed: 0 };
  const rows = await lockEntries(ctx, c.id, i.withdrawIds);
  const standing = new Map(rows.filter(r => r.removed_at === null).map(r => [r.id, r]));
  const missing = i.withdrawIds.filter(id => !standing.has(id));
  if (missing.length > 0) throw planningProblems.alreadyAssigned({ n: missing.length });
  await demandNotVisited(ctx, i.withdrawIds);
  const booked = await bookedVisits(ctx, c.id, { rosterIds: i.withdrawIds });
  await freeVisits(ctx, booked, i.reason);
  await ctx.db
    .updateTable('campaigns.roster')
    .set({
      removed_at: ctx.now,
      withdrawn_at: ctx.now,
      withdrawn_because: i.reason,
      withdrawn_by_name: ctx.actor.name,
      team_id: null,
      assigned_because: null,
      agreed_at: null,
    })
    .where('id', 'in', i.withdrawIds)
    .execute();
  return { places: i.withdrawIds.map(id => ({ rosterId: id, teamId: standing.get(id)?.team_id ?? null })), freed: booked.length };
};

/** Who withdrew before is named; only a person takes it back. @throws Problem `withdrewBefore` */
const takeBack = async (ctx: Ctx, c: Campaign, i: Change): Promise<void> => {
  const [first, ...rest] = await withdrawnOf(ctx, c.id, i.addIds);
  if (!first) return;
  if (!i.readmit) throw planningProblems.withdrewBefore({ name: first.name, on: first.on, reason: first.reason });
  await ctx.db
    .updateTable('campaigns.roster')
    .set({ withdrawn_at: null, withdrawn_because: null, withdrawn_by_name: null, contact_state: 'none', agreed_at: null })
    .where(
      'id',
      'in',
      [first, ...rest].map(w => w.id),
    )
    .execute();
};

/** Puts newcomers on the list, each into the place that it takes. */
const add = async (ctx: Ctx, c: Campaign, i: Change, places: readonly Place[]): Promise<number> => {
  if (i.addIds.length === 0) return 0;
  const found = await candidatesById(ctx, c, i.addIds);
  if (found.length < new Set(i.addIds).size) throw planningProblems.notOfThisPlace({ n: new Set(i.addIds).size - found.length });
  await takeBack(ctx, c, i);
  const items = await addEntries(ctx, c, 'hand', found);
  const added = new Set(items.map(item => item.rosterId));
  const { rows } = await sql<{ id: string; enterprise_id: string }>`
    select id, enterprise_id from campaigns.roster where campaign_id = ${c.id} and id = any(${[...added]}::uuid[])`.execute(ctx.db);
  // Who is named at a place takes that place, also where another of the named stood on the list already.
  const values = i.addIds.flatMap((enterpriseId, at) => {
    const id = rows.find(r => r.enterprise_id === enterpriseId)?.id;
    return id === undefined ? [] : [{ id, team: places[at]?.teamId ?? i.teamId, replaces: places[at]?.rosterId ?? null }];
  });
  await sql`
    update campaigns.roster r set joined_because = ${i.reason}, replaces_id = v.replaces, team_id = v.team,
      assigned_at = case when v.team is null then null else ${ctx.now}::timestamptz end
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, team uuid, replaces uuid) where r.id = v.id`.execute(ctx.db);
  return added.size;
};

/** 调整名单 (6.1-c): also after the start, each with its reason. */
export const changeHandlers = [
  command(changeRoster, {
    load: (ctx, i) => holdCampaign(ctx, i.campaignId),
    allow: matrixDecides,
    run: async (ctx, c, i) => {
      demandState(c, changeRoster.name);
      if (i.teamId !== null && !(await teamsOf(ctx, c.id)).some(t => t.id === i.teamId)) throw planningProblems.changedMeanwhile();
      const { places, freed } = await withdraw(ctx, c, i);
      const added = await add(ctx, c, i, places);
      const counts = { added, alreadyThere: new Set(i.addIds).size - added, withdrawn: places.length, freed };
      return { subject: c.id, result: { id: c.id, ...counts }, reason: i.reason };
    },
  }),
  query(listWithdrawn, {
    load: (ctx, i) => findCampaign(ctx, i.campaignId),
    allow: matrixDecides,
    run: async (ctx, c) => ({ rows: await withdrawnFrom(ctx, c.id) }),
  }),
];
