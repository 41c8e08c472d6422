import type { AgendaKinds } from '#platform/web/desk/room.ts';
import { roomSay } from '#platform/web/phrases.ts';
import { agendaZhCN } from '../i18n/agenda.zh-CN.ts';

roomSay('visits', agendaZhCN);

/** What of this room waits on 今日. */
export const agendaKinds: AgendaKinds = {
  'visits.review': { phrase: 'visits.agenda.review', act: 'visits.agenda.reviewAct', path: id => `/visits/${id}` },
  'visits.returned': { phrase: 'visits.agenda.returned', act: 'visits.agenda.returnedAct', path: id => `/visits/${id}/fill` },
};
