import type { AgendaKinds } from '#platform/web/desk/room.ts';
import { roomSay } from '#platform/web/phrases.ts';
import { agendaZhCN } from '../i18n/agenda.zh-CN.ts';
import { hrefOfCase, hrefOfReferral } from './hrefs.ts';

roomSay('cases', agendaZhCN);

/** What of this room waits on 今日. */
export const agendaKinds: AgendaKinds = {
  'cases.case': {
    phrase: 'cases.nav.cases',
    path: hrefOfCase,
    waits: {
      enterprise: 'cases.waits.enterprise',
      department: 'cases.waits.department',
      expert: 'cases.waits.expert',
      external: 'cases.waits.external',
    },
  },
  'cases.referral': { phrase: 'cases.agenda.referral', path: hrefOfReferral, waits: { department: 'cases.waits.department' } },
  'cases.task': { phrase: 'cases.agenda.task', path: hrefOfCase },
};
