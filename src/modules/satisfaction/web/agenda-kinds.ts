import type { AgendaKinds } from '#platform/web/desk/room.ts';
import { roomSay } from '#platform/web/phrases.ts';
import { agendaZhCN } from '../i18n/agenda.zh-CN.ts';

roomSay('satisfaction', agendaZhCN);

/** What of this room waits on 今日. */
export const agendaKinds: AgendaKinds = {
  'satisfaction.loop': { phrase: 'satisfaction.agenda.loop', path: id => `/satisfaction/loops/${id}` },
  'satisfaction.survey': { phrase: 'satisfaction.agenda.survey', path: id => `/satisfaction/surveys/${id}` },
};
