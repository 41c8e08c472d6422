import { roomPhrases } from '#platform/contract/phrases.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { demandsGrants } from './contract/permissions.ts';
import { en } from './i18n/en.ts';
import { zhCN } from './i18n/zh-CN.ts';
import { demandsHandlers } from './server/handlers.ts';
import { demandsListeners } from './server/listeners.ts';

export type { RaiseInput, SupersedeInput, TotalsScope } from './contract/raise.ts';
export { demands } from './server/face.ts';

/** The demands as the doors see them (3.1-a, 4.1-a, A.1-b). */
export const demandsModule: ServerModule = {
  name: 'demands',
  handlers: demandsHandlers,
  grants: demandsGrants,
  listeners: demandsListeners,
  phrases: roomPhrases('demands', zhCN, en),
};
