import { roomPhrases } from '#platform/contract/phrases.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { assetsGrants } from './contract/permissions.ts';
import { en } from './i18n/en.ts';
import { zhCN } from './i18n/zh-CN.ts';
import { lawHandlers } from './server/deadlines/law-handlers.ts';
import { recomputeJob } from './server/deadlines/recompute.job.ts';
import { warningHandlers } from './server/deadlines/warning-handlers.ts';
import { assetImportJobs } from './server/import/import.job.ts';
import { registerRoomHandlers } from './server/register-handlers.ts';

export type { TakeDown, TakeDownAnswers, TakenRow } from './contract/assets-from-answers.ts';
export { assets } from './server/face.ts';

/** Brand assets and the law's deadlines as the doors see them (6.3). */
export const assetsModule: ServerModule = {
  name: 'assets',
  handlers: [...registerRoomHandlers, ...warningHandlers, ...lawHandlers],
  grants: assetsGrants,
  phrases: roomPhrases('assets', zhCN, en),
  jobs: [recomputeJob, ...assetImportJobs],
  runs: () => import('./server/runs.ts').then(m => m.assetsRuns),
  tasks: ['assets.import'],
  demo: () => import('./demo.ts').then(m => m.assetsDemo),
};
