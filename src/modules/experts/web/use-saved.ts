import type { Command } from '#platform/contract/operation.ts';
import { type CommandState, useCommand } from '#platform/web/desk/data.ts';
import { showToast } from '#ui/desk/toast.ts';
import { useT } from './use-t.ts';

/** A command of a form in a dialog: says 已保存, reads the room anew and closes. */
export const useSaved = <O extends Command>(op: O, onDone: () => void): CommandState<O> => {
  const t = useT();
  return useCommand(op, {
    invalidates: ['experts.'],
    onDone: () => {
      showToast(t('saved'));
      onDone();
    },
  });
};
