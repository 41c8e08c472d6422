import { z } from 'zod';
import { Day, Id } from '#platform/contract/shapes.ts';
import { CompanionWeights } from './companion-weights.ts';
import { AskedFact, KnownFact } from './proposal-fact.ts';
import { RecusalView } from './proposal-rule.ts';

/** A rule that speaks for an item: what it rests on, and what it does not know yet. */
export const RuleReason = z.object({
  ruleId: Id,
  versionId: Id,
  no: z.int(),
  name: z.string(),
  weight: z.int(),
  source: z.string(),
  confidence: z.enum(['confirmed', 'toConfirm']),
  grounds: z.array(AskedFact),
  open: z.array(AskedFact),
});
export type RuleReason = z.infer<typeof RuleReason>;

export const NeedState = z.enum(['had', 'missing', 'unknown']);
export type NeedState = z.infer<typeof NeedState>;

/** An item that is proposed for a demand. */
export const ProposedItem = z.object({
  itemCode: z.string(),
  itemName: z.string(),
  versionId: Id,
  /** `firm`: a rule holds; `open`: one might, once what is unknown is known. */
  standing: z.enum(['firm', 'open']),
  reasons: z.array(RuleReason),
  needs: z.array(AskedFact.extend({ state: NeedState, todo: z.string() })),
  /** 受理条件 of the item version, with what the record knows of them; nobody but a person judges them. */
  conditions: z.array(z.object({ text: z.string(), known: KnownFact.nullable(), fact: z.string().nullable() })),
});
export type ProposedItem = z.infer<typeof ProposedItem>;

/** Why an item that a rule speaks for is not proposed: it cannot be opened here today. */
export const BarredItem = z.object({ itemCode: z.string(), why: z.enum(['notOffered', 'noStages']) });
export type BarredItem = z.infer<typeof BarredItem>;

/** Each part, from 0 to 1. */
export const CompanionParts = z.object({ near: z.number(), free: z.number(), practised: z.number(), acquainted: z.number() });
export type CompanionParts = z.infer<typeof CompanionParts>;

const Named = z.object({ id: Id, name: z.string() });
export const ProposedCompanion = Named.extend({
  total: z.number(),
  parts: CompanionParts,
  stationName: z.string().nullable(),
  /** Works in the very street. */
  sameStreet: z.boolean(),
  openCases: z.int(),
  /** Ended cases of the proposed items. */
  practised: z.int(),
  /** Accompanied this enterprise before, or has the demand in hand. */
  acquainted: z.boolean(),
  /** B 角 today. */
  deputy: Named.nullable(),
});
export type ProposedCompanion = z.infer<typeof ProposedCompanion>;

/** Walls: whoever has one is not proposed, whatever the rest says. */
export const CompanionWall = z.discriminatedUnion('why', [
  z.object({ why: z.literal('recused') }),
  z.object({ why: z.literal('away'), toOn: Day, deputy: Named.nullable() }),
]);
export type CompanionWall = z.infer<typeof CompanionWall>;
export const ExcludedCompanion = Named.extend({ walls: z.array(CompanionWall) });
export type ExcludedCompanion = z.infer<typeof ExcludedCompanion>;

/** 建议 for one demand: items and companions, each with its reasons. */
export const ProposalForDemand = z.object({
  demandId: Id,
  enterpriseId: Id,
  items: z.array(ProposedItem),
  /** More than are shown. */
  more: z.int(),
  barred: z.array(BarredItem),
  companions: z.array(ProposedCompanion),
  excluded: z.array(ExcludedCompanion),
  /** What the parts weigh; the page shows them. */
  weights: CompanionWeights,
  recusals: z.array(RecusalView),
  /** Rules that were judged. */
  rules: z.int(),
  may: z.array(z.string()),
});
export type ProposalForDemand = z.infer<typeof ProposalForDemand>;
