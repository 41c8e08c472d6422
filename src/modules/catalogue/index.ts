import { roomPhrases } from '#platform/contract/phrases.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { catalogueGrants } from './contract/permissions.ts';
import { en } from './i18n/en.ts';
import { zhCN } from './i18n/zh-CN.ts';
import { itemExportHandlers } from './server/item-export-handlers.ts';
import { itemHandlers } from './server/item-handlers.ts';
import { keywordHandlers } from './server/keyword-handlers.ts';
import { versionHandlers } from './server/version-handlers.ts';

export { spokenWords } from './domain/classify.ts';
export type { Sorted } from './server/face.ts';
export { catalogue } from './server/face.ts';

/** The catalogue as the doors see it: the demand taxonomy (4.1-a) and the service items (5.1, 5.2). */
export const catalogueModule: ServerModule = {
  name: 'catalogue',
  handlers: [...keywordHandlers, ...itemHandlers, ...versionHandlers, ...itemExportHandlers],
  grants: catalogueGrants,
  phrases: roomPhrases('catalogue', zhCN, en),
  demo: () => import('./demo.ts').then(m => m.catalogueDemo),
};
