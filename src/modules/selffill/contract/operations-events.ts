import { z } from 'zod';
import { command } from '#platform/contract/operation.ts';
import { Done, Id } from '#platform/contract/shapes.ts';

/** 自填随走访提交结束: a step of the system. */
export const closeFills = command({ name: 'selffill.fill.close', clause: 'A.1-a', input: z.strictObject({ visitId: Id }), output: Done });

/** 自填随走访退回重新开放. */
export const reopenFills = command({ name: 'selffill.fill.reopen', clause: 'A.1-a', input: z.strictObject({ visitId: Id }), output: Done });
