import { roomPhrases } from '#platform/contract/phrases.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { peopleFields, peopleGrants } from '../contract/permissions.ts';
import { en } from '../i18n/en.ts';
import { zhCN } from '../i18n/zh-CN.ts';
import { accountHandlers } from './accounts.ts';
import { apiKeyHandlers } from './api-keys.ts';
import { auditHandlers } from './audit-handlers.ts';
import { authorityHandlers } from './authorities.ts';
import { identityHandlers } from './identities.ts';
import { matrixHandlers } from './matrix-handlers.ts';
import { mySessionHandlers } from './my-sessions.ts';
import { passkeyHandlers } from './passkeys.ts';
import { policyHandlers } from './policy-handlers.ts';
import { regionHandlers } from './regions.ts';
import { roleHandlers } from './roles.ts';
import { seedHandlers } from './seed-account.ts';
import { setupHandlers } from './setup.ts';
import { signInHandlers } from './sign-in.ts';
import { ssoHandlers } from './sso.ts';
import { totpHandlers } from './totp-factors.ts';

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
