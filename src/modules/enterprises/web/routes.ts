import type { DeskRoute } from '#platform/web/desk/room.ts';

/** Pages of the register; fixed paths before `$id`. */
export const routes: readonly DeskRoute[] = [
  {
    path: '/enterprises',
    page: () => import('./EnterpriseListPage.tsx').then(m => m.EnterpriseListPage),
    needs: 'enterprises.enterprise.list',
  },
  {
    path: '/enterprises/columns',
    page: () => import('./OwnColumnsPage.tsx').then(m => m.OwnColumnsPage),
    needs: 'enterprises.column.define',
  },
  {
    path: '/enterprises/imports',
    page: () => import('./LedgerImport.tsx').then(m => m.ledgerPages.List),
    needs: 'enterprises.import.list',
  },
  {
    path: '/enterprises/imports/new',
    page: () => import('./LedgerImport.tsx').then(m => m.ledgerPages.New),
    needs: 'enterprises.import.start',
  },
  {
    path: '/enterprises/imports/$id',
    page: () => import('./LedgerImport.tsx').then(m => m.ledgerPages.Show),
    needs: 'enterprises.import.get',
  },
  { path: '/enterprises/$id', page: () => import('./EnterprisePage.tsx').then(m => m.EnterprisePage), needs: 'enterprises.enterprise.get' },
];
