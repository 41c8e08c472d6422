import type { DeskNav } from '#platform/web/desk/room.ts';

/** Behind the daily pages: with most roles they stand in the menu of the account. */
export const referenceNav = [
  { key: 'calendar', path: '/calendar', phrase: 'reference.nav.calendar', order: 85, aside: true, needs: 'reference.calendar.get' },
  { key: 'divisions', path: '/divisions', phrase: 'reference.nav.divisions', order: 86, aside: true, needs: 'reference.division.list' },
] as const satisfies readonly DeskNav[];
