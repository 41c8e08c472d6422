import type { DeskNav, DeskRoute, HomeCard } from '#platform/web/desk/room.ts';

/** Pages of planning at the desk. */
export const planningRoutes: readonly DeskRoute[] = [
  { path: '/campaigns', page: () => import('./CampaignListPage.tsx').then(m => m.CampaignListPage), needs: 'surveys.campaign.list' },
  { path: '/campaigns/new', page: () => import('./CampaignNewPage.tsx').then(m => m.CampaignNewPage), needs: 'surveys.campaign.create' },
  { path: '/campaigns/$id', page: () => import('./CampaignPage.tsx').then(m => m.CampaignPage), needs: 'surveys.campaign.get' },
];

export const planningNav: readonly DeskNav[] = [
  { key: 'campaigns', path: '/campaigns', phrase: 'surveys.nav.campaigns', order: 30, needs: 'surveys.campaign.list' },
];

export const planningHome: readonly HomeCard[] = [
  {
    key: 'today',
    phrase: 'surveys.home.today',
    order: 10,
    needs: 'surveys.itinerary.myDay',
    wide: true,
    card: () => import('./TodayCard.tsx').then(m => m.TodayCard),
  },
  {
    key: 'campaigns',
    phrase: 'surveys.home.campaigns',
    order: 20,
    needs: 'surveys.campaign.list',
    card: () => import('./CampaignsCard.tsx').then(m => m.CampaignsCard),
  },
];
