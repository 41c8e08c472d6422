import type { Item, ItemConfidence, ItemContent, ItemMaterial, ItemStage } from '../contract/item.ts';

/** A stage in the data: `days` in working days are a promise of ours, proposed and 待核实; null: an outside procedure without a limit of ours. */
export type StageLine = readonly [key: string, name: string, who: ItemStage['who'], days?: number | null, note?: string];
/** A material in the data: who brings it, and when, if not always. */
export type MaterialLine = readonly [key: string, name: string, origin?: ItemMaterial['origin'], condition?: string];
/** A document in the data; `true`: its text was read. */
export type BasisLine = readonly [title: string, docNo: string, confirmed: boolean, article?: string];

/** A national item as the data files hold it. */
export interface NationalItem extends Pick<Item, 'code' | 'name' | 'level' | 'letter' | 'classCodes'> {
  summary: string;
  body: string;
  output: string;
  basis: readonly BasisLine[];
  conditions: readonly (readonly [key: string, text: string, fact?: string])[];
  materials: readonly MaterialLine[];
  stages: readonly StageLine[];
  succeeds?: ItemContent['succeeds'];
  questions?: ItemContent['questions'];
  history?: boolean;
  fee?: string;
  confidence?: ItemConfidence;
  source: string;
}
