import { z } from 'zod';
import { command, query } from '#platform/contract/operation.ts';
import { PageInput, pageOf } from '#platform/contract/page.ts';
import { Done, Id, Instant, line, RegionCode } from '#platform/contract/shapes.ts';
import { Role } from './role.ts';

const clause = '7.1-d';

export const RoleRow = z.object({
  id: Id,
  username: z.string(),
  name: z.string(),
  title: z.string(),
  authorityName: z.string(),
  unitName: z.string(),
  regionCode: RegionCode,
  regionName: z.string(),
  role: Role.nullable(),
  givenAt: Instant.nullable(),
  disabled: z.boolean(),
  /** The person has an initial password and needs an activation code. */
  awaitsActivation: z.boolean(),
  factors: z.int(),
  sessions: z.int(),
});
export type RoleRow = z.infer<typeof RoleRow>;

export const listRoles = query({
  name: 'people.role.list',
  clause,
  input: PageInput.extend({ search: z.string().trim().max(40).optional(), role: z.union([Role, z.literal('none')]).optional() }),
  output: pageOf(RoleRow),
});
export const assignRole = command({
  name: 'people.role.assign',
  clause,
  input: z.strictObject({ personId: Id, role: Role, regionCode: RegionCode, reason: line(200) }),
  output: Done,
});
/** `anyway`: at once, though work stands in the name; it then waits to be assigned. */
export const withdrawRole = command({
  name: 'people.role.withdraw',
  clause,
  input: z.strictObject({ personId: Id, reason: line(200), anyway: z.boolean().optional() }),
  output: Done,
});
/** The second half of a first sign-in, told once to the security administrator. */
export const issueActivation = command({
  name: 'people.activation.issue',
  clause,
  input: z.strictObject({ personId: Id }),
  output: z.object({ id: Id, activationCode: z.string().nullable() }),
});

export const SignInFailure = z.object({
  id: Id,
  at: Instant,
  operation: z.string(),
  problem: z.string(),
  personName: z.string().nullable(),
  username: z.string().nullable(),
  source: z.string(),
});
export const listSignInFailures = query({
  name: 'people.signInFailure.list',
  clause,
  input: PageInput,
  output: pageOf(SignInFailure),
});
