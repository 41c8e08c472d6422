import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { useLocale } from '../phrases.ts';
import type { DeskRoom, FactWords, HubTab } from './room.ts';

/** The rooms of this desk; the door puts them in place. */
export const DeskRooms = createContext<readonly DeskRoom[]>([]);

/** The tabs that all rooms hang on the enterprise page, in their order. */
export const useHubTabs = (): readonly HubTab[] =>
  useContext(DeskRooms)
    .flatMap(room => room.hubTabs ?? [])
    .toSorted((a, b) => a.order - b.order);

/** Reads a field of the enterprise's file in the words of the room that wrote it; undefined until the rooms' words are there. */
export const useReadFact = (): ((field: string, value: unknown) => FactWords | undefined) | undefined => {
  const rooms = useContext(DeskRooms);
  const { locale } = useLocale();
  const { data: readers } = useQuery({
    queryKey: ['platform.factWords'],
    queryFn: async () => {
      const all = await Promise.allSettled(rooms.flatMap(room => (room.facts ? [room.facts()] : [])));
      return all.flatMap(answer => (answer.status === 'fulfilled' ? [answer.value] : []));
    },
    staleTime: 300_000,
  });
  if (!readers) return undefined;
  return (field, value) => {
    for (const read of readers) {
      const words = read(field, value, locale);
      if (words) return words;
    }
    return undefined;
  };
};
