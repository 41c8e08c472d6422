import type { Command } from '#platform/contract/operation.ts';
import { type CommandState, useCommand } from '#platform/web/desk/data.ts';
import { showToast } from '#ui/desk/toast.ts';

/** A command of this room: says that it is done, reads the room anew and goes on. */
export const usePartnerSaved = <O extends Command>(op: O, word: string, onDone: () => void = () => undefined): CommandState<O> =>
  useCommand(op, {
    invalidates: ['partners.'],
    onDone: () => {
      showToast(word);
      onDone();
    },
  });
