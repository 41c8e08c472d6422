import { sayInstant } from '#platform/web/format.ts';
import { useT } from './use-t.ts';

/** Columns in the reader's words, for the timeline; what is not named stays out. */
export const usePartnerColumnWords = () => {
  const t = useT();
  const names: Readonly<Record<string, string>> = {
    name: t('field.name'),
    intro: t('field.intro'),
    address: t('field.address'),
    contact_name: t('field.contactName'),
    title: t('offer.title'),
    conditions: t('offer.conditions'),
    valid_to: t('offer.validTo'),
    ended_at: t('state.ended'),
    end_reason: t('reason'),
  };
  return {
    field: (_: string, column: string): string | undefined => names[column],
    value: (column: string, value: unknown): string => {
      if (value === null || value === undefined || value === '') return '—';
      return column === 'ended_at' ? sayInstant(String(value)) : String(value);
    },
  };
};
