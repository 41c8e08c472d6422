import type { z } from 'zod';
import { sayDay } from '#platform/web/format.ts';
import type { rescueList } from '../../contract/operations-warnings.ts';
import { useT } from './use-t.ts';

type Row = z.output<(typeof rescueList)['output']>['rows'][number];
const tones = { ahead: 'todo', soon: 'doing', pressing: 'warn', overdue: 'off' } as const;

/** Cards of the rescue list; each leads to call, message and guide. */
export const useRescueCards = (): ((
  rows: readonly Row[],
) => { key: string; title: string; lines: string[]; state: { tone: (typeof tones)[keyof typeof tones]; word: string }; to: string }[]) => {
  const t = useT();
  const word = (d: Row): string => {
    if (d.urgency === 'overdue') return t('field.overdue', { n: -d.legalDaysLeft });
    return d.urgency === 'pressing' ? t('field.pressing', { n: d.legalDaysLeft }) : t('field.left', { n: d.daysLeft });
  };
  return rows =>
    rows.map(d => ({
      key: d.id,
      title: d.enterpriseName,
      lines: [t(`field.due.${d.kind}`), `${d.assetTitle} ${d.assetNumber}`, t('field.safe', { day: sayDay(d.safeOn) })],
      state: { tone: tones[d.urgency], word: word(d) },
      to: `/rescue/${d.id}`,
    }));
};
