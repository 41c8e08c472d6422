import type { DemandKind, DemandSource, DemandUrgency } from './demand.ts';

/** What another room says when it heard a demand. */
export interface RaiseInput {
  enterpriseId: string;
  kind: DemandKind;
  /** One line as the enterprise said it; for a row of Table A.1 the wording of the row, with the remark after a colon. */
  text: string;
  source: DemandSource;
  /** Id of the visit, call, seminar or import. */
  sourceId: string;
  /** Row within the source, e.g. `training.std.1`, `difficulty.2`; with `sourceId` it makes raising idempotent. */
  rowKey: string;
  /** Campaign in which it was heard; null outside a campaign. */
  campaignId: string | null;
  /** GB/T 2260 code of the enterprise, street if known. */
  regionCode: string;
  urgency?: DemandUrgency;
}

/** What a withdrawn or corrected record says of the demands it had raised. */
export interface SupersedeInput {
  sourceId: string;
  /** Only these rows; left out: all rows of the source. */
  rowKeys?: readonly string[];
  /** Demand that takes their place, if there is one. */
  by?: string;
  /** Shown on the demand, e.g. 走访记录已撤回. */
  reason: string;
}
