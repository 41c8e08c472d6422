import { z } from 'zod';
import { Day, Id } from '#platform/contract/shapes.ts';
import { type Comparison, ConditionLeaf, FactValue } from '#platform/contract/three-valued.ts';

/** 是否、数量、选项、需求分类、分类大类、表 A.1 的行、原话中的词. */
export const FactKind = z.enum(['yesNo', 'number', 'choice', 'class', 'topic', 'row', 'words']);
export type FactKind = z.infer<typeof FactKind>;

const comparisons: Readonly<Record<FactKind, readonly Comparison[]>> = {
  yesNo: ['is'],
  number: ['atLeast', 'atMost'],
  choice: ['in'],
  class: ['in'],
  topic: ['in'],
  row: ['in'],
  words: ['contains'],
};
/** What may be asked of a kind of fact. */
export const findComparisons = (kind: FactKind): readonly Comparison[] => comparisons[kind];

/** FactValues that are no rows of Table A.1; those of its rows are `answer.<row>`. */
export const staticFacts = [
  'demand.class',
  'demand.topic',
  'demand.row',
  'demand.kind',
  'demand.source',
  'demand.words',
  'enterprise.scale',
  'enterprise.aboveScale',
  'enterprise.section',
  'enterprise.years',
  'enterprise.employees',
  'enterprise.revenue',
  'asset.trademark',
  'asset.patent',
  'asset.standard',
  'asset.certificate',
  'asset.award',
  'asset.geographicalIndication',
  'asset.honour',
  'asset.patent.invention',
  'asset.patent.pending',
  'asset.trademark.pending',
  'asset.standard.lead',
] as const;
export type StaticFact = (typeof staticFacts)[number];

/** A fact as the form offers it. */
export const FactChoice = z.object({
  key: z.string(),
  kind: FactKind,
  /** Wording of the row of Table A.1, in the reader's language; null: the page has its phrase. */
  label: z.string().nullable(),
  options: z.array(z.object({ value: z.string(), label: z.string().nullable() })),
});
export type FactChoice = z.infer<typeof FactChoice>;

/** Where a value stands: the record behind it, and of a register what part of it. */
export const FactPlace = z.object({ at: z.enum(['demand', 'enterprise', 'assets', 'visit']), id: Id, part: z.string().optional() });
export type FactPlace = z.infer<typeof FactPlace>;

/** What is known of one fact, as of which day and where it stands. */
export const KnownFact = z.object({ value: FactValue, asOf: Day.nullable(), place: FactPlace });
export type KnownFact = z.infer<typeof KnownFact>;

/** One thing that a rule asks, with what is known about it; `known` null: nothing. */
export const AskedFact = z.object({ ask: ConditionLeaf, known: KnownFact.nullable() });
export type AskedFact = z.infer<typeof AskedFact>;
