import type { z } from 'zod';
import { sayDay } from '#platform/web/format.ts';
import type { rescueList } from '../../contract/operations-warnings.ts';
import { natureOf } from '../../domain/deadlines/urgency.ts';
import { useT } from './use-t.ts';

type Row = z.output<(typeof rescueList)['output']>['rows'][number];
const tones = { ahead: 'todo', soon: 'doing', pressing: 'warn', overdue: 'off' } as const;

/** Cards of the rescue list; each leads to call, message and guide. */
export const useRescueCards = (): ((
  rows: readonly Row[],
) => { key: string; title: string; lines: string[]; state: { tone: (typeof tones)[keyof typeof tones]; word: string }; to: string }[]) => {
  const t = useT();
  const word = (d: Row): string => {
    const nature = natureOf(d.kind);
    if (d.urgency === 'overdue') return nature === 'attack' ? t('field.attack') : t('field.overdue', { n: -d.legalDaysLeft });
    if (d.urgency !== 'pressing') return t('field.left', { n: d.daysLeft });
    return nature === 'legal' ? t('field.pressing', { n: d.legalDaysLeft }) : t('field.left', { n: d.legalDaysLeft });
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
