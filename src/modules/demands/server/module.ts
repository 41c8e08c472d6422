import { roomPhrases } from '#platform/contract/phrases.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { demandsGrants } from '../contract/permissions.ts';
import { en } from '../i18n/en.ts';
import { zhCN } from '../i18n/zh-CN.ts';
import { demandsAgenda } from './agenda.ts';
import { batchHandlers } from './batch-handlers.ts';
import { demandsBriefs } from './brief.ts';
import { demandClassHandlers } from './demand-class-handlers.ts';
import { demandEndHandlers } from './demand-end-handlers.ts';
import { demandExportHandlers } from './demand-export-handlers.ts';
import { demandRaiseHandlers } from './demand-raise-handlers.ts';
import { demandReadHandlers } from './demand-read-handlers.ts';
import { demandEventHandlers } from './event-handlers.ts';
import { foldJob } from './fold.job.ts';
import { demandHoldings } from './holdings.ts';
import { limitHandlers } from './limit-handlers.ts';
import { demandsListeners } from './listeners.ts';
import { pasteHandlers } from './paste-handlers.ts';
import { recountJob } from './recount.job.ts';

/** The demands as the doors see them (3.1-a, 4.1-a, A.1-b). */
export const demandsModule: ServerModule = {
  name: 'demands',
  handlers: [
    ...demandReadHandlers,
    ...demandRaiseHandlers,
    ...demandClassHandlers,
    ...demandEndHandlers,
    ...demandExportHandlers,
    ...demandEventHandlers,
    ...batchHandlers,
    ...limitHandlers,
    ...pasteHandlers,
  ],
  grants: demandsGrants,
  listeners: demandsListeners,
  agenda: demandsAgenda,
  briefs: demandsBriefs,
  holdings: demandHoldings,
  jobs: [recountJob, foldJob],
  runs: () => import('./runs.ts').then(m => m.demandsRuns),
  phrases: roomPhrases('demands', zhCN, en),
  demo: () => import('../demo.ts').then(m => m.demandsDemo),
};
