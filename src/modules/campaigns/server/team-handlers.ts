import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import { createTeams, proposeTeams } from '../contract/operations-change.ts';
import { correctTeam, createTeam, dissolveTeam, listTeams, proposeSplit } from '../contract/operations-team.ts';
import { planningProblems } from '../contract/problems.ts';
import { demandState } from '../domain/campaign.ts';
import { findCampaign, holdCampaign } from './campaign-reads.ts';
import type { CampaignsDb } from './db.ts';
import { splitOf } from './roster/split.ts';
import { teamProposal } from './team-proposal.ts';
import { loadsOf, lockTeam, teamBoard } from './team-reads.ts';
import { correctTeamRow, dissolveTeamRow, insertTeam } from './team-store.ts';

const { command, query } = handlersFor<CampaignsDb>();

/** Handlers of 小组. */
export const teamHandlers = [
  query(listTeams, { load: (ctx, i) => findCampaign(ctx, i.campaignId), allow: matrixDecides, run: (ctx, c) => teamBoard(ctx, c.id) }),
  query(proposeSplit, {
    load: (ctx, i) => findCampaign(ctx, i.campaignId),
    allow: matrixDecides,
    run: (ctx, c, i) => splitOf(ctx, c.id, i.onlyUnassigned),
  }),
  command(createTeam, {
    load: (ctx, i) => holdCampaign(ctx, i.campaignId),
    allow: matrixDecides,
    run: async (ctx, c, i) => {
      demandState(c, createTeam.name);
      await insertTeam(ctx, c, { id: i.id, team: i.team });
      return { subject: i.id, result: { id: i.id } };
    },
  }),
  query(proposeTeams, {
    load: (ctx, i) => findCampaign(ctx, i.campaignId),
    allow: matrixDecides,
    run: (ctx, c, i) => teamProposal(ctx, c, i.count),
  }),
  command(createTeams, {
    load: (ctx, i) => holdCampaign(ctx, i.campaignId),
    allow: matrixDecides,
    run: async (ctx, c, i) => {
      demandState(c, createTeams.name);
      for (const [place, { id, team }] of i.teams.entries()) await insertTeam(ctx, c, { id, team, place });
      return { subject: c.id, result: { id: c.id, made: i.teams.length } };
    },
  }),
  command(correctTeam, {
    load: (ctx, i) => lockTeam(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, team, i) => {
      const c = await holdCampaign(ctx, team.campaign_id);
      if (c) demandState(c, correctTeam.name);
      await correctTeamRow(ctx, team, i.version, i.team);
      return { subject: team.id, result: { id: team.id } };
    },
  }),
  command(dissolveTeam, {
    load: (ctx, i) => lockTeam(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, team) => {
      const c = await holdCampaign(ctx, team.campaign_id);
      if (c) demandState(c, dissolveTeam.name);
      const load = (await loadsOf(ctx, team.campaign_id)).get(team.id)?.assigned ?? 0;
      if (load > 0) throw planningProblems.teamHasWork({ n: load });
      await dissolveTeamRow(ctx, team);
      return { subject: team.id, result: { id: team.id } };
    },
  }),
];
