import { randomInt } from 'node:crypto';

/** In an order that has nothing to do with that in which they came (Fisher–Yates, from the system's source of chance). */
export const shuffled = <T>(list: readonly T[]): T[] => {
  const all = [...list];
  for (let at = all.length - 1; at > 0; at -= 1) {
    const other = randomInt(at + 1);
    [all[at], all[other]] = [all[other] as T, all[at] as T];
  }
  return all;
};
