import type { AgendaKinds } from '#platform/web/desk/room.ts';
import { roomSay } from '#platform/web/phrases.ts';
import { agendaZhCN } from '../i18n/agenda.zh-CN.ts';

roomSay('enterprises', agendaZhCN);

/** What of this room waits on 今日. */
export const agendaKinds: AgendaKinds = {
  'enterprises.import': {
    phrase: 'enterprises.agenda.import',
    act: 'enterprises.agenda.importAct',
    path: id => `/enterprises/imports/${id}`,
  },
};
