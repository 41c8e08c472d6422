import { platformProblems } from '../contract/problem.ts';
import type { Gate } from './handler.ts';

interface Line {
  /** How many are let through at a time. */
  readonly places: number;
  /** How many may wait; the next is sent away. */
  readonly longest: number;
  /** When one that was sent away should come back, in seconds. */
  readonly seconds: number;
}

/**
 * A line of this process; those who wait in it hold no connection.
 * @throws Problem `busy` (503) when the line is full
 */
export const waitingLine = ({ places, longest, seconds }: Line): Gate => {
  let busy = 0;
  const line: (() => void)[] = [];
  return async work => {
    if (busy >= places) {
      if (line.length >= longest) throw platformProblems.busy({ seconds });
      await new Promise<void>(resolve => line.push(resolve));
    } else busy += 1;
    try {
      return await work();
    } finally {
      const next = line.shift();
      if (next) next();
      else busy -= 1;
    }
  };
};

/** For whatever reads a file that somebody handed in: each holds a thread of some hundred megabytes, and its call a connection. */
export const fileGate: Gate = waitingLine({ places: 2, longest: 40, seconds: 10 });

/** For whatever makes a document or a table to take away: many at once would hold every connection that the pages need. */
export const documentGate: Gate = waitingLine({ places: 4, longest: 200, seconds: 10 });
