import type { AssetStatus, KindDetails } from './asset.ts';

/** One asset as a form names it. `number` as written; what cannot be read stays in `number` and is put right by the person who confirms. */
export type TakenRow = KindDetails & {
  /** Row within the source, e.g. `basic.standards.1`, `supplement.trademarks.0`; with `sourceId` it makes taking down idempotent. */
  rowKey: string;
  title: string;
  number: string;
  owner?: string;
  status?: AssetStatus;
  statusWords?: string;
  note?: string;
};

/** What a survey says when a form with assets was handed in: rows become proposed assets, never typed again. */
export interface TakeDown {
  enterpriseId: string;
  /** Id of the visit or interview. */
  sourceId: string;
  source: 'tableA1' | 'supplement';
  /** 数据截至, a day in Asia/Shanghai. */
  asOf: string;
  rows: readonly TakenRow[];
}

/** The same by the answers themselves; the register knows which rows of Table A.1 and of the supplementary sheet are assets. */
export type TakeDownAnswers = Omit<TakeDown, 'rows' | 'source'> & {
  values: readonly { field: string; value: unknown }[];
};
