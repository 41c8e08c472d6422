import type { DeskNav, DeskRoute } from '#platform/web/desk/room.ts';

/** Pages of 协同伙伴. */
export const partnerRoutes: readonly DeskRoute[] = [
  {
    path: '/partners',
    page: () => import('./OrganisationListPage.tsx').then(m => m.OrganisationListPage),
    needs: 'partners.organisation.list',
  },
  {
    path: '/partners/$id',
    page: () => import('./OrganisationPage.tsx').then(m => m.OrganisationPage),
    needs: 'partners.organisation.get',
  },
];

export const partnerNav: readonly DeskNav[] = [
  {
    key: 'partners',
    path: '/partners',
    phrase: 'partners.nav.partners',
    order: 79,
    under: 'demands',
    needs: 'partners.organisation.list',
  },
];
