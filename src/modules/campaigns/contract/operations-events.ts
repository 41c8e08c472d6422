import { z } from 'zod';
import { command } from '#platform/contract/operation.ts';
import { Done, Id } from '#platform/contract/shapes.ts';

/** 离岗人员退出小组: a step of the system, when an account was closed. */
export const releaseMember = command({
  name: 'campaigns.member.releaseLeaver',
  clause: '6.1-d',
  input: z.strictObject({ personId: Id }),
  output: Done,
});
