import type { AgendaKinds } from '#platform/web/desk/room.ts';
import { roomSay } from '#platform/web/phrases.ts';
import { agendaZhCN } from '../i18n/agenda.zh-CN.ts';

roomSay('campaigns', agendaZhCN);

/** What of this room waits on 今日. */
export const agendaKinds: AgendaKinds = {
  'campaigns.singleVisit': { phrase: 'campaigns.hub.plans', path: id => `/enterprises/${id}` },
  'campaigns.contact': {
    phrase: 'campaigns.agenda.contact',
    act: 'campaigns.agenda.contactAct',
    // what is on no team yet stands under its campaign
    path: (campaignId, teamId) =>
      `/campaigns/${campaignId}?tab=contact&contactState=none${teamId === campaignId ? '' : `&teamId=${teamId}`}`,
  },
};
