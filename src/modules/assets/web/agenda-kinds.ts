import type { AgendaKinds } from '#platform/web/desk/room.ts';
import { roomSay } from '#platform/web/phrases.ts';
import { agendaZhCN } from '../i18n/agenda.zh-CN.ts';

roomSay('assets', agendaZhCN);

/** What of this room waits on 今日. */
export const agendaKinds: AgendaKinds = {
  'assets.deadline': { phrase: 'assets.agenda.deadline', path: id => `/deadlines/${id}` },
  'assets.import': { phrase: 'assets.agenda.import', act: 'assets.agenda.importAct', path: id => `/assets/imports/${id}` },
};
