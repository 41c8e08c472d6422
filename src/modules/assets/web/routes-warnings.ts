import type { DeskNav, DeskRoute, HomeCard } from '#platform/web/desk/room.ts';

/** Pages of the deadlines. */
export const warningRoutes: readonly DeskRoute[] = [
  {
    path: '/deadlines',
    page: () => import('./deadlines/DeadlineCalendarPage.tsx').then(m => m.DeadlineCalendarPage),
    needs: 'assets.deadline.month',
  },
  {
    path: '/deadlines/list',
    page: () => import('./deadlines/DeadlineListPage.tsx').then(m => m.DeadlineListPage),
    needs: 'assets.deadline.list',
  },
  { path: '/deadlines/rescue', page: () => import('./deadlines/RescuePage.tsx').then(m => m.RescuePage), needs: 'assets.deadline.rescue' },
  { path: '/deadlines/notices', page: () => import('./deadlines/NoticesPage.tsx').then(m => m.NoticesPage), needs: 'assets.notice.list' },
  {
    path: '/deadlines/moves',
    page: () => import('./deadlines/DeadlineChangesPage.tsx').then(m => m.DeadlineChangesPage),
    needs: 'assets.deadline.moves',
  },
  { path: '/deadlines/ladder', page: () => import('./deadlines/LadderPage.tsx').then(m => m.LadderPage), needs: 'assets.ladder.get' },
  { path: '/deadlines/2027', page: () => import('./law/NewLawPage.tsx').then(m => m.NewLawPage), needs: 'assets.newLaw.list' },
  {
    path: '/deadlines/standards',
    page: () => import('./StandardsPage.tsx').then(m => m.StandardsPage),
    needs: 'assets.standardStatus.list',
  },
  { path: '/deadlines/$id', page: () => import('./deadlines/DeadlinePage.tsx').then(m => m.DeadlinePage), needs: 'assets.deadline.get' },
];

export const warningNav: readonly DeskNav[] = [
  { key: 'deadlines', path: '/deadlines', phrase: 'assets.nav.deadlines', order: 62, under: 'assets', needs: 'assets.deadline.month' },
];

export const warningHome: readonly HomeCard[] = [
  {
    key: 'rescue',
    phrase: 'assets.home.rescue',
    order: 15,
    needs: 'assets.deadline.summary',
    card: () => import('./deadlines/RescueCard.tsx').then(m => m.RescueCard),
  },
];
