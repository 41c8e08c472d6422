/** Whether the way to the server is open, by what it answered: a request that was answered is the best proof of a network. */

const listeners = new Set<() => void>();
let last = Number.NEGATIVE_INFINITY;

/** The server has answered something, whatever it said. */
export const wayAnswered = (): void => {
  last = Date.now();
  for (const listener of listeners) listener();
};

/** Told at each answer; what waits for a network goes at once. */
export const onWayAnswered = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Whether anything was answered since, so that a request that failed did not fail for want of a network. */
export const answeredSince = (at: number): boolean => last >= at && globalThis.navigator?.onLine !== false;
