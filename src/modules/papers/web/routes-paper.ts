import type { DeskRoute } from '#platform/web/desk/room.ts';

/** Pages of paper: filled forms coming back, keying from pictures, the contact letter's template. */
export const paperRoutes: readonly DeskRoute[] = [
  { path: '/papers', page: () => import('./PaperNewPage.tsx').then(m => m.PaperNewPage), needs: 'papers.paper.read' },
  { path: '/papers/$id', page: () => import('./PaperPage.tsx').then(m => m.PaperPage), needs: 'papers.paper.get' },
  { path: '/visits/$id/paper', page: () => import('./PaperNewPage.tsx').then(m => m.PaperNewPage), needs: 'papers.paper.read' },
  { path: '/visits/$id/key', page: () => import('./KeyingPage.tsx').then(m => m.KeyingPage), needs: 'visits.visit.addFile' },
  {
    path: '/enterprise-letters',
    page: () => import('./official/LetterListPage.tsx').then(m => m.LetterListPage),
    needs: 'papers.officialLetter.list',
  },
  {
    path: '/enterprise-letters/$id',
    page: () => import('./official/OfficialLetterPage.tsx').then(m => m.OfficialLetterPage),
    needs: 'papers.officialLetter.get',
  },
  { path: '/letters', page: () => import('./LettersPage.tsx').then(m => m.LettersPage), needs: 'papers.letter.list' },
];
