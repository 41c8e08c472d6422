import { roomPhrases } from '#platform/contract/phrases.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { assetsGrants } from '../contract/permissions.ts';
import { en } from '../i18n/en.ts';
import { zhCN } from '../i18n/zh-CN.ts';
import { lawHandlers } from './deadlines/law-handlers.ts';
import { leftRoomHandlers } from './deadlines/left-room-handlers.ts';
import { recomputeJob } from './deadlines/recompute.job.ts';
import { warningHandlers } from './deadlines/warning-handlers.ts';
import { assetImportJobs } from './import/import.job.ts';
import { assetsListeners } from './listeners.ts';
import { registerRoomHandlers } from './register-handlers.ts';

/** Brand assets and the law's deadlines as the doors see them (6.3). */
export const assetsModule: ServerModule = {
  name: 'assets',
  handlers: [...registerRoomHandlers, ...warningHandlers, ...lawHandlers, ...leftRoomHandlers],
  grants: assetsGrants,
  listeners: assetsListeners,
  phrases: roomPhrases('assets', zhCN, en),
  jobs: [recomputeJob, ...assetImportJobs],
  runs: () => import('./runs.ts').then(m => m.assetsRuns),
  tasks: ['assets.import'],
  demo: () => import('../demo.ts').then(m => m.assetsDemo),
};
