import { sayInstant } from '#platform/web/format.ts';
import { useT } from './use-t.ts';

/** Columns in the reader's words, for the timelines; what is not named stays out. */
export const useExpertColumnWords = () => {
  const t = useT();
  const names: Readonly<Record<string, string>> = {
    name: t('field.name'),
    title: t('field.title'),
    unit_name: t('field.unitName'),
    intro: t('field.intro'),
    monthly_cap: t('field.monthlyCap'),
    review_note: t('review.note'),
    doc_no: t('term.docNo'),
    from_on: t('from'),
    to_on: t('to'),
    ended_on: t('term.endedOn'),
    end_reason: t('word.reason'),
    reason: t('word.reason'),
    proof: t('fieldOf.proof'),
    cap: t('field.monthlyCap'),
    wanted_on: t('consultation.wantedOn'),
    met_on: t('assignment.metOn'),
    accepted_at: t('assignment.state.accepted'),
    recused_at: t('assignment.state.recused'),
    withdrawn_at: t('assignment.state.withdrawn'),
    advised_at: t('assignment.state.advised'),
  };
  return {
    field: (_: string, column: string): string | undefined => names[column],
    value: (column: string, value: unknown): string => {
      if (value === null || value === undefined || value === '') return '—';
      return column.endsWith('_at') ? sayInstant(String(value)) : String(value);
    },
  };
};
