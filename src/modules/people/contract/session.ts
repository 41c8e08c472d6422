import { z } from 'zod';
import { command, query } from '#platform/contract/operation.ts';
import { Id, Instant, line } from '#platform/contract/shapes.ts';
import { Password } from './account.ts';
import { Role } from './role.ts';

/** What comes next in signing in; `ready` means that work may begin. */
export const SignInStep = z.object({
  next: z.enum(['activate', 'secondFactor', 'enrol', 'ready']),
  /** Ways open for the second factor. */
  methods: z.array(z.enum(['totp', 'passkey', 'recovery'])),
});
export type SignInStep = z.infer<typeof SignInStep>;

const anonymous = true;
const clause = '7.1-d';
/** A WebAuthn answer of the browser; its inside is checked by the WebAuthn library. */
export const PasskeyResponse = z.record(z.string(), z.unknown());
/** WebAuthn options for the browser. */
export const PasskeyOptions = z.object({ challengeId: Id, options: z.record(z.string(), z.unknown()) });

export const signIn = command({
  name: 'people.session.signIn',
  clause,
  anonymous,
  input: z.strictObject({ username: z.string().max(200), password: z.string().max(1000) }),
  output: SignInStep,
});
export const confirmTotp = command({
  name: 'people.session.confirmTotp',
  clause,
  anonymous,
  input: z.strictObject({ code: z.string().regex(/^\d{6}$/) }),
  output: SignInStep,
});
export const confirmRecovery = command({
  name: 'people.session.confirmRecovery',
  clause,
  anonymous,
  input: z.strictObject({ code: z.string().trim().min(8).max(40) }),
  output: SignInStep,
});
/** First sign-in: the half from the security administrator, and a password of the person's own. */
export const activate = command({
  name: 'people.session.activate',
  clause,
  anonymous,
  input: z.strictObject({ activationCode: z.string().trim().max(40), password: Password }),
  output: SignInStep,
});
export const passkeyOptions = command({
  name: 'people.session.passkeyOptions',
  clause,
  anonymous,
  input: z.strictObject({}),
  output: PasskeyOptions,
});
export const confirmPasskey = command({
  name: 'people.session.confirmPasskey',
  clause,
  anonymous,
  input: z.strictObject({ challengeId: Id, response: PasskeyResponse }),
  output: SignInStep,
});
export const signOut = command({
  name: 'people.session.signOut',
  clause,
  anonymous,
  /** With `session` only that one: a sign-out that comes late must not end what somebody began meanwhile. */
  input: z.strictObject({ session: Id.optional() }),
  output: z.object({}),
});

export const CurrentPerson = z.object({
  id: Id,
  name: z.string(),
  username: z.string(),
  role: Role,
  regionCode: z.string(),
  regionName: z.string(),
  unitId: Id.nullable(),
  unitName: z.string(),
});
export const currentSession = query({
  name: 'people.session.current',
  clause,
  anonymous,
  input: z.strictObject({}),
  output: z.object({
    person: CurrentPerson,
    operations: z.array(z.string()),
    session: Id.nullable(),
    /** What the person's office has is the demonstration's data. */
    demonstration: z.boolean(),
  }),
});

export const SessionRow = z.object({
  id: Id,
  device: z.string(),
  method: z.string(),
  signedInAt: Instant,
  seenAt: Instant,
  expiresAt: Instant,
  current: z.boolean(),
});
export type SessionRow = z.infer<typeof SessionRow>;
export const listSessions = query({
  name: 'people.session.list',
  clause,
  input: z.strictObject({}),
  output: z.object({ rows: z.array(SessionRow) }),
});
export const revokeSession = command({
  name: 'people.session.revoke',
  clause,
  input: z.strictObject({ sessionId: Id }),
  output: z.object({ id: Id }),
});
export const revokeOtherSessions = command({
  name: 'people.session.revokeOthers',
  clause,
  input: z.strictObject({}),
  output: z.object({ revoked: z.int() }),
});
export const revokePersonSessions = command({
  name: 'people.session.revokeAll',
  clause,
  input: z.strictObject({ personId: Id, reason: line(200) }),
  output: z.object({ revoked: z.int() }),
});
export const changePassword = command({
  name: 'people.password.change',
  clause,
  input: z.strictObject({ current: z.string().max(1000), next: Password }),
  output: z.object({}),
});
