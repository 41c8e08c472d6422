import { sayDay, sayInstant } from '#platform/web/format.ts';
import { useT } from '../use-t.ts';

/** Columns of a survey in the reader's words, for the timeline; what is not named stays out. */
export const useSurveyWords = () => {
  const t = useT();
  const names: Readonly<Record<string, string>> = {
    name: t('survey.name'),
    period_from: t('survey.periodFrom'),
    period_to: t('survey.periodTo'),
    opens_on: t('survey.opensOn'),
    closes_on: t('survey.closesOn'),
    sample_size: t('survey.sampleSize'),
    sample_digits: t('survey.digits'),
    drawn_at: t('survey.drawn'),
    cancel_reason: t('survey.cancelReason'),
    counted_at: t('surveyState.counted'),
  };
  return {
    field: (_: string, column: string): string | undefined => names[column],
    value: (column: string, value: unknown): string => {
      if (value === null || value === undefined || value === '') return '—';
      if (column.endsWith('_at')) return sayInstant(String(value));
      return column.endsWith('_on') || column.startsWith('period_') ? sayDay(String(value)) : String(value);
    },
  };
};
