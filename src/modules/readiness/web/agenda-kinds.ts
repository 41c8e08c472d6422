import type { AgendaKinds } from '#platform/web/desk/room.ts';

/** What of this room waits on 今日. */
export const agendaKinds: AgendaKinds = {
  'readiness.task': { phrase: 'readiness.holding.task', path: id => `/readiness/${id}?tab=gaps` },
  'readiness.assessment': { phrase: 'readiness.holding.assessment', path: id => `/readiness/${id}` },
};
