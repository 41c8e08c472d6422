import { hearDoorBell } from './door-bell.ts';
import { drainEvents, type RelayHouse } from './relay.ts';

/** So often the relay looks by itself: for rings that got lost, and for what is to be tried again. */
const lookEveryMs = 2_000;

/**
 * The worker's side of events: delivers at the ring of the bell, and every two seconds without one. A failure of the database is a line in the
 * log; the next look comes.
 * @returns stops it, when what is under way has ended
 */
export const runRelay = (house: RelayHouse): (() => Promise<void>) => {
  let stopped = false;
  let again = false;
  let running: Promise<void> | undefined;
  const work = async (): Promise<void> => {
    do {
      again = false;
      await drainEvents({ ...house, isStopping: () => stopped }).catch((error: Error) => house.log(`events: ${error.message}`));
    } while (again && !stopped);
    running = undefined;
  };
  const look = (): void => {
    again = true;
    if (!stopped) running ??= work();
  };
  const silence = hearDoorBell(house.pool, look);
  const timer = setInterval(look, lookEveryMs);
  timer.unref();
  look();
  return async () => {
    stopped = true;
    clearInterval(timer);
    silence();
    await running;
  };
};
