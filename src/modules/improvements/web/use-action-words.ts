import { sayDay, sayInstant } from '#platform/web/format.ts';
import { useT } from './use-t.ts';

/** Columns of an action in the reader's words, for the timeline; what is not named stays out. */
export const useActionWords = () => {
  const t = useT();
  const names: Readonly<Record<string, string>> = {
    problem: t('field.problem'),
    cause: t('field.cause'),
    action: t('field.action'),
    owner_name: t('field.owner'),
    due_on: t('field.dueOn'),
    done_at: t('field.doneAt'),
    done_note: t('field.note'),
    verified_at: t('state.verified'),
  };
  return {
    field: (_: string, column: string): string | undefined => names[column],
    value: (column: string, value: unknown): string => {
      if (value === null || value === undefined || value === '') return '—';
      if (column.endsWith('_at')) return sayInstant(String(value));
      return column === 'due_on' ? sayDay(String(value)) : String(value);
    },
  };
};
