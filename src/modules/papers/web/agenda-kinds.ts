import type { AgendaKinds } from '#platform/web/desk/room.ts';

/** What of this room waits on 今日. */
export const agendaKinds: AgendaKinds = {
  'papers.officialLetter': { phrase: 'papers.hub.letters', path: id => `/enterprise-letters/${id}` },
};
