import type { AgendaKinds } from '#platform/web/desk/room.ts';
import { roomSay } from '#platform/web/phrases.ts';
import { agendaZhCN } from '../i18n/agenda.zh-CN.ts';
import { hrefOfDemand, hrefOfDemands } from './hrefs.ts';

roomSay('demands', agendaZhCN);

/** What of this room waits on 今日. */
export const agendaKinds: AgendaKinds = {
  'demands.demand': {
    phrase: 'demands.agenda.demand',
    act: 'demands.agenda.answer',
    path: hrefOfDemand,
    waits: { department: 'demands.waits.department' },
  },
  'demands.unowned': { phrase: 'demands.agenda.unowned', act: 'demands.agenda.assign', path: () => hrefOfDemands({ place: 'toAssign' }) },
  'demands.doubt': {
    phrase: 'demands.agenda.doubt',
    act: 'demands.agenda.check',
    // an officer's are those that she owns
    path: (ownerId, id) => hrefOfDemands({ queue: true, ...(ownerId === id ? {} : { ownerId }) }),
  },
};
