import { roomPhrases } from '#platform/contract/phrases.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { demandsGrants } from './contract/permissions.ts';
import { en } from './i18n/en.ts';
import { zhCN } from './i18n/zh-CN.ts';
import { demandClassHandlers } from './server/demand-class-handlers.ts';
import { demandEndHandlers } from './server/demand-end-handlers.ts';
import { demandExportHandlers } from './server/demand-export-handlers.ts';
import { demandRaiseHandlers } from './server/demand-raise-handlers.ts';
import { demandReadHandlers } from './server/demand-read-handlers.ts';

export type { RaiseInput, SupersedeInput, TotalsScope } from './contract/raise.ts';
export { demands } from './server/face.ts';

/** The demands as the doors see them (3.1-a, 4.1-a, A.1-b). */
export const demandsModule: ServerModule = {
  name: 'demands',
  handlers: [...demandReadHandlers, ...demandRaiseHandlers, ...demandClassHandlers, ...demandEndHandlers, ...demandExportHandlers],
  grants: demandsGrants,
  phrases: roomPhrases('demands', zhCN, en),
  demo: () => import('./demo.ts').then(m => m.demandsDemo),
};
