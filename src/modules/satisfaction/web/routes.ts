import { directorParts, leadParts } from '#modules/cases/web/index.ts';
import type { DeskNav, DeskRoute } from '#platform/web/desk/room.ts';
import { fillSlot, type SlotFill } from '#platform/web/slots.ts';

/** Pages of 满意度; fixed paths before `$id`. */
export const satisfactionRoutes: readonly DeskRoute[] = [
  { path: '/satisfaction', page: () => import('./FiguresPage.tsx').then(m => m.FiguresPage), needs: 'satisfaction.figures.get' },
  { path: '/satisfaction/loops', page: () => import('./LoopListPage.tsx').then(m => m.LoopListPage), needs: 'satisfaction.loop.list' },
  { path: '/satisfaction/loops/$id', page: () => import('./LoopPage.tsx').then(m => m.LoopPage), needs: 'satisfaction.loop.get' },
  {
    path: '/satisfaction/invitations',
    page: () => import('./InvitationListPage.tsx').then(m => m.InvitationListPage),
    needs: 'satisfaction.invitation.list',
  },
  {
    path: '/satisfaction/surveys',
    page: () => import('./surveys/SurveyListPage.tsx').then(m => m.SurveyListPage),
    needs: 'satisfaction.survey.list',
  },
  {
    path: '/satisfaction/surveys/$id',
    page: () => import('./surveys/SurveyPage.tsx').then(m => m.SurveyPage),
    needs: 'satisfaction.survey.get',
  },
  {
    path: '/satisfaction/rules',
    page: () => import('./RatingRulesPage.tsx').then(m => m.RatingRulesPage),
    needs: 'satisfaction.rule.list',
  },
];

export const satisfactionNav: readonly DeskNav[] = [
  {
    key: 'satisfaction',
    path: '/satisfaction',
    phrase: 'satisfaction.nav.figures',
    order: 80,
    needs: 'satisfaction.figures.get',
  },
  {
    key: 'loops',
    path: '/satisfaction/loops',
    phrase: 'satisfaction.nav.loops',
    order: 81,
    under: 'satisfaction',
    needs: 'satisfaction.loop.list',
  },
  {
    key: 'invitations',
    path: '/satisfaction/invitations',
    phrase: 'satisfaction.nav.invitations',
    order: 82,
    under: 'satisfaction',
    needs: 'satisfaction.invitation.list',
  },
  {
    key: 'surveys',
    path: '/satisfaction/surveys',
    phrase: 'satisfaction.nav.surveys',
    order: 83,
    under: 'satisfaction',
    needs: 'satisfaction.survey.list',
  },
  {
    key: 'ratingRules',
    path: '/satisfaction/rules',
    phrase: 'satisfaction.nav.rules',
    order: 84,
    under: 'satisfaction',
    needs: 'satisfaction.rule.list',
  },
];

/** What the boards say of 满意度. */
export const boardParts: readonly SlotFill[] = [
  fillSlot(directorParts, {
    key: 'satisfaction',
    order: 10,
    needs: 'satisfaction.figures.get',
    part: () => import('./SatisfactionOfPeriod.tsx').then(m => m.SatisfactionOfPeriod),
  }),
  fillSlot(leadParts, {
    key: 'loops',
    order: 10,
    needs: 'satisfaction.loop.board',
    part: () => import('./LoopsOnBoard.tsx').then(m => m.LoopsOnBoard),
  }),
];
