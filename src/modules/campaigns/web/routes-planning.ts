import type { DeskNav, DeskRoute, HomeCard } from '#platform/web/desk/room.ts';

/** Pages of planning at the desk. */
export const planningRoutes: readonly DeskRoute[] = [
  { path: '/campaigns', page: () => import('./CampaignListPage.tsx').then(m => m.CampaignListPage), needs: 'campaigns.campaign.list' },
  { path: '/campaigns/new', page: () => import('./CampaignNewPage.tsx').then(m => m.CampaignNewPage), needs: 'campaigns.campaign.create' },
  { path: '/campaigns/$id', page: () => import('./CampaignPage.tsx').then(m => m.CampaignPage), needs: 'campaigns.campaign.get' },
];

export const planningNav: readonly DeskNav[] = [
  { key: 'campaigns', path: '/campaigns', phrase: 'campaigns.nav.campaigns', order: 30, needs: 'campaigns.campaign.list' },
];

export const planningHome: readonly HomeCard[] = [
  {
    key: 'today',
    phrase: 'campaigns.home.today',
    order: 10,
    needs: 'campaigns.itinerary.teamsDay',
    wide: true,
    card: () => import('./TodayCard.tsx').then(m => m.TodayCard),
  },
  {
    key: 'campaigns',
    phrase: 'campaigns.home.campaigns',
    order: 20,
    needs: 'campaigns.campaign.underWay',
    card: () => import('./CampaignsCard.tsx').then(m => m.CampaignsCard),
  },
];
