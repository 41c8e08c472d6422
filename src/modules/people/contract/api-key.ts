import { z } from 'zod';
import { command, query } from '#platform/contract/operation.ts';
import { Done, Id, Instant, line } from '#platform/contract/shapes.ts';

const clause = '7.1-a';

/** 接口密钥: `waiting` until the security administrator approves its scopes. */
export const ApiKeyRow = z.object({
  id: Id,
  name: z.string(),
  prefix: z.string(),
  makerName: z.string(),
  scopes: z.array(z.string()),
  state: z.enum(['waiting', 'active', 'expired', 'revoked']),
  expiresAt: Instant,
  usedAt: Instant.nullable(),
  createdAt: Instant,
});
export type ApiKeyRow = z.infer<typeof ApiKeyRow>;
const Rows = z.object({ rows: z.array(ApiKeyRow) });

export const listApiKeys = query({
  name: 'people.apiKey.list',
  clause,
  input: z.strictObject({}),
  output: Rows.extend({ offered: z.array(z.object({ operation: z.string(), title: z.string() })) }),
});
export const createApiKey = command({
  name: 'people.apiKey.create',
  clause,
  input: z.strictObject({ id: Id, name: line(60), scopes: z.array(z.string().max(100)).min(1).max(200), expiresAt: Instant }),
  /** The key is told once. */
  output: z.object({ id: Id, key: z.string().nullable() }),
});
export const revokeApiKey = command({
  name: 'people.apiKey.revoke',
  clause,
  input: z.strictObject({ keyId: Id, reason: line(200) }),
  output: Done,
});
export const reviewApiKeys = query({ name: 'people.apiKey.review', clause, input: z.strictObject({}), output: Rows });
export const approveApiKey = command({
  name: 'people.apiKey.approve',
  clause,
  input: z.strictObject({ keyId: Id, reason: line(200) }),
  output: Done,
});
/** The security administrator ends a key. */
export const blockApiKey = command({
  name: 'people.apiKey.block',
  clause,
  input: z.strictObject({ keyId: Id, reason: line(200) }),
  output: Done,
});
