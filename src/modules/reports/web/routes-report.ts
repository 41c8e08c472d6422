import type { DeskRoute } from '#platform/web/desk/room.ts';

/** Pages of progress and summary at the desk; the summary itself is a tab of the campaign. */
export const reportRoutes: readonly DeskRoute[] = [
  { path: '/campaigns/$id/rows', page: () => import('./ReportRowsPage.tsx').then(m => m.ReportRowsPage), needs: 'reports.progress.rows' },
];
