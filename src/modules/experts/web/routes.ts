import type { DeskRoute, HomeCard } from '#platform/web/desk/room.ts';

/** Pages of 专家库; fixed paths before `$id`. */
export const expertRoutes: readonly DeskRoute[] = [
  { path: '/experts', page: () => import('./ExpertListPage.tsx').then(m => m.ExpertListPage), needs: 'experts.expert.list' },
  {
    path: '/experts/consultations',
    page: () => import('./consultation/ConsultationListPage.tsx').then(m => m.ConsultationListPage),
    needs: 'experts.consultation.list',
  },
  {
    path: '/experts/consultations/$id',
    page: () => import('./consultation/ConsultationPage.tsx').then(m => m.ConsultationPage),
    needs: 'experts.consultation.get',
  },
  { path: '/experts/advice', page: () => import('./AdvicePage.tsx').then(m => m.AdvicePage), needs: 'experts.advice.search' },
  { path: '/experts/draws', page: () => import('./draw/DrawListPage.tsx').then(m => m.DrawListPage), needs: 'experts.draw.list' },
  { path: '/experts/draws/$id', page: () => import('./draw/DrawPage.tsx').then(m => m.DrawPage), needs: 'experts.draw.get' },
  { path: '/experts/rules', page: () => import('./PoolRulesPage.tsx').then(m => m.PoolRulesPage), needs: 'experts.rule.list' },
  { path: '/experts/mine', page: () => import('./mine/MyWorkPage.tsx').then(m => m.MyWorkPage), needs: 'experts.mine.get' },
  {
    path: '/experts/mine/$id',
    page: () => import('./mine/MyAssignmentPage.tsx').then(m => m.MyAssignmentPage),
    needs: 'experts.mine.assignment',
  },
  { path: '/experts/$id', page: () => import('./ExpertPage.tsx').then(m => m.ExpertPage), needs: 'experts.expert.get' },
];

/** 我的咨询 on an expert's 今日. */
export const expertHome: readonly HomeCard[] = [
  {
    key: 'mine',
    phrase: 'experts.nav.mine',
    order: 5,
    needs: 'experts.mine.get',
    card: () => import('./mine/MyWorkCard.tsx').then(m => m.MyWorkCard),
    wide: true,
  },
];
