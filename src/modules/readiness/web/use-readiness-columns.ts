import { sayInstant } from '#platform/web/format.ts';
import { Party } from '../contract/assessment.ts';
import { useT } from './use-t.ts';

/** Columns of an assessment and its parts in the reader's words, for the timeline; what is not named stays out. */
export const useReadinessColumns = () => {
  const t = useT();
  const names: Readonly<Record<string, string>> = {
    coach_name: t('coach'),
    points: t('points'),
    concluded_at: t('state.concluded'),
    party: t('tab.parties'),
    item_key: t('item'),
    percent: t('percent'),
    strengths: t('strengths'),
    improvements: t('improvements'),
    reason: t('reason'),
    assessor_name: t('assessorName'),
    title: t('proofRecord'),
    note: t('note'),
    withdrawn_at: t('withdrawn'),
  };
  return {
    field: (_: string, column: string): string | undefined => names[column],
    value: (column: string, value: unknown): string => {
      if (value === null || value === undefined || value === '') return '—';
      if (column.endsWith('_at')) return sayInstant(String(value));
      const party = column === 'party' ? Party.safeParse(value) : undefined;
      if (party) return party.success ? t(`party.${party.data}`) : t('agreed');
      return String(value);
    },
  };
};
