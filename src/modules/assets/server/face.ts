import { type CallContext, retype } from '#platform/server/context.ts';
import type { TakeDown, TakeDownAnswers } from '../contract/assets-from-answers.ts';
import { takeAnswersDown, takeDown } from './assets-from-answers.ts';
import { awardsOf, type RegisteredAward } from './award-reads.ts';
import { type AssetCount, assetCountsOf } from './count-reads.ts';
import type { AssetsDb } from './db.ts';
import type { WarningsDb } from './deadlines/db-warnings.ts';
import { type ExpiringLine, expiringLines } from './deadlines/expiring.ts';
import { enterStandard, type PublishedStandard } from './enter-standard.ts';

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
    /** Awards that these enterprises have won, as far as the register has confirmed them (6.2.2.1-a). */
    awardsOf: (enterpriseIds: readonly string[]): Promise<RegisteredAward[]> => awardsOf(ctx, enterpriseIds),
    /** 九十天内到期: what falls due within 30, 60 and 90 days by its safe day, by kind of asset. */
    expiring: (): Promise<ExpiringLine[]> => expiringLines(retype<WarningsDb>(callCtx)),
    /** How many confirmed assets these enterprises have, by kind; a kind without any is absent, which says nothing about the world outside. */
    countsOf: (enterpriseIds: readonly string[]): Promise<AssetCount[]> => assetCountsOf(ctx, enterpriseIds),
    /** Enters a published standard as a confirmed asset, once per record and number (6.2.1.3-a). Answers the asset, and whether it was there before. */
    enterStandard: (standard: PublishedStandard): Promise<{ assetId: string; known: boolean }> => enterStandard(ctx, standard),
  };
};
