import { roomPhrases } from '#platform/contract/phrases.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { peopleFields, peopleGrants } from '../contract/permissions.ts';
import { en } from '../i18n/en.ts';
import { zhCN } from '../i18n/zh-CN.ts';
import { accountHandlers } from './account-handlers.ts';
import { apiKeyHandlers } from './api-key-handlers.ts';
import { auditHandlers } from './audit-handlers.ts';
import { authorityHandlers } from './authority-handlers.ts';
import { identityHandlers } from './identity-handlers.ts';
import { matrixHandlers } from './matrix-handlers.ts';
import { mySessionHandlers } from './my-session-handlers.ts';
import { passkeyHandlers } from './passkey-handlers.ts';
import { policyHandlers } from './policy-handlers.ts';
import { regionHandlers } from './region-handlers.ts';
import { roleHandlers } from './role-handlers.ts';
import { seedHandlers } from './seed-handlers.ts';
import { setupHandlers } from './setup-handlers.ts';
import { signInHandlers } from './sign-in-handlers.ts';
import { ssoHandlers } from './sso-handlers.ts';
import { totpHandlers } from './totp-handlers.ts';

/** The room 人员与权限 (7.1-d, 1-a). */
export const peopleModule: ServerModule = {
  name: 'people',
  handlers: [
    ...signInHandlers,
    ...passkeyHandlers,
    ...ssoHandlers,
    ...mySessionHandlers,
    ...totpHandlers,
    ...setupHandlers,
    ...regionHandlers,
    ...authorityHandlers,
    ...accountHandlers,
    ...seedHandlers,
    ...roleHandlers,
    ...policyHandlers,
    ...matrixHandlers,
    ...apiKeyHandlers,
    ...identityHandlers,
    ...auditHandlers,
  ],
  grants: peopleGrants,
  fields: peopleFields,
  phrases: roomPhrases('people', zhCN, en),
};
