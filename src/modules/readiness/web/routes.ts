import type { DeskNav, DeskRoute } from '#platform/web/desk/room.ts';

/** Pages of 准备度; fixed paths before `$id`. */
export const readinessRoutes: readonly DeskRoute[] = [
  {
    path: '/readiness',
    page: () => import('./AssessmentListPage.tsx').then(m => m.AssessmentListPage),
    needs: 'readiness.assessment.list',
  },
  { path: '/readiness/tasks', page: () => import('./GapTaskListPage.tsx').then(m => m.GapTaskListPage), needs: 'readiness.task.list' },
  { path: '/readiness/criteria', page: () => import('./CriteriaPage.tsx').then(m => m.CriteriaPage), needs: 'readiness.criteria.get' },
  { path: '/readiness/$id', page: () => import('./AssessmentPage.tsx').then(m => m.AssessmentPage), needs: 'readiness.assessment.get' },
  {
    path: '/readiness/$id/print',
    page: () => import('./PrintAssessmentPage.tsx').then(m => m.PrintAssessmentPage),
    needs: 'readiness.assessment.get',
  },
  { path: '/readiness/$id/sheet/$party', page: () => import('./SheetPage.tsx').then(m => m.SheetPage), needs: 'readiness.sheet.get' },
];

export const readinessNav: readonly DeskNav[] = [
  {
    key: 'readiness',
    path: '/readiness',
    phrase: 'readiness.nav.readiness',
    order: 81,
    under: 'cases',
    needs: 'readiness.assessment.list',
  },
];
