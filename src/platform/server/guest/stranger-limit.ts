import { networkOf } from './network.ts';

const windowMs = 5 * 60_000;
/** One a second. Who holds a link, or mistypes a password, comes nowhere near it, nor does an office behind one address. */
const mostRefused = 300;
const mostNetworks = 20_000;

/** Refused calls of people whom nobody knows, by network, in this process. */
export interface StrangerLimit {
  /** Counts a refusal; whether it still leaves an entry of its own. */
  readonly leavesEntry: (address: string, now: Date) => boolean;
}

/**
 * Every refusal leaves an entry that nobody can take out again, and the doors without sign-in are open to all: without a limit a stranger could fill
 * the disk with entries (7.1-d). Nobody is kept out for it: behind one address stands a whole office, and what is slow or guessed has brakes of its own.
 */
export const strangerLimit = (): StrangerLimit => {
  const counted = new Map<string, { endsAt: number; n: number }>();
  const running = (network: string, at: number) => {
    const found = counted.get(network);
    return found && found.endsAt > at ? found : undefined;
  };
  return {
    leavesEntry: (address, now) => {
      const [network, at] = [networkOf(address), now.getTime()];
      const found = running(network, at);
      if (found) {
        found.n += 1;
        return found.n <= mostRefused;
      }
      if (counted.size >= mostNetworks) for (const [key, { endsAt }] of counted) if (endsAt <= at) counted.delete(key);
      if (counted.size >= mostNetworks) counted.clear();
      counted.set(network, { endsAt: at + windowMs, n: 1 });
      return true;
    },
  };
};
