import { roomPhrases } from '#platform/contract/phrases.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { questionnaireGrants } from '../contract/permissions.ts';
import { en } from '../i18n/en.ts';
import { zhCN } from '../i18n/zh-CN.ts';
import { questionnaireDraftHandlers } from './questionnaire-draft-handlers.ts';
import { questionnaireHandlers } from './questionnaire-handlers.ts';

/** 调查表: versioned definitions, their judge, linter and editor; Table A.1 and 补充页 as data (Appendix A), as the doors see it. */
export const questionnairesModule: ServerModule = {
  name: 'questionnaires',
  formerly: { room: 'surveys', tables: ['questionnaire_versions', 'questionnaire_drafts'] },
  handlers: [...questionnaireDraftHandlers, ...questionnaireHandlers],
  grants: questionnaireGrants,
  phrases: roomPhrases('questionnaires', zhCN, en),
};
