import type { FieldRoom } from '#platform/web/field/room.ts';
import { rooms } from './rooms.ts';

const faces = import.meta.glob<FieldRoom>('../modules/*/web/field.ts', { eager: true, import: 'field' });

/** The rooms that have pages for the phone, in their order (`rooms.ts`). */
export const fieldRooms: readonly FieldRoom[] = rooms.flatMap(room => faces[`../modules/${room}/web/field.ts`] ?? []);
