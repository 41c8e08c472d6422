import { followingTables, followMerges } from '#modules/enterprises/index.ts';
import { moveEntries, moveEntriesBack } from '../contract/operations-events.ts';
import type { CampaignsDb } from './db.ts';

/**
 * Entries of lists, single visits and 走访情况 go with their enterprise when it is merged. A list that has both keeps both: each may have its team, its agreements and
 * its record by now, and a lead who wants one of them off takes it off.
 */
export const campaignMerges = followMerges<CampaignsDb>({
  moveOp: moveEntries,
  moveBackOp: moveEntriesBack,
  ...followingTables([
    { name: 'campaigns.roster', onceWithin: 'campaign_id', versioned: true },
    { name: 'campaigns.single_visits', versioned: true },
    { name: 'campaigns.engagements', onceWithin: 'record_id' },
  ]),
});
