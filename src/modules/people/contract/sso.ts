import { z } from 'zod';
import { command, query } from '#platform/contract/operation.ts';
import { Done, Id, Instant, line } from '#platform/contract/shapes.ts';
import { SignInStep } from './session.ts';

const clause = '7.1-d';

/** Single sign-on (统一身份认证) by OpenID Connect: the buttons of the sign-in page. */
export const listSsoProviders = query({
  name: 'people.sso.providers',
  clause,
  anonymous: true,
  input: z.strictObject({}),
  output: z.object({ rows: z.array(z.object({ id: Id, label: z.string() })) }),
});
/** Where to send the browser. Signed in: to link the identity with the own account. */
export const beginSso = command({
  name: 'people.sso.begin',
  clause,
  anonymous: true,
  input: z.strictObject({ providerId: Id }),
  /** Told once: the address carries the state of this browser. */
  output: z.object({ url: z.string().nullable() }),
});
/** The provider has sent the browser back; `query` is what stands behind the question mark. */
export const finishSso = command({
  name: 'people.sso.finish',
  clause,
  anonymous: true,
  input: z.strictObject({ query: z.string().min(1).max(4000) }),
  output: SignInStep.extend({ linked: z.boolean() }),
});

const Secret = z.string().min(8).max(400);
/** https, or http on the own machine. */
export const Issuer = z
  .url()
  .refine(url => url.startsWith('https://') || /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?(\/|$)/.test(url));

export const ProviderRow = z.object({ id: Id, label: z.string(), issuer: z.string(), clientId: z.string(), open: z.boolean() });
export const listProviders = query({
  name: 'people.provider.list',
  clause,
  input: z.strictObject({}),
  output: z.object({ rows: z.array(ProviderRow), redirectUri: z.string() }),
});
export const createProvider = command({
  name: 'people.provider.create',
  clause,
  input: z.strictObject({ id: Id, label: line(40), issuer: Issuer, clientId: line(200), clientSecret: Secret }),
  output: Done,
});
export const updateProvider = command({
  name: 'people.provider.update',
  clause,
  input: z.strictObject({ providerId: Id, label: line(40), clientId: line(200), clientSecret: Secret.optional(), open: z.boolean() }),
  output: Done,
});

export const IdentityRow = z.object({ id: Id, provider: z.string(), subject: z.string(), approved: z.boolean(), createdAt: Instant });
export const listIdentities = query({
  name: 'people.identity.list',
  clause,
  input: z.strictObject({}),
  output: z.object({ rows: z.array(IdentityRow) }),
});
export const removeIdentity = command({
  name: 'people.identity.remove',
  clause,
  input: z.strictObject({ identityId: Id }),
  output: Done,
});
/** 系统管理员 proposes a link; it waits for 安全管理员, so that no one administrator can enter as somebody else. */
export const proposeIdentity = command({
  name: 'people.identity.propose',
  clause,
  input: z.strictObject({ id: Id, personId: Id, providerId: Id, subject: line(255) }),
  output: Done,
});
export const reviewIdentities = query({
  name: 'people.identity.review',
  clause,
  input: z.strictObject({}),
  output: z.object({ rows: z.array(IdentityRow.extend({ personName: z.string(), username: z.string() })) }),
});
export const decideIdentity = command({
  name: 'people.identity.decide',
  clause,
  input: z.strictObject({ identityId: Id, approve: z.boolean(), reason: line(200) }),
  output: Done,
});
