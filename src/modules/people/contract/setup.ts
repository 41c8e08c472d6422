import { z } from 'zod';
import { command, query } from '#platform/contract/operation.ts';
import { Id, line, RegionCode } from '#platform/contract/shapes.ts';
import { Password, StaffPhone, Username } from './account.ts';

const Token = z.string().min(20).max(100);
const Administrator = z.strictObject({ username: Username, name: line(40), phone: StaffPhone, password: Password });

/** 初始设置 of a new installation: whether the link is good. */
export const setupStatus = query({
  name: 'people.setup.status',
  clause: '7.1-d',
  anonymous: true,
  input: z.strictObject({ token: Token }),
  output: z.object({ open: z.boolean() }),
});
/** Makes the first organisation and the three separated administrators (三员分立), then the link is over. */
export const completeSetup = command({
  name: 'people.setup.complete',
  clause: '7.1-d',
  anonymous: true,
  input: z.strictObject({
    token: Token,
    bureauName: line(100),
    regionCode: RegionCode,
    systemAdmin: Administrator,
    securityAdmin: Administrator,
    auditor: Administrator,
  }),
  output: z.object({ authorityId: Id }),
});
