import { roomPhrases } from '#platform/contract/phrases.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { peopleFields, peopleGrants } from '../contract/permissions.ts';
import { en } from '../i18n/en.ts';
import { zhCN } from '../i18n/zh-CN.ts';
import { absenceHandlers } from './absence/absence-handlers.ts';
import { accountHandlers } from './account-handlers.ts';
import { apiKeyHandlers } from './api-key-handlers.ts';
import { auditHandlers } from './audit-handlers.ts';
import { authorityHandlers } from './authority-handlers.ts';
import { handoverHandlers } from './handover/handover-handlers.ts';
import { matrixHandlers } from './matrix-handlers.ts';
import { policyHandlers } from './policy-handlers.ts';
import { roleHandlers } from './role-handlers.ts';
import { peopleSeedHandlers } from './seed-handlers.ts';
import { identityHandlers } from './sign-in/identity-handlers.ts';
import { mySessionHandlers } from './sign-in/my-session-handlers.ts';
import { passkeyHandlers } from './sign-in/passkey-handlers.ts';
import { setupHandlers } from './sign-in/setup-handlers.ts';
import { signInHandlers } from './sign-in/sign-in-handlers.ts';
import { ssoHandlers } from './sign-in/sso-handlers.ts';
import { totpHandlers } from './sign-in/totp-handlers.ts';

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
    ...authorityHandlers,
    ...accountHandlers,
    ...peopleSeedHandlers,
    ...roleHandlers,
    ...policyHandlers,
    ...matrixHandlers,
    ...apiKeyHandlers,
    ...identityHandlers,
    ...auditHandlers,
    ...absenceHandlers,
    ...handoverHandlers,
  ],
  grants: peopleGrants,
  fields: peopleFields,
  phrases: roomPhrases('people', zhCN, en),
  demo: () => import('../demo.ts').then(m => m.peopleDemo),
};
