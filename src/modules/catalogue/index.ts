import { roomPhrases } from '#platform/contract/phrases.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { catalogueGrants } from './contract/permissions.ts';
import { en } from './i18n/en.ts';
import { zhCN } from './i18n/zh-CN.ts';
import { keywordHandlers } from './server/keyword-handlers.ts';

export { spokenWords } from './domain/classify.ts';
export type { Sorted } from './server/face.ts';
export { catalogue } from './server/face.ts';

/** The catalogue as the doors see it: now the demand taxonomy (4.1-a). */
export const catalogueModule: ServerModule = {
  name: 'catalogue',
  handlers: keywordHandlers,
  grants: catalogueGrants,
  phrases: roomPhrases('catalogue', zhCN, en),
};
