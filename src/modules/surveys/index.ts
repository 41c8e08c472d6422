import { roomPhrases } from '#platform/contract/phrases.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { planningGrants } from './contract/permissions-planning.ts';
import { reportGrants } from './contract/permissions-report.ts';
import { en } from './i18n/en.ts';
import { zhCN } from './i18n/zh-CN.ts';
import { filling } from './server/filling.ts';
import { planningHandlers } from './server/planning.ts';
import { reportHandlers } from './server/reports.ts';
import { visiting } from './server/visiting.ts';

/** Surveys as the doors see them (6.1): planning, visiting, the summary. */
export const surveysModule: ServerModule = {
  name: 'surveys',
  handlers: [...planningHandlers, ...visiting.handlers, ...reportHandlers, ...filling.handlers],
  grants: { ...planningGrants, ...visiting.grants, ...reportGrants, ...filling.grants },
  fields: visiting.fields,
  jobs: filling.jobs,
  phrases: roomPhrases('surveys', zhCN, en),
};
