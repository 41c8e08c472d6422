import type { questionnairesZhCN } from './questionnaires.zh-CN.ts';

/** Acts and problems of questionnaires in English. */
export const questionnairesEn = {
  'op.questionnaire.list': 'Questionnaires and versions',
  'op.questionnaire.startDraft': 'Draft a new version of a questionnaire',
  'op.questionnaire.getDraft': 'Draft of a questionnaire',
  'op.questionnaire.saveDraft': 'Save a questionnaire draft',
  'op.questionnaire.checkDraft': 'Check a questionnaire draft',
  'op.questionnaire.discardDraft': 'Discard a questionnaire draft',
  'op.questionnaire.publish': 'Publish a new version of a questionnaire',
  'op.campaign.chooseForm': 'Choose the version of a campaign',
  'op.campaign.formChoice': 'Version that a campaign uses',
  'op.visit.printSupplement': 'Print the supplementary sheet',
  'problem.draftStale': '{name} has just saved this draft; your changes are not saved. Please load it anew and go on.',
  'problem.draftClosed': 'This draft has been published or discarded and cannot be changed.',
  'problem.draftRefused': '{n} things must be put right first. Nothing was published; the draft is kept.',
  'problem.draftUnchanged': 'The draft does not differ from the version before; there is nothing to publish.',
  'problem.draftWrongKey': 'This content belongs to another questionnaire; nothing was saved.',
  'problem.formOfOther': 'Please choose one of the published versions of Table A.1.',
  'nav.questionnaires': 'Questionnaires',
} satisfies Record<keyof typeof questionnairesZhCN, string>;
