import type { ItemBasis, ItemContent, ItemMaterial, ItemStage } from '../contract/item.ts';
import { patentItems } from './items-patents.data.ts';
import { qualityItems } from './items-quality.data.ts';
import { standardItems } from './items-standards.data.ts';
import { trademarkItems } from './items-trademarks.data.ts';
import type { BasisLine, MaterialLine, NationalItem, StageLine } from './national-item.ts';

/** All items of 5.1 as they are shipped, in the order of the clause. */
export const nationalItems: readonly NationalItem[] = [...standardItems, ...qualityItems, ...patentItems, ...trademarkItems];

const basisOf = ([title, docNo, confirmed, article]: BasisLine): ItemBasis => ({
  title,
  docNo,
  ...(article ? { article } : {}),
  confidence: confirmed ? 'confirmed' : 'toConfirm',
});

const materialOf = ([key, name, origin = 'enterprise', condition]: MaterialLine): ItemMaterial => ({
  key,
  name,
  copies: 1,
  form: origin === 'enterprise' ? 'original' : 'copy',
  origin,
  needed: condition ? 'if' : 'always',
  ...(condition ? { condition } : {}),
});

const stageOf = ([key, name, who, days = null, note]: StageLine): ItemStage => ({
  key,
  name,
  who,
  days,
  unit: 'working',
  confidence: 'toConfirm',
  ...(note ? { note } : {}),
});

/** Version 1 of a national item, whole. */
export const nationalContent = (item: NationalItem): ItemContent => ({
  summary: item.summary,
  body: item.body,
  fee: item.fee ?? '不收费',
  output: item.output,
  basis: item.basis.map(basisOf),
  conditions: item.conditions.map(([key, text, fact]) => ({ key, text, ...(fact ? { fact } : {}) })),
  materials: item.materials.map(materialOf),
  stages: item.stages.map(stageOf),
  window: null,
  contact: '',
  questions: item.questions ?? [],
  exclusion: { onlineWithoutVisit: false, penaltyOrForce: false, exceptionBasis: null },
  succeeds: item.succeeds ?? null,
  history: item.history ?? false,
  confidence: item.confidence ?? 'toConfirm',
  source: item.source,
});

const two = (n: number): string => String(n).padStart(2, '0');

/** Ids of the n-th national item (from 1) and its first version; fixed, so that every installation has the same. */
export const nationalIds = (n: number): { item: string; version: string } => ({
  item: `019ab000-c001-7000-8000-0000000000${two(n)}`,
  version: `019ab000-c002-7000-8000-0000000000${two(n)}`,
});
