import { type CallContext, retype } from '#platform/server/context.ts';
import type { TakeDown, TakeDownAnswers } from '../contract/assets-from-answers.ts';
import { takeAnswersDown, takeDown } from './assets-from-answers.ts';
import type { AssetsDb } from './db.ts';

/** The register for rooms to the right, inside the caller's transaction. */
export const assets = (callCtx: CallContext) => {
  const ctx = retype<AssetsDb>(callCtx);
  return {
    /**
     * Takes rows of a form down as proposed assets (待确认), once per (sourceId, rowKey). A row whose number is in the register already
     * proposes nothing. Rows of the source that are no longer named are dismissed, if nobody has confirmed them.
     * @returns how many are proposed now, and how many the register knew
     */
    takeDown: (input: TakeDown): Promise<{ proposed: number; known: number }> => takeDown(ctx, input),
    /**
     * The same from answers as they are: `values` by row id (`supplement.trademarks`, `systemCerts.quality`, …); other rows are passed over.
     * To be called when a form is handed in, and again when it is corrected.
     */
    takeAnswersDown: (input: TakeDownAnswers): Promise<{ proposed: number; known: number }> => takeAnswersDown(ctx, input),
  };
};
