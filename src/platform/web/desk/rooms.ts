import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { useLocale } from '../phrases.ts';
import { useSession } from '../session.ts';
import type { DeskRoom, FactWords, HoldingKind, HubEvent, HubStory } from './room.ts';

/** The rooms of this desk; the door puts them in place. */
export const DeskRooms = createContext<readonly DeskRoom[]>([]);

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

/** What the rooms tell of an enterprise, each story with its events; a room that fails is left out. */
export const useHubStories = (enterpriseId: string): readonly { story: HubStory; events: readonly HubEvent[] }[] => {
  const rooms = useContext(DeskRooms);
  const { can } = useSession();
  const { locale } = useLocale();
  const { data } = useQuery({
    queryKey: ['platform.hubStories', enterpriseId, locale],
    queryFn: async ({ signal }) => {
      const told = await Promise.allSettled(rooms.flatMap(room => (room.hubStories ? [room.hubStories()] : [])));
      const stories = told.flatMap(t => (t.status === 'fulfilled' ? t.value : [])).filter(story => can(story.needs));
      const answers = await Promise.allSettled(stories.map(story => story.events(enterpriseId, signal)));
      return stories.flatMap((story, i) => {
        const answer = answers[i];
        return answer?.status === 'fulfilled' ? [{ story, events: answer.value }] : [];
      });
    },
  });
  return data ?? [];
};

/** The words and pages of a kind of rows that stand in a person's name; undefined for one that no room of this desk has. */
export const useHoldingKinds = (): ((kind: string) => HoldingKind | undefined) => {
  const rooms = useContext(DeskRooms);
  return kind => rooms.find(room => room.holdings?.[kind])?.holdings?.[kind];
};
