import { useContext } from 'react';
import type { DeskNav } from '#platform/web/desk/room.ts';
import { DeskRooms } from '#platform/web/desk/rooms.ts';
import { useSession } from '#platform/web/session.ts';

/** What the role may open, at most eight entries. */
export const useNav = (): readonly DeskNav[] => {
  const { can } = useSession();
  return useContext(DeskRooms)
    .flatMap(r => r.nav ?? [])
    .filter(n => can(n.needs))
    .toSorted((a, b) => a.order - b.order)
    .slice(0, 7);
};
