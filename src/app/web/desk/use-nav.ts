import { useContext } from 'react';
import type { DeskNav } from '#platform/web/desk/room.ts';
import { DeskRooms } from '#platform/web/desk/rooms.ts';
import { useSession } from '#platform/web/session.ts';

/** How many stand in the row beside 今日; the others in the menu of the account. */
export const navInRow = 7;

/** What the role may open, in its order. */
export const useNav = (): readonly DeskNav[] => {
  const { can } = useSession();
  return useContext(DeskRooms)
    .flatMap(r => r.nav ?? [])
    .filter(n => can(n.needs))
    .sort((a, b) => a.order - b.order);
};
