import { roomPhrases } from '#platform/contract/phrases.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { registerGrants } from './contract/permissions-register.ts';
import { en } from './i18n/en.ts';
import { zhCN } from './i18n/zh-CN.ts';
import { registerRoomHandlers } from './server/register-handlers.ts';

export type { TakeDown, TakeDownAnswers, TakenRow } from './contract/take-down.ts';
export { assets } from './server/face.ts';

/** Brand assets and the law's deadlines as the doors see them (6.3). */
export const assetsModule: ServerModule = {
  name: 'assets',
  handlers: [...registerRoomHandlers],
  grants: { ...registerGrants },
  phrases: roomPhrases('assets', zhCN, en),
};
