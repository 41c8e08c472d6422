import { roomPhrases } from '#platform/contract/phrases.ts';
import { importAgenda } from '#platform/server/imports/agenda.ts';
import { importHandlers, importJobs } from '#platform/server/imports/handlers.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { assetsGrants } from '../contract/permissions.ts';
import { en } from '../i18n/en.ts';
import { zhCN } from '../i18n/zh-CN.ts';
import { deadlineAgenda } from './deadlines/agenda.ts';
import { assetBriefs } from './deadlines/brief.ts';
import { companionHoldings } from './deadlines/holdings.ts';
import { lawHandlers } from './deadlines/law-handlers.ts';
import { leftRoomHandlers } from './deadlines/left-room-handlers.ts';
import { recomputeJob } from './deadlines/recompute.job.ts';
import { warningHandlers } from './deadlines/warning-handlers.ts';
import { draftHoldings } from './draft-holdings.ts';
import { exportKind } from './import/kind.ts';
import { assetsListeners } from './listeners.ts';
import { registerRoomHandlers } from './register-handlers.ts';

const phrases = roomPhrases('assets', zhCN, en);

/** Brand assets and the law's deadlines as the doors see them (6.3). */
export const assetsModule: ServerModule = {
  name: 'assets',
  handlers: [...registerRoomHandlers, ...warningHandlers, ...lawHandlers, ...leftRoomHandlers, ...importHandlers(exportKind, phrases)],
  grants: assetsGrants,
  listeners: assetsListeners,
  agenda: [...deadlineAgenda, importAgenda(exportKind)],
  briefs: assetBriefs,
  holdings: [...companionHoldings, ...draftHoldings],
  phrases,
  jobs: [recomputeJob, ...importJobs(exportKind)],
  runs: () => import('./runs.ts').then(m => m.assetsRuns),
  tasks: ['assets.import'],
  demo: () => import('../demo.ts').then(m => m.assetsDemo),
};
