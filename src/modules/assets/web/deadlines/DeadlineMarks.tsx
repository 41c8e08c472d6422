import { sayDay } from '#platform/web/format.ts';
import { StateTag } from '#ui/desk/StateTag.tsx';
import type { DeadlineRow } from '../../contract/warning.ts';
import { matterOf } from '../../domain/deadlines/message.ts';
import { natureOf } from '../../domain/deadlines/urgency.ts';
import { useLawT, useT } from './use-warnings-t.ts';

const tones = { ahead: 'todo', soon: 'doing', pressing: 'warn', overdue: 'off' } as const;

/** How a deadline stands, in a word. */
export const UrgencyMark = ({ d }: { d: DeadlineRow }) => {
  const t = useT();
  const nature = natureOf(d.kind);
  const word = (): string => {
    if (d.urgency !== 'overdue' && d.legalDaysLeft === 0) return t('urgency.today');
    if (d.urgency === 'ahead' || d.urgency === 'soon') return t(`urgency.${d.urgency}`, { n: d.daysLeft });
    const n = Math.abs(d.legalDaysLeft);
    return nature === 'legal' ? t(`urgency.${d.urgency}`, { n }) : t(`urgency.${nature}.${d.urgency}`, { n });
  };
  return <StateTag tone={tones[d.urgency]}>{word()}</StateTag>;
};

/** 暂定 and 待核实 are said; what is confirmed needs no word. */
export const DoubtMark = ({ confidence }: { confidence: DeadlineRow['confidence'] }) => {
  const law = useLawT();
  if (confidence === 'confirmed') return null;
  return <StateTag tone="warn">{law(`law.confidence.${confidence}`)}</StateTag>;
};

/** The matter in words: 商标续展, 缴纳专利年费（第 7 年度）. */
export const useMatter = (): ((d: Pick<DeadlineRow, 'kind' | 'item'>) => string) => {
  const t = useT();
  return d => matterOf(d, (key, params) => t(key as never, params));
};

/** The safe day, and the legal one, the end of validity or the end of three years where it differs. */
export const DayPair = ({ d }: { d: DeadlineRow }) => {
  const t = useT();
  const nature = natureOf(d.kind);
  return (
    <>
      {sayDay(d.safeOn)} <DoubtMark confidence={d.confidence} />
      {d.dueOn !== d.safeOn && (
        <div className="pp-hint">{`${nature === 'legal' ? t('col.due') : t(`col.due.${nature}`)} ${sayDay(d.dueOn)}`}</div>
      )}
    </>
  );
};
