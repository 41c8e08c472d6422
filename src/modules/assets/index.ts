import { roomPhrases } from '#platform/contract/phrases.ts';
import { importHandlers, importJobs } from '#platform/server/imports/handlers.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { assetsGrants } from './contract/permissions.ts';
import { en } from './i18n/en.ts';
import { zhCN } from './i18n/zh-CN.ts';
import { lawHandlers } from './server/deadlines/law-handlers.ts';
import { leftRoomHandlers } from './server/deadlines/left-room-handlers.ts';
import { recomputeJob } from './server/deadlines/recompute.job.ts';
import { warningHandlers } from './server/deadlines/warning-handlers.ts';
import { exportKind } from './server/import/kind.ts';
import { assetsListeners } from './server/listeners.ts';
import { registerRoomHandlers } from './server/register-handlers.ts';

export type { TakeDown, TakeDownAnswers, TakenRow } from './contract/assets-from-answers.ts';
export { assets } from './server/face.ts';

const phrases = roomPhrases('assets', zhCN, en);

/** Brand assets and the law's deadlines as the doors see them (6.3). */
export const assetsModule: ServerModule = {
  name: 'assets',
  handlers: [...registerRoomHandlers, ...warningHandlers, ...lawHandlers, ...leftRoomHandlers, ...importHandlers(exportKind, phrases)],
  grants: assetsGrants,
  listeners: assetsListeners,
  phrases,
  jobs: [recomputeJob, ...importJobs(exportKind)],
};
