import type { Deadline, EngineAsset } from '../contract/deadline.ts';
import type { LawTables } from './law.ts';

/**
 * What is due for an asset (6.3.1-a). Pure: same asset, same rows of law, same day, same answer.
 * @param asset its dates and acts; `proofs` are needed for `nonUse`
 * @param law rows prepared once by `lawTables`
 * @param today a day in Asia/Shanghai
 * @returns live deadlines in order of `safeOn`; an ended asset has none
 */
export const deadlinesOf = (asset: EngineAsset, law: LawTables, today: string): Deadline[] => {
  void asset;
  void law;
  void today;
  return [];
};
