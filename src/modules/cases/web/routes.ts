import type { DeskNav, DeskRoute, HomeCard } from '#platform/web/desk/room.ts';

/** Pages of 办件 at the desk. */
export const caseRoutes: readonly DeskRoute[] = [
  { path: '/cases', page: () => import('./CaseListPage.tsx').then(m => m.CaseListPage), needs: 'cases.case.list' },
  { path: '/cases/new', page: () => import('./OpenCasePage.tsx').then(m => m.OpenCasePage), needs: 'cases.case.open' },
  { path: '/cases/rules', page: () => import('./proposals/RuleListPage.tsx').then(m => m.RuleListPage), needs: 'cases.rule.list' },
  { path: '/cases/rules/new', page: () => import('./proposals/NewRulePage.tsx').then(m => m.NewRulePage), needs: 'cases.rule.save' },
  {
    path: '/cases/weights',
    page: () => import('./proposals/WeightsPage.tsx').then(m => m.WeightsPage),
    needs: 'cases.weights.list',
  },
  { path: '/cases/rules/$id', page: () => import('./proposals/RulePage.tsx').then(m => m.RulePage), needs: 'cases.rule.get' },
  { path: '/boards/lead', page: () => import('./boards/LeadBoardPage.tsx').then(m => m.LeadBoardPage), needs: 'cases.board.lead' },
  { path: '/boards/district', page: () => import('./overview/OverviewPage.tsx').then(m => m.OverviewPage), needs: 'cases.overview.get' },
  { path: '/boards/months', page: () => import('./boards/DirectorPage.tsx').then(m => m.DirectorPage), needs: 'cases.board.director' },
  {
    path: '/boards/promises',
    page: () => import('./boards/PromiseListPage.tsx').then(m => m.PromiseListPage),
    needs: 'cases.promise.list',
  },
  {
    path: '/cases/referrals',
    page: () => import('./referrals/ReferralListPage.tsx').then(m => m.ReferralListPage),
    needs: 'cases.referral.list',
  },
  {
    path: '/cases/referrals/mine',
    page: () => import('./referrals/MyReferralsPage.tsx').then(m => m.MyReferralsPage),
    needs: 'cases.referral.mine',
  },
  {
    path: '/cases/referrals/mine/$id',
    page: () => import('./referrals/MyReferralPage.tsx').then(m => m.MyReferralPage),
    needs: 'cases.referral.mineOne',
  },
  {
    path: '/cases/referrals/$id',
    page: () => import('./referrals/ReferralPage.tsx').then(m => m.ReferralPage),
    needs: 'cases.referral.get',
  },
  { path: '/cases/linkage', page: () => import('./referrals/LinkagePage.tsx').then(m => m.LinkagePage), needs: 'cases.linkage.list' },
  { path: '/cases/$id', page: () => import('./CasePage.tsx').then(m => m.CasePage), needs: 'cases.case.get' },
];

export const caseNav: readonly DeskNav[] = [
  // Who heads the place begins here.
  { key: 'overview', path: '/boards/district', phrase: 'cases.nav.overview', order: 1, needs: 'cases.weekly.issue' },
  { key: 'boards', path: '/boards/lead', phrase: 'cases.nav.boards', group: 'cases.nav.statistics', order: 74, needs: 'cases.board.lead' },
  { key: 'cases', path: '/cases', phrase: 'cases.nav.cases', order: 45, needs: 'cases.case.list' },
  // 协同部门 have this entry alone.
  { key: 'mine', path: '/cases/referrals/mine', phrase: 'cases.nav.mine', order: 10, needs: 'cases.referral.mine' },
];

export const caseHome: readonly HomeCard[] = [
  {
    key: 'cases',
    phrase: 'cases.home.title',
    order: 12,
    needs: 'cases.case.mine',
    card: () => import('./MyCasesCard.tsx').then(m => m.MyCasesCard),
  },
  {
    key: 'referrals',
    phrase: 'cases.home.referrals',
    order: 26,
    needs: 'cases.referral.figures',
    card: () => import('./referrals/ReferralsCard.tsx').then(m => m.ReferralsCard),
  },
  // 协同部门 have this card alone.
  {
    key: 'mine',
    phrase: 'cases.nav.mine',
    order: 5,
    needs: 'cases.referral.mine',
    card: () => import('./referrals/MyReferralsCard.tsx').then(m => m.MyReferralsCard),
    wide: true,
  },
];
