import type { AgendaLine } from '#platform/contract/agenda/agenda.ts';
import type { AgendaKind } from '#platform/web/desk/room.ts';
import { useAllT } from '#platform/web/phrases.ts';
import { kindsOfAllRooms } from './agenda-kinds.ts';

const kindOf = (kind: string): AgendaKind | undefined => kindsOfAllRooms[kind];

/** Words, pages and buttons of the kinds of rows, from the rooms. */
export const useAgendaKinds = () => {
  const all = useAllT();
  return {
    wordOf: (kind: string): string => {
      const phrase = kindOf(kind)?.phrase;
      return phrase ? all(phrase) : kind;
    },
    actOf: (kind: string): string | undefined => {
      const phrase = kindOf(kind)?.act;
      return phrase ? all(phrase) : undefined;
    },
    pathOf: (row: AgendaLine): string | undefined => kindOf(row.kind)?.path(row.pageId, row.id),
    waitsWord: (row: AgendaLine): string | undefined => {
      const phrase = row.waitsOn === null ? undefined : kindOf(row.kind)?.waits?.[row.waitsOn];
      return phrase ? all(phrase) : undefined;
    },
  };
};
