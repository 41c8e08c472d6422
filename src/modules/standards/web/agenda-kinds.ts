import type { AgendaKinds } from '#platform/web/desk/room.ts';

/** What of this room waits on 今日. */
export const agendaKinds: AgendaKinds = {
  'standards.project': { phrase: 'standards.holding.project', path: id => `/standards/${id}` },
};
