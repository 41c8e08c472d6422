const readers = { officer: 'region', stationLead: 'region', manager: 'region' } as const;
const planners = { stationLead: 'region', manager: 'region' } as const;
const managers = { manager: 'region' } as const;

/** Who may write questionnaires (A.1-a): managers; leads choose a version for their campaign. */
export const questionnaireGrants = {
  'surveys.questionnaire.list': planners,
  'surveys.questionnaire.startDraft': managers,
  'surveys.questionnaire.getDraft': managers,
  'surveys.questionnaire.saveDraft': managers,
  'surveys.questionnaire.checkDraft': managers,
  'surveys.questionnaire.discardDraft': managers,
  'surveys.questionnaire.publish': managers,
  'surveys.campaign.chooseForm': planners,
  'surveys.campaign.formChoice': planners,
  'surveys.visit.printSupplement': readers,
} as const;
