import { useLocation } from '@tanstack/react-router';
import { useContext, useMemo } from 'react';
import type { DeskNav } from '#platform/web/desk/room.ts';
import { DeskRooms } from '#platform/web/desk/rooms.ts';
import { useSession } from '#platform/web/session.ts';

/** How many stand in the row beside 今日; the others in the menu of the account. */
const navInRow = 8;

/** An entry of the row and the pages that hang under it, itself first. */
export interface NavGroup {
  top: DeskNav;
  /** Full phrase key of what the row calls it. */
  phrase: string;
  pages: readonly DeskNav[];
}

/** What the role may open, in its order. */
export const useNav = (): readonly DeskNav[] => {
  const { can } = useSession();
  return useContext(DeskRooms)
    .flatMap(r => r.nav ?? [])
    .filter(n => can(n.needs))
    .sort((a, b) => a.order - b.order);
};

const grouped = (nav: readonly DeskNav[]): readonly NavGroup[] => {
  const groups = new Map<string, DeskNav[]>();
  for (const n of nav) {
    const name = n.under ?? n.key;
    groups.set(name, [...(groups.get(name) ?? []), n]);
  }
  return [...groups].flatMap(([name, found]) => {
    const top = found.find(n => n.key === name) ?? found[0];
    return top ? [{ top, phrase: top.group ?? top.phrase, pages: [top, ...found.filter(n => n !== top)] }] : [];
  });
};

/** The row by what hangs together, and what stands in the menu of the account. Whoever may not see the entry that a page hangs under finds the first such page in its place. */
export const useNavGroups = (): { row: readonly NavGroup[]; menu: readonly DeskNav[] } => {
  const nav = useNav();
  return useMemo(() => {
    const groups = grouped(nav.filter(n => !n.aside));
    const beyond = groups.slice(navInRow).flatMap(g => g.pages);
    return { row: groups.slice(0, navInRow), menu: [...beyond, ...nav.filter(n => n.aside)] };
  }, [nav]);
};

const isWithin = (path: string, at: string): boolean => path === at || (path !== '/' && at.startsWith(`${path}/`));

/** The entry that the open page belongs to: the longest path that leads to it, else one that begins like it. */
export const useCurrentNav = (): string | undefined => {
  const at = useLocation({ select: l => l.pathname });
  const nav = useNav();
  if (at === '/') return '/';
  const within = nav
    .map(n => n.path)
    .filter(path => isWithin(path, at))
    .sort((a, b) => b.length - a.length)[0];
  // a page beside the entry's own: /boards/district of /boards/lead
  return within ?? nav.find(n => n.path.split('/')[1] === at.split('/')[1])?.path;
};
