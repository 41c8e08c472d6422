import { roomPhrases } from '#platform/contract/phrases.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { readinessGrants } from '../contract/permissions.ts';
import { en } from '../i18n/en.ts';
import { zhCN } from '../i18n/zh-CN.ts';
import { readinessAgenda } from './agenda.ts';
import { assessmentHandlers } from './assessment-handlers.ts';
import { consensusHandlers } from './consensus-handlers.ts';
import { readinessMerges, standingHandlers } from './enterprise-handlers.ts';
import { assessmentExportHandlers } from './export-handlers.ts';
import { readinessHoldings } from './holdings.ts';
import { proofHandlers } from './proof-handlers.ts';
import { sheetHandlers } from './sheet-handlers.ts';
import { taskHandlers } from './task-handlers.ts';

/** 准备度 as the doors see it (6.2.2.1-a, 6.2.2.2-a). */
export const readinessModule: ServerModule = {
  name: 'readiness',
  handlers: [
    ...assessmentHandlers,
    ...sheetHandlers,
    ...consensusHandlers,
    ...proofHandlers,
    ...taskHandlers,
    ...standingHandlers,
    ...assessmentExportHandlers,
  ],
  grants: readinessGrants,
  agenda: readinessAgenda,
  holdings: readinessHoldings,
  listeners: readinessMerges.listeners,
  phrases: roomPhrases('readiness', zhCN, en),
  demo: () => import('../demo.ts').then(m => m.readinessDemo),
};
