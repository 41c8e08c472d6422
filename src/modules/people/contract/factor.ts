import { z } from 'zod';
import { command, query } from '#platform/contract/operation.ts';
import { Done, Id, Instant, line } from '#platform/contract/shapes.ts';
import { PasskeyOptions, PasskeyResponse } from './session.ts';

const clause = '7.1-d';
/** The current password; not asked within ten minutes of signing in. */
const password = z.string().max(1000).optional();

export const FactorRow = z.object({
  id: Id,
  kind: z.enum(['totp', 'passkey']),
  label: z.string(),
  createdAt: Instant,
  usedAt: Instant.nullable(),
});
export const listFactors = query({
  name: 'people.factor.list',
  clause,
  input: z.strictObject({}),
  output: z.object({ rows: z.array(FactorRow), recoveryCodesLeft: z.int() }),
});

export const beginTotp = command({
  name: 'people.factor.beginTotp',
  clause,
  input: z.strictObject({ id: Id, password }),
  /** Told once: the secret for typing, and the QR code as SVG. */
  output: z.object({ id: Id, secret: z.string().nullable(), qr: z.string().nullable() }),
});
/** A factor was added; the first one brings ten recovery codes, told once. */
export const FactorAdded = z.object({ id: Id, recoveryCodes: z.array(z.string()) });
export const confirmTotpFactor = command({
  name: 'people.factor.confirmTotp',
  clause,
  input: z.strictObject({ id: Id, code: z.string().regex(/^\d{6}$/) }),
  output: FactorAdded,
});
export const beginPasskey = command({
  name: 'people.factor.beginPasskey',
  clause,
  input: z.strictObject({ password }),
  output: PasskeyOptions,
});
export const addPasskey = command({
  name: 'people.factor.addPasskey',
  clause,
  input: z.strictObject({ challengeId: Id, label: line(40), response: PasskeyResponse }),
  output: FactorAdded,
});
export const removeFactor = command({
  name: 'people.factor.remove',
  clause,
  input: z.strictObject({ factorId: Id, password }),
  output: Done,
});
export const newRecoveryCodes = command({
  name: 'people.factor.newRecoveryCodes',
  clause,
  input: z.strictObject({ password }),
  output: z.object({ recoveryCodes: z.array(z.string()) }),
});
/** For a person who lost the phone: all factors go, all sessions end, the next sign-in sets up anew. */
export const resetFactors = command({
  name: 'people.factor.reset',
  clause,
  input: z.strictObject({ personId: Id, reason: line(200) }),
  output: Done,
});
