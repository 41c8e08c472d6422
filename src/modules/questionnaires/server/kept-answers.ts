import type { AnyContext } from '#platform/server/context.ts';

/** An option that an answer may hold: of a choice, or of a column of rows (`column` is empty for a choice). */
export interface HeldOption {
  readonly question: string;
  readonly column: string;
  readonly value: string;
}

/** How a room that keeps answers looks them up, in the reach of who asks. */
export interface AnswerKeeper {
  /** Records whose answers hold an option. */
  readonly holding: (ctx: AnyContext, option: HeldOption) => Promise<number>;
  /** Records handed in that say nothing to a question. */
  readonly lacking: (ctx: AnyContext, question: string) => Promise<number>;
}

const keepers = new Set<AnswerKeeper>();

/** A room to the right says how its answers are looked up; it does so when it is loaded. */
export const keepsAnswers = (keeper: AnswerKeeper): void => {
  keepers.add(keeper);
};

const sum = async (counts: readonly Promise<number>[]): Promise<number> => (await Promise.all(counts)).reduce((a, b) => a + b, 0);

/** How many old answers hold an option, in all rooms that keep answers. */
export const recordsHolding = (ctx: AnyContext, option: HeldOption): Promise<number> => sum([...keepers].map(k => k.holding(ctx, option)));

/** How many records handed in say nothing to a question. */
export const recordsLacking = (ctx: AnyContext, question: string): Promise<number> => sum([...keepers].map(k => k.lacking(ctx, question)));
