import type { DeskRoom } from '#platform/web/desk/room.ts';
import { rooms } from './rooms.ts';
import { agendaDesk } from './web/desk/agenda-desk.ts';
import { deliveriesDesk } from './web/desk/deliveries-desk.ts';

const faces = import.meta.glob<DeskRoom>('../modules/*/web/index.ts', { eager: true, import: 'desk' });

/** The rooms that have pages at the desk, in their order (`rooms.ts`), 今日要办 over all of them, and the pipes' own page. */
export const deskRooms: readonly DeskRoom[] = [
  ...rooms.flatMap(room => faces[`../modules/${room}/web/index.ts`] ?? []),
  agendaDesk,
  deliveriesDesk,
];
