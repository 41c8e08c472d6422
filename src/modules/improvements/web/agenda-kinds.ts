import type { AgendaKinds } from '#platform/web/desk/room.ts';

/** What of this room waits on 今日. */
export const agendaKinds: AgendaKinds = {
  'improvements.action': { phrase: 'improvements.nav.actions', path: id => `/improvements/${id}` },
};
