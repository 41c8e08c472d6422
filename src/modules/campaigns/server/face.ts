import { type CallContext, retype } from '#platform/server/context.ts';
import { versionFor } from './campaign-form-handlers.ts';
import { type Campaign, campaignProgress, findCampaign, lockCampaign } from './campaign-reads.ts';
import type { CampaignsDb } from './db.ts';
import { type Engagement, recordEngagement } from './engagement-store.ts';
import { itineraryOf, stopsOf } from './itinerary/itinerary-reads.ts';
import { type StreetProgress, streetsOfYear } from './progress-now.ts';
import { entriesOf, findEntry } from './roster/roster-entry.ts';
import { findTeam, membersOf, type Team, teamsWith } from './team-reads.ts';

/** What rooms to the right may ask of plans, lists and teams, in their own transaction and scope: `campaigns(ctx).find(id)`. */
export const campaigns = (given: CallContext) => {
  const ctx = retype<CampaignsDb>(given);
  return {
    /** The campaign, or undefined when absent or out of scope. */
    find: (id: string) => findCampaign(ctx, id),
    /** The same, locked until the end of the call. */
    lock: (id: string) => lockCampaign(ctx, id),
    /** Live progress against the plan (实时进度, 6.1-b). */
    progress: (campaign: Campaign) => campaignProgress(ctx, campaign),
    /** Version of Table A.1 that a new visit of this campaign uses. */
    formVersion: (campaignId: string) => versionFor(ctx, campaignId),
    /** The entry of a list that a record is to be made for, with its campaign's times and the people of its team. */
    entry: (rosterId: string) => findEntry(ctx, rosterId),
    /** Entries by id, as far as they stand and are in scope. */
    entries: (rosterIds: readonly string[]) => entriesOf(ctx, rosterIds),
    team: (id: string) => findTeam(ctx, id),
    /** Who is on the teams now. */
    members: (teamIds: readonly string[]) => membersOf(ctx, teamIds),
    /** The teams of open campaigns that a person is on. */
    teamsWith: (personId: string) => teamsWith(ctx, personId),
    /** A team's day as pages and papers show it (行程, 6.1-e). */
    itinerary: (team: Team, day: string) => itineraryOf(ctx, team, day),
    stops: (teamId: string, day: string) => stopsOf(ctx, teamId, day),
    /** 走访 / 计划 of a year by street: enterprises on the lists of its campaigns, and those with a record. */
    streetsOfYear: (year: string): Promise<StreetProgress[]> => streetsOfYear(ctx, year),
    /** Says that a record is done with an enterprise of the list: from now on it counts as 已走访, in progress and in 走访频次. */
    engaged: (engagement: Engagement): void => recordEngagement(ctx, engagement),
  };
};
