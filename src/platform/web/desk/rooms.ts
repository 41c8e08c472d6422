import { createContext, useContext } from 'react';
import type { DeskRoom, HubTab } from './room.ts';

/** The rooms of this desk; the door puts them in place. */
export const DeskRooms = createContext<readonly DeskRoom[]>([]);

/** The tabs that all rooms hang on the enterprise page, in their order. */
export const useHubTabs = (): readonly HubTab[] =>
  useContext(DeskRooms)
    .flatMap(room => room.hubTabs ?? [])
    .toSorted((a, b) => a.order - b.order);
