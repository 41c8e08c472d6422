/** Digits of a code by level: 省 2, 市 4, 区县 6, 街道 9 (GB/T 2260, GB/T 10114). */
const levels = [2, 4, 6, 9] as const;
export type DivisionLevel = (typeof levels)[number];

/** The level of a division by the length of its code. */
export const levelOf = (code: string): DivisionLevel => levels.find(n => code.length <= n) ?? 9;

/** The code of the division above; undefined for a province. */
export const parentOf = (code: string): string | undefined => {
  const above = levels[levels.indexOf(levelOf(code)) - 1];
  return above === undefined ? undefined : code.slice(0, above);
};
