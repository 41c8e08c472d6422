import { roomPhrases } from '#platform/contract/phrases.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { peopleFields, peopleGrants } from '../contract/permissions.ts';
import { en } from '../i18n/en.ts';
import { zhCN } from '../i18n/zh-CN.ts';
import { authorityHandlers } from './authorities.ts';
import { mySessionHandlers } from './my-sessions.ts';
import { regionHandlers } from './regions.ts';
import { seedHandlers } from './seed-account.ts';
import { signInHandlers } from './sign-in.ts';

/** The room 人员与权限 (7.1-d, 1-a). */
export const peopleModule: ServerModule = {
  name: 'people',
  handlers: [...signInHandlers, ...mySessionHandlers, ...regionHandlers, ...authorityHandlers, ...seedHandlers],
  grants: peopleGrants,
  fields: peopleFields,
  phrases: roomPhrases('people', zhCN, en),
};
