import type { AgendaKinds } from '#platform/web/desk/room.ts';
import { roomSay } from '#platform/web/phrases.ts';
import { agendaZhCN } from '../i18n/agenda.zh-CN.ts';

roomSay('experts', agendaZhCN);

/** What of this room waits on 今日. */
export const agendaKinds: AgendaKinds = {
  'experts.consultation': {
    phrase: 'experts.agenda.consultation',
    path: id => `/experts/consultations/${id}`,
    waits: { expert: 'experts.waits.expert' },
  },
};
