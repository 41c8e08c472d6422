import type { DeskRoute } from '#platform/web/desk/room.ts';

/** Pages of 标准与商标; fixed paths before `$id`. */
export const standardsRoutes: readonly DeskRoute[] = [
  { path: '/standards', page: () => import('./ProjectListPage.tsx').then(m => m.ProjectListPage), needs: 'standards.project.list' },
  {
    path: '/standards/procedures',
    page: () => import('./ProceduresPage.tsx').then(m => m.ProceduresPage),
    needs: 'standards.procedure.list',
  },
  { path: '/standards/marks', page: () => import('./MarkPathsPage.tsx').then(m => m.MarkPathsPage), needs: 'standards.path.list' },
  { path: '/standards/steps', page: () => import('./PathStepsPage.tsx').then(m => m.PathStepsPage), needs: 'standards.pathStep.list' },
  { path: '/standards/$id', page: () => import('./ProjectPage.tsx').then(m => m.ProjectPage), needs: 'standards.project.get' },
  {
    path: '/standards/$id/print',
    page: () => import('./PrintProjectPage.tsx').then(m => m.PrintProjectPage),
    needs: 'standards.project.get',
  },
];
