import { call } from '#platform/web/call.ts';
import type { Finder } from '#platform/web/desk/room.ts';
import { sayDay } from '#platform/web/format.ts';
import { listCampaigns } from '../contract/operations-campaign.ts';

/** What Ctrl-K finds here: campaigns by their name; a district has a handful of them. */
export const campaignFinder: Finder = {
  key: 'campaigns',
  phrase: 'campaigns.nav.campaigns',
  needs: listCampaigns.name,
  find: async (words, signal) =>
    (await call(listCampaigns, { limit: 100 }, { signal })).rows
      .filter(c => c.title.toLowerCase().includes(words.toLowerCase()))
      .map(c => ({ id: c.id, title: c.title, hint: sayDay(c.startsOn), path: `/campaigns/${c.id}` })),
};
