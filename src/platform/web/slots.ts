import { type ReactNode, useEffect } from 'react';
import { useSession } from './session.ts';
import { storeOf, useStore } from './store.ts';

/**
 * A named place on the pages of a room that rooms to its right may fill. The room that owns the page declares it, with what it hands
 * to each part (`P`) and what it must know of a part before that is fetched (`H`, e.g. the heading of a tab).
 */
export interface Slot<P extends object, H extends object = object> {
  /** `campaigns.roster.bulk`: room, page, place. */
  readonly name: string;
  /** For the compiler alone. */
  readonly takes?: (props: P, heading: H) => void;
}

/** A part in a slot: where it stands among the others, who sees it, and its code, fetched when it is first shown. */
export interface SlotPart<P extends object> {
  key: string;
  order: number;
  /** Operation that the role must have to see it. */
  needs: string;
  part: () => Promise<(props: P) => ReactNode>;
}

/** A part with the name of its slot, as a room's face carries it. */
export type SlotFill = SlotPart<never> & { slot: string };

/** Declares a slot: `export const rosterBulk = slot<{ rows: readonly RosterRow[] }>('campaigns.roster.bulk')`. */
export const slot = <P extends object, H extends object = object>(name: string): Slot<P, H> => ({ name });

/** Fills a slot: `fillSlot(rosterBulk, { key: 'ask', order: 10, needs: …, part: () => import('./AskMany.tsx').then(m => m.AskMany) })`. */
export const fillSlot = <P extends object, H extends object>(of: Slot<P, H>, fill: SlotPart<P> & H): SlotFill => ({
  ...fill,
  slot: of.name,
});

/** What a room puts into slots: there from the start, or fetched when the first page with a slot is opened. */
export type SlotFills = readonly SlotFill[] | (() => Promise<readonly SlotFill[]>);

const offered = storeOf<readonly SlotFill[]>([]);
let waiting: readonly (() => Promise<readonly SlotFill[]>)[] = [];

/** The assembled rooms tell what they put into slots, once, at the start. */
export const offerSlots = (rooms: readonly SlotFills[]): void => {
  offered.set(rooms.flatMap(fills => (typeof fills === 'function' ? [] : fills)));
  waiting = rooms.flatMap(fills => (typeof fills === 'function' ? [fills] : []));
};

/** Fetches what waits; what does not come is asked for again by the next page. */
const fetchWaiting = async (): Promise<void> => {
  const asked = waiting;
  waiting = [];
  if (asked.length === 0) return;
  const answers = await Promise.allSettled(asked.map(ask => ask()));
  waiting = asked.filter((_, i) => answers[i]?.status === 'rejected');
  offered.set([...offered.get(), ...answers.flatMap(a => (a.status === 'fulfilled' ? a.value : []))]);
};

/** What stands in a slot for the one who is signed in, in its order. */
export const useSlot = <P extends object, H extends object>(of: Slot<P, H>): readonly (SlotPart<P> & H)[] => {
  const { can } = useSession();
  const fills = useStore(offered);
  useEffect(() => void fetchWaiting(), []);
  return fills
    .filter(fill => fill.slot === of.name && can(fill.needs))
    .sort((a, b) => a.order - b.order) as unknown as readonly (SlotPart<P> & H)[];
};
