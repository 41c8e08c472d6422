import { roomPhrases } from '#platform/contract/phrases.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { improvementsGrants } from './contract/permissions.ts';
import { en } from './i18n/en.ts';
import { zhCN } from './i18n/zh-CN.ts';
import { actionExportHandlers } from './server/action-export-handlers.ts';
import { actionHandlers } from './server/action-handlers.ts';
import { improvementsAgenda } from './server/agenda.ts';
import { improvementsBriefs } from './server/brief.ts';
import { actionHoldings } from './server/holdings.ts';

export { improvements } from './server/face.ts';

/** 持续改进 as the doors see it (4.4-b). */
export const improvementsModule: ServerModule = {
  name: 'improvements',
  handlers: [...actionHandlers, ...actionExportHandlers],
  grants: improvementsGrants,
  agenda: improvementsAgenda,
  briefs: improvementsBriefs,
  holdings: actionHoldings,
  phrases: roomPhrases('improvements', zhCN, en),
  demo: () => import('./demo.ts').then(m => m.improvementsDemo),
};
