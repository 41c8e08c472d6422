import { storeOf } from '#platform/web/store.ts';

/** A round of calls: why they are made is said once, and stands with each number that is revealed. */
export interface CallRound {
  readonly reason: string;
  readonly lastAt: number;
}

/** Who has not called for an hour begins another round. */
const roundMs = 3_600_000;

/** The round of this window; a new window begins its own. */
export const callRound = storeOf<CallRound | undefined>(undefined);

/** The reason of the round that goes on; undefined: it must be asked for. */
export const roundReason = (now: number = Date.now()): string | undefined => {
  const round = callRound.get();
  return round && now - round.lastAt < roundMs ? round.reason : undefined;
};

/** Begins a round, or goes on with it. */
export const goOnCalling = (reason: string, now: number = Date.now()): void => callRound.set({ reason, lastAt: now });

/** The next call asks for its reason. */
export const endRound = (): void => callRound.set(undefined);
