import type { AgendaKinds } from '#platform/web/desk/room.ts';

const kinds = import.meta.glob<AgendaKinds>('../../../modules/*/web/agenda-kinds.ts', { eager: true, import: 'agendaKinds' });

/** What may wait for a person, of all rooms: no part of their faces, since only the lists that show it need its words. */
export const kindsOfAllRooms: AgendaKinds = Object.assign({}, ...Object.values(kinds));
