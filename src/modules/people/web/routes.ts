import type { DeskNav, DeskRoute, HomeCard } from '#platform/web/desk/room.ts';

/** Pages of this room; each administrator sees the own ones only. */
export const peopleRoutes: readonly DeskRoute[] = [
  { path: '/security', page: () => import('./sign-in/SecurityPage.tsx').then(m => m.SecurityPage), needs: 'people.session.list' },
  { path: '/accounts', page: () => import('./AccountsPage.tsx').then(m => m.AccountsPage), needs: 'people.account.list' },
  { path: '/absences', page: () => import('./absence/AbsencesPage.tsx').then(m => m.AbsencesPage), needs: 'people.absence.list' },
  { path: '/handovers', page: () => import('./handover/HandoversPage.tsx').then(m => m.HandoversPage), needs: 'people.handover.list' },
  {
    path: '/handovers/of/$id',
    page: () => import('./handover/HandoverPage.tsx').then(m => m.HandoverPage),
    needs: 'people.holding.count',
  },
  {
    path: '/handovers/$id',
    page: () => import('./handover/HandoverDonePage.tsx').then(m => m.HandoverDonePage),
    needs: 'people.handover.get',
  },
  { path: '/organisations', page: () => import('./OrganisationsPage.tsx').then(m => m.OrganisationsPage), needs: 'people.authority.list' },
  { path: '/identity-providers', page: () => import('./ProvidersPage.tsx').then(m => m.ProvidersPage), needs: 'people.provider.list' },
  { path: '/roles', page: () => import('./RolesPage.tsx').then(m => m.RolesPage), needs: 'people.role.list' },
  { path: '/reviews', page: () => import('./ReviewsPage.tsx').then(m => m.ReviewsPage), needs: 'people.apiKey.review' },
  { path: '/matrix', page: () => import('./MatrixPage.tsx').then(m => m.MatrixPage), needs: 'people.matrix.get' },
  {
    path: '/sign-in-failures',
    page: () => import('./SignInFailuresPage.tsx').then(m => m.SignInFailuresPage),
    needs: 'people.signInFailure.list',
  },
  { path: '/sign-in-policy', page: () => import('./PolicyPage.tsx').then(m => m.PolicyPage), needs: 'people.policy.get' },
  { path: '/audit', page: () => import('./AuditPage.tsx').then(m => m.AuditPage), needs: 'people.audit.list' },
  { path: '/api-keys', page: () => import('./ApiKeysPage.tsx').then(m => m.ApiKeysPage), needs: 'people.apiKey.list' },
];

/** Entries of the navigation. */
export const peopleNav: readonly DeskNav[] = [
  { key: 'accounts', path: '/accounts', phrase: 'people.nav.accounts', order: 20, needs: 'people.account.list' },
  { key: 'organisations', path: '/organisations', phrase: 'people.nav.organisations', order: 21, needs: 'people.authority.list' },
  { key: 'providers', path: '/identity-providers', phrase: 'people.nav.providers', order: 22, needs: 'people.provider.list' },
  { key: 'roles', path: '/roles', phrase: 'people.nav.roles', order: 20, needs: 'people.role.list' },
  { key: 'reviews', path: '/reviews', phrase: 'people.nav.reviews', order: 21, needs: 'people.apiKey.review' },
  { key: 'matrix', path: '/matrix', phrase: 'people.nav.matrix', order: 22, needs: 'people.matrix.get' },
  { key: 'failures', path: '/sign-in-failures', phrase: 'people.nav.failures', order: 23, needs: 'people.signInFailure.list' },
  { key: 'policy', path: '/sign-in-policy', phrase: 'people.nav.policy', order: 24, needs: 'people.policy.get' },
  { key: 'audit', path: '/audit', phrase: 'people.nav.audit', order: 20, needs: 'people.audit.list' },
  { key: 'absences', path: '/absences', phrase: 'people.nav.absences', order: 76, aside: true, needs: 'people.absence.list' },
  { key: 'handovers', path: '/handovers', phrase: 'people.nav.handovers', order: 77, aside: true, needs: 'people.handover.list' },
  { key: 'apiKeys', path: '/api-keys', phrase: 'people.nav.apiKeys', order: 90, aside: true, needs: 'people.apiKey.list' },
];

/** The first page of the three administrators. */
export const peopleHome: readonly HomeCard[] = [
  {
    key: 'inert',
    phrase: 'people.home.inert',
    order: 10,
    needs: 'people.account.list',
    card: () => import('./HomeCards.tsx').then(m => m.InertAccountsCard),
  },
  {
    key: 'waiting',
    phrase: 'people.home.waiting',
    order: 10,
    needs: 'people.role.list',
    card: () => import('./HomeCards.tsx').then(m => m.WaitingCard),
  },
  {
    key: 'refused',
    phrase: 'people.home.refused',
    order: 10,
    needs: 'people.audit.list',
    card: () => import('./HomeCards.tsx').then(m => m.RefusedCard),
    wide: true,
  },
];
