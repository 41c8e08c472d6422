import { slot } from '#platform/web/slots.ts';
import type { CampaignView } from '../contract/campaign.ts';
import type { ItineraryView } from '../contract/itinerary.ts';
import type { RosterRow } from '../contract/roster.ts';

/** A step of a campaign's page, behind those of the plan. */
export const campaignTab = slot<{ campaign: CampaignView }, { /** Full phrase key of its name. */ phrase: string }>(
  'campaigns.campaign.tab',
);
/** Above the list of a campaign that is open. */
export const rosterTop = slot<{ campaignId: string }>('campaigns.roster.top');
/** Acts over the selected rows of the list. */
export const rosterBulk = slot<{ campaign: CampaignView; rows: readonly RosterRow[] }>('campaigns.roster.bulk');
/** What may be done with a team's day that has stops, behind the planning. */
export const itineraryActs = slot<Pick<ItineraryView, 'teamId' | 'day'>>('campaigns.itinerary.acts');
