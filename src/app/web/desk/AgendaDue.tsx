import type { AgendaLine } from '#platform/contract/agenda/agenda.ts';
import { daysBetween } from '#platform/contract/china-day.ts';
import { todayInBeijing } from '#platform/web/format.ts';
import { DueCell } from '#ui/desk/DueCell.tsx';
import { useAgendaT } from './use-agenda.ts';

/** The day by which something is due; where none is promised, for how long it waits. */
export const AgendaDue = ({ row, today = todayInBeijing() }: { row: AgendaLine; today?: string }) => {
  const t = useAgendaT();
  if (row.dueOn !== null || row.since === null) return <DueCell day={row.dueOn} today={today} />;
  const waited = daysBetween(row.since, today);
  return <DueCell day={null} note={waited > 0 ? t('since', { n: waited }) : t('sinceToday')} />;
};
