import type { DeskNav, DeskRoute } from '#platform/web/desk/room.ts';

/** Pages of visiting at the desk. */
export const visitRoutes: readonly DeskRoute[] = [
  { path: '/visits', page: () => import('./VisitListPage.tsx').then(m => m.VisitListPage), needs: 'visits.visit.list' },
  { path: '/visits/open/$rosterId', page: () => import('./VisitOpenPage.tsx').then(m => m.VisitOpenPage), needs: 'visits.visit.open' },
  { path: '/visits/$id', page: () => import('./VisitPage.tsx').then(m => m.VisitPage), needs: 'visits.visit.get' },
  { path: '/visits/$id/fill', page: () => import('./VisitFillPage.tsx').then(m => m.VisitFillPage), needs: 'visits.visit.saveDraft' },
  {
    path: '/visits/$id/supplement',
    page: () => import('./VisitFillPage.tsx').then(m => m.VisitSupplementPage),
    needs: 'visits.visit.saveDraft',
  },
  {
    path: '/interviews/new/$rosterId',
    page: () => import('./InterviewNewPage.tsx').then(m => m.InterviewNewPage),
    needs: 'visits.interview.record',
  },
  { path: '/interviews/$id', page: () => import('./InterviewPage.tsx').then(m => m.InterviewPage), needs: 'visits.interview.get' },
  { path: '/seminars/new', page: () => import('./SeminarNewPage.tsx').then(m => m.SeminarNewPage), needs: 'visits.seminar.plan' },
  { path: '/seminars/$id', page: () => import('./SeminarPage.tsx').then(m => m.SeminarPage), needs: 'visits.seminar.get' },
];

/** Entry beside 调研. */
export const visitNav: readonly DeskNav[] = [
  { key: 'visits', path: '/visits', phrase: 'visits.nav.visits', order: 31, under: 'campaigns', needs: 'visits.visit.list' },
];
