/** Draws that are the same for the same seed: which act comes next is no matter of chance, only which of two comes first is. */
export interface Dice {
  /** 0 ≤ x < 1 */
  readonly roll: () => number;
  readonly under: (share: number) => boolean;
  /** One of them; undefined of none. */
  readonly one: <T>(of: readonly T[]) => T | undefined;
  /** One of the newest few: acts meet where much is going on. */
  readonly recent: <T>(of: readonly T[], few?: number) => T | undefined;
}

export const diceOf = (seed: number): Dice => {
  let state = seed >>> 0;
  const roll = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    // The low bits of such a generator run in short circles.
    return (state >>> 8) / 2 ** 24;
  };
  const one = <T>(of: readonly T[]): T | undefined => of[Math.floor(roll() * of.length)];
  return { roll, under: share => roll() < share, one, recent: (of, few = 6) => one(of.slice(-few)) };
};
