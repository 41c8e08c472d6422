import { z } from 'zod';
import { command, query } from '#platform/contract/operation.ts';
import { Done, Id, Instant, line, RegionCode } from '#platform/contract/shapes.ts';
import { Role } from './role.ts';

const minutes = z.int().min(5).max(240);

/** 登录安全策略 as dated rows: who must have a second factor, how long a session lasts. `00` is everywhere. */
export const Policy = z.object({
  id: Id,
  regionCode: RegionCode,
  secondFactorRoles: z.array(z.string()),
  idleMinutes: z.int(),
  adminIdleMinutes: z.int(),
  absoluteHours: z.int(),
  validFrom: Instant,
  source: z.string(),
});
export type Policy = z.infer<typeof Policy>;

export const getPolicy = query({
  name: 'people.policy.get',
  clause: '7.1-d',
  input: z.strictObject({}),
  output: z.object({ inForce: Policy, history: z.array(Policy) }),
});
export const setPolicy = command({
  name: 'people.policy.set',
  clause: '7.1-d',
  input: z.strictObject({
    id: Id,
    regionCode: RegionCode,
    secondFactorRoles: z.array(Role),
    idleMinutes: minutes,
    adminIdleMinutes: minutes,
    absoluteHours: z.int().min(1).max(24),
    validFrom: Instant,
    /** On what ground: the document or the decision. */
    source: line(200),
  }),
  output: Done,
});
