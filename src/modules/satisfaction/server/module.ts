import { roomPhrases } from '#platform/contract/phrases.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { satisfactionGrants } from '../contract/permissions.ts';
import { en } from '../i18n/en.ts';
import { zhCN } from '../i18n/zh-CN.ts';
import { satisfactionAgenda } from './agenda.ts';
import { boxHandlers } from './box-handlers.ts';
import { satisfactionBriefs } from './brief.ts';
import { satisfactionExportHandlers } from './export-handlers.ts';
import { figuresHandlers } from './figures-handlers.ts';
import { invitationHandlers } from './invitation-handlers.ts';
import { satisfactionListeners } from './listeners.ts';
import { loopHandlers } from './loop-handlers.ts';
import { offerHandlers } from './offer-handlers.ts';
import { openBoxJob } from './open-box.job.ts';
import { ratingHandlers } from './rating-handlers.ts';
import { replyHandlers } from './surveys/reply-handlers.ts';
import { surveyResultHandlers } from './surveys/results-handlers.ts';
import { surveyHandlers } from './surveys/survey-handlers.ts';

/** 满意度 as the doors see it (7.6-a). */
export const satisfactionModule: ServerModule = {
  name: 'satisfaction',
  handlers: [
    ...ratingHandlers,
    ...boxHandlers,
    ...invitationHandlers,
    ...offerHandlers,
    ...loopHandlers,
    ...figuresHandlers,
    ...satisfactionExportHandlers,
    ...surveyHandlers,
    ...replyHandlers,
    ...surveyResultHandlers,
  ],
  grants: satisfactionGrants,
  agenda: satisfactionAgenda,
  briefs: satisfactionBriefs,
  listeners: satisfactionListeners,
  jobs: [openBoxJob],
  runs: () => import('./runs.ts').then(m => m.satisfactionRuns),
  phrases: roomPhrases('satisfaction', zhCN, en),
  demo: () => import('../demo.ts').then(m => m.satisfactionDemo),
};
