import { DueCell } from '#ui/desk/DueCell.tsx';
import type { DemandRow } from '../contract/demand.ts';
import { useT } from './use-t.ts';

/** 应答复日: the day, and how many working days are left. */
export const DueOfDemand = ({ demand: d }: { demand: Pick<DemandRow, 'answerBy' | 'daysLeft'> }) => {
  const t = useT();
  if (d.answerBy === null || d.daysLeft === null) return null;
  const left = d.daysLeft;
  const note = left < 0 ? t('due.over', { n: -left }) : left === 0 ? t('due.today') : t('due.left', { n: left });
  return <DueCell day={d.answerBy} note={note} />;
};
