import type { z } from 'zod';
import type { Download } from '#platform/contract/operation.ts';
import { saveFile } from '#platform/web/call.ts';
import { sayProblem } from '#platform/web/say-problem.ts';
import { showToast } from './toast.ts';

/** Downloads by one press; a refusal is said in a toast, since such a press has no place of its own for it. */
export const takeFile = <O extends Download>(op: O, input: z.input<O['input']>): void => {
  saveFile(op, input).catch((error: unknown) => showToast(sayProblem(error).sentence));
};
