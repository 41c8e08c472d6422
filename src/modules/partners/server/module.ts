import { roomPhrases } from '#platform/contract/phrases.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { partnersFields, partnersGrants } from '../contract/permissions.ts';
import { en } from '../i18n/en.ts';
import { zhCN } from '../i18n/zh-CN.ts';
import { organisationHandlers } from './organisation-handlers.ts';
import { partHandlers } from './part-handlers.ts';

/** 协同伙伴 as the doors see it (4.2-a). */
export const partnersModule: ServerModule = {
  name: 'partners',
  handlers: [...organisationHandlers, ...partHandlers],
  grants: partnersGrants,
  fields: partnersFields,
  phrases: roomPhrases('partners', zhCN, en),
  demo: () => import('../demo.ts').then(m => m.partnersDemo),
};
