import { roomPhrases } from '#platform/contract/phrases.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { standardsGrants } from '../contract/permissions.ts';
import { en } from '../i18n/en.ts';
import { zhCN } from '../i18n/zh-CN.ts';
import { standardsAgenda } from './agenda.ts';
import { projectCourseHandlers } from './course-handlers.ts';
import { standardsExportHandlers } from './export-handlers.ts';
import { projectHoldings } from './holdings.ts';
import { pathHandlers, standardsMerges } from './path-handlers.ts';
import { projectHandlers } from './project-handlers.ts';
import { resultHandlers } from './result-handlers.ts';

/** 标准与商标 as the doors see it (6.2.1.3-a, 6.2.4.1-a). */
export const standardsModule: ServerModule = {
  name: 'standards',
  handlers: [...projectHandlers, ...projectCourseHandlers, ...resultHandlers, ...pathHandlers, ...standardsExportHandlers],
  grants: standardsGrants,
  listeners: standardsMerges.listeners,
  agenda: standardsAgenda,
  holdings: projectHoldings,
  phrases: roomPhrases('standards', zhCN, en),
  demo: () => import('../demo.ts').then(m => m.standardsDemo),
};
