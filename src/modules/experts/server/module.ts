import { roomPhrases } from '#platform/contract/phrases.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { expertsFields, expertsGrants } from '../contract/permissions.ts';
import { en } from '../i18n/en.ts';
import { zhCN } from '../i18n/zh-CN.ts';
import { adviceHandlers } from './advice-handlers.ts';
import { expertsAgenda } from './agenda.ts';
import { assignmentHandlers } from './assignment-handlers.ts';
import { consultationHandlers } from './consultation-handlers.ts';
import { drawHandlers } from './draw-handlers.ts';
import { expertExportHandlers } from './expert-export-handlers.ts';
import { expertHandlers } from './expert-handlers.ts';
import { consultationHoldings } from './holdings.ts';
import { interestHandlers } from './interest-handlers.ts';
import { matchWeightHandlers } from './match-weights.ts';
import { consultationMerges } from './merged-enterprises.ts';
import { mineHandlers } from './mine-handlers.ts';
import { poolRuleHandlers } from './rules.ts';
import { termHandlers } from './term-handlers.ts';

/** 专家库 as the doors see it (7.3-a, 7.3-b, 6.2.2.4-a). */
export const expertsModule: ServerModule = {
  name: 'experts',
  handlers: [
    ...expertHandlers,
    ...expertExportHandlers,
    ...termHandlers,
    ...interestHandlers,
    ...consultationHandlers,
    ...assignmentHandlers,
    ...adviceHandlers,
    ...mineHandlers,
    ...drawHandlers,
    ...poolRuleHandlers,
    ...matchWeightHandlers,
    ...consultationMerges.handlers,
  ],
  grants: expertsGrants,
  fields: expertsFields,
  listeners: consultationMerges.listeners,
  agenda: expertsAgenda,
  holdings: consultationHoldings,
  phrases: roomPhrases('experts', zhCN, en),
  demo: () => import('../demo.ts').then(m => m.expertsDemo),
};
