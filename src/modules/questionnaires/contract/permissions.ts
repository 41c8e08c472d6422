const readers = { officer: 'region', stationLead: 'region', manager: 'region' } as const;
const planners = { stationLead: 'region', manager: 'region' } as const;
const managers = { manager: 'region' } as const;

/** Who may write questionnaires (A.1-a): managers. */
export const questionnaireGrants = {
  'questionnaires.questionnaire.get': readers,
  'questionnaires.questionnaire.list': planners,
  'questionnaires.questionnaire.startDraft': managers,
  'questionnaires.questionnaire.getDraft': managers,
  'questionnaires.questionnaire.saveDraft': managers,
  'questionnaires.questionnaire.checkDraft': managers,
  'questionnaires.questionnaire.discardDraft': managers,
  'questionnaires.questionnaire.publish': managers,
} as const;
