import type { ReactNode } from 'react';
import { addDays, daysBetween } from '#platform/contract/china-day.ts';
import { sayDay, sayDayNear, todayInBeijing } from '#platform/web/format.ts';
import { usePlatformT } from '#platform/web/phrases.ts';

interface DueCellProps {
  /** `2026-12-04`; null: no day is promised. */
  day: string | null;
  /** Says how near it is in other words: 9 个工作日, 停表中. Without it the days are counted. */
  note?: ReactNode;
  /** The day is past or near but nobody waits for it: ended, paused. */
  calm?: boolean;
  today?: string;
}

/** A day that is waited for: `12月4日 周五` over 还有 4 天. Red today and past, brown tomorrow, always with a word. */
export const DueCell = ({ day, note, calm = false, today = todayInBeijing() }: DueCellProps) => {
  const t = usePlatformT();
  if (day === null) return <span className="pp-due pp-hint">{note ?? t('due.none')}</span>;
  const left = daysBetween(today, day);
  const word = left < 0 ? t('due.late', { n: -left }) : left === 0 ? t('due.today') : t('due.left', { n: left });
  const tone = calm ? '' : left <= 0 ? ' pp-tone-bad' : day === addDays(today, 1) ? ' pp-tone-warn' : '';
  return (
    <span className="pp-due">
      <time dateTime={day} title={sayDay(day)} className={`pp-due-day${tone}`}>
        {sayDayNear(day, today)}
      </time>
      <span className={`pp-due-note${tone}`}>{note ?? word}</span>
    </span>
  );
};
