import { useTaxonomy } from '#modules/catalogue/web/index.ts';
import { sayInstant } from '#platform/web/format.ts';
import { useT } from './use-t.ts';

/** Columns of a demand in the reader's words, for the timeline; what is not named stays out. */
export const useColumnWords = () => {
  const t = useT();
  const { nameOf } = useTaxonomy();
  const names: Readonly<Record<string, string>> = {
    text: t('list.text'),
    class_code: t('list.class'),
    kind: t('list.kind'),
    urgency: t('raise.urgent'),
    answer: t('answer.text'),
    referred_to: t('refer.to'),
    due_on: t('refer.due'),
    decline_reason: t('decline.reason'),
    superseded_at: t('state.superseded'),
  };
  return {
    field: (_: string, column: string): string | undefined => names[column],
    value: (column: string, value: unknown): string => {
      if (value === null || value === undefined || value === '') return '—';
      if (column === 'class_code') return nameOf(String(value));
      if (column === 'superseded_at') return sayInstant(String(value));
      if (column === 'urgency') return t(value === 'urgent' ? 'urgency.urgent' : 'urgency.normal');
      if (column === 'kind') return t(`kind.${value as 'need'}`);
      return String(value);
    },
  };
};
