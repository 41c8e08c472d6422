import { hubTab } from '#modules/enterprises/web/index.ts';
import type { DeskNav, DeskRoute } from '#platform/web/desk/room.ts';
import { fillSlot, type SlotFill } from '#platform/web/slots.ts';

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

/** Tab 准备度 of an enterprise. */
export const hubTabs: readonly SlotFill[] = [
  fillSlot(hubTab, {
    key: 'readiness',
    phrase: 'readiness.hub.tab',
    order: 47,
    needs: 'readiness.enterprise.get',
    part: () => import('./HubReadiness.tsx').then(m => m.HubReadiness),
  }),
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
