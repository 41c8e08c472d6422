import { roomPhrases } from '#platform/contract/phrases.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { formerly } from '../contract/former-names.ts';
import { referenceGrants } from '../contract/permissions.ts';
import { en } from '../i18n/en.ts';
import { zhCN } from '../i18n/zh-CN.ts';
import { calendarHandlers } from './calendar-handlers.ts';
import { divisionHandlers } from './division-handlers.ts';

/** Facts that all rooms share, as the doors see them. */
export const referenceModule: ServerModule = {
  name: 'reference',
  formerly,
  handlers: [...divisionHandlers, ...calendarHandlers],
  grants: referenceGrants,
  phrases: roomPhrases('reference', zhCN, en),
};
