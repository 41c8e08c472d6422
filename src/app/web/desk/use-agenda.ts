import { useContext } from 'react';
import { type AgendaFilter, type AgendaLine, agendaLines, getAgenda } from '#platform/contract/agenda/agenda.ts';
import { agendaZh } from '#platform/contract/agenda/phrases-agenda.zh-CN.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { DeskRooms } from '#platform/web/desk/rooms.ts';
import { stringifySearch } from '#platform/web/desk/url-state.ts';
import { roomT, useAllT } from '#platform/web/phrases.ts';
import type { FigureProps } from '#ui/desk/FigureRow.tsx';

/** Sentences of 今日要办. */
export const useAgendaT = roomT('platform.agenda', agendaZh);

/** The page of the rows that a filter lets through. */
export const hrefOfAgenda = (filter: AgendaFilter): string => `/agenda${stringifySearch(filter)}`;

/** Words and pages of the kinds of rows, from the rooms' faces. */
export const useAgendaKinds = () => {
  const rooms = useContext(DeskRooms);
  const all = useAllT();
  const kindOf = (kind: string) => rooms.find(room => room.agenda?.[kind])?.agenda?.[kind];
  return {
    wordOf: (kind: string): string => {
      const phrase = kindOf(kind)?.phrase;
      return phrase ? all(phrase) : kind;
    },
    pathOf: (row: AgendaLine): string | undefined => kindOf(row.kind)?.path(row.pageId),
    waitsWord: (row: AgendaLine): string | undefined => {
      const phrase = row.waitsOn === null ? undefined : kindOf(row.kind)?.waits?.[row.waitsOn];
      return phrase ? all(phrase) : undefined;
    },
  };
};

/** All that stands in the reader's name; each number is that of the rows that its filter lets through. */
export const useAgenda = () => {
  const t = useAgendaT();
  const { data, error } = useOp(getAgenda, {});
  const number = (label: string, filter: AgendaFilter): FigureProps => ({
    label,
    value: data && agendaLines(data.rows, filter).length,
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
