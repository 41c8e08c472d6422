import { type AgendaFilter, agendaCount, agendaLines, getAgenda } from '#platform/contract/agenda/agenda.ts';
import { agendaZh } from '#platform/contract/agenda/phrases-agenda.zh-CN.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { stringifySearch } from '#platform/web/desk/url-state.ts';
import { roomT } from '#platform/web/phrases.ts';
import type { FigureProps } from '#ui/desk/FigureRow.tsx';

/** Sentences of 今日要办. */
export const useAgendaT = roomT('platform.agenda', agendaZh);

/** The page of the rows that a filter lets through. */
export const hrefOfAgenda = (filter: AgendaFilter): string => `/agenda${stringifySearch(filter)}`;

/** All that stands in the reader's name; each number is that of the rows that its filter lets through. */
export const useAgenda = () => {
  const t = useAgendaT();
  const { data, error } = useOp(getAgenda, {});
  const number = (label: string, filter: AgendaFilter): FigureProps => ({
    label,
    value: data && agendaCount(agendaLines(data.rows, filter)),
    href: hrefOfAgenda(filter),
  });
  const totals = [
    number(t('overdue'), { when: 'overdue' }),
    number(t('today'), { when: 'today' }),
    number(t('week'), { when: 'week' }),
    number(t('waiting'), { waits: 'others' }),
    number(t('total'), {}),
  ];
  return { data, error, totals };
};
