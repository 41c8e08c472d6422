import { z } from 'zod';
import { command } from '#platform/contract/operation.ts';
import { Done, Id } from '#platform/contract/shapes.ts';

/** 未核对的纸表随走访提交结束: a step of the system. */
export const closeReadings = command({
  name: 'papers.paper.close',
  clause: '6.1-f',
  input: z.strictObject({ visitId: Id }),
  output: Done,
});

/** 纸表随走访退回重新待核对. */
export const reopenReadings = command({
  name: 'papers.paper.reopen',
  clause: '6.1-f',
  input: z.strictObject({ visitId: Id }),
  output: Done,
});
