import type { DeskRoute } from '#platform/web/desk/room.ts';

/** Pages of questionnaires at the desk. */
export const questionnaireRoutes: readonly DeskRoute[] = [
  {
    path: '/questionnaires',
    page: () => import('./QuestionnaireListPage.tsx').then(m => m.QuestionnaireListPage),
    needs: 'questionnaires.questionnaire.list',
  },
  {
    path: '/questionnaires/drafts/$id',
    page: () => import('./QuestionnaireDraftPage.tsx').then(m => m.QuestionnaireDraftPage),
    needs: 'questionnaires.questionnaire.getDraft',
  },
  {
    path: '/questionnaires/$id',
    page: () => import('./QuestionnaireVersionPage.tsx').then(m => m.QuestionnaireVersionPage),
    needs: 'questionnaires.questionnaire.list',
  },
];
