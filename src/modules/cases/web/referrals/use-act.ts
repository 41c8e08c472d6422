import type { Command } from '#platform/contract/operation.ts';
import { type CommandState, useCommand } from '#platform/web/desk/data.ts';
import { showToast } from '#ui/desk/toast.ts';

/** An act on a referral: says that it is done, reads cases and demands anew, and goes on. */
export const useAct = <O extends Command>(op: O, word: string, onDone: () => void = () => undefined): CommandState<O> =>
  useCommand(op, {
    invalidates: ['cases.', 'demands.'],
    onDone: () => {
      showToast(word);
      onDone();
    },
  });
