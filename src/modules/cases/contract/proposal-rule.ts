import { z } from 'zod';
import { ItemCode } from '#modules/catalogue/contract/item.ts';
import { Day, Id, Instant, line, RegionCode } from '#platform/contract/shapes.ts';
import { ConditionLeaf, ConditionTree } from '#platform/contract/three-valued.ts';

/** What the item needs besides: shown as had, missing or unknown, with what to do. It never keeps a proposal back. */
export const RuleNeed = z.strictObject({ is: ConditionLeaf, todo: line(120) });
export type RuleNeed = z.infer<typeof RuleNeed>;

/** What a manager writes: when these facts hold, this item is proposed. */
export const RuleContent = z.strictObject({
  name: line(60),
  itemCode: ItemCode,
  /** 分量, 1 to 100: of several items that fit the heavier stands first. */
  weight: z.int().min(1).max(100),
  when: ConditionTree,
  needs: z.array(RuleNeed).max(10),
  /** 依据: where it comes from. */
  source: line(300),
  /** `toConfirm`: 待核实. */
  confidence: z.enum(['confirmed', 'toConfirm']),
});
export type RuleContent = z.infer<typeof RuleContent>;

/** How a rule fared: each demand for which it proposed its item and that came to an end. Never by person. */
export const RuleRecord = z.object({
  proposed: z.int(),
  /** Its item became the case. */
  taken: z.int(),
  /** Another item became the case. */
  passedOver: z.int(),
  declined: z.int(),
  /** Answered or referred without a case. */
  ended: z.int(),
});
export type RuleRecord = z.infer<typeof RuleRecord>;

/** 生效中、将生效、已停用. */
export const RuleState = z.enum(['inForce', 'toCome', 'retired']);

export const RuleVersionView = z.object({
  id: Id,
  no: z.int(),
  /** `''`: the whole country. */
  regionCode: z.string(),
  validFrom: Day,
  content: RuleContent,
  /** This row ends the rule from its day on. */
  ends: z.boolean(),
  reason: z.string(),
  savedAt: Instant,
  savedByName: z.string(),
});
export type RuleVersionView = z.infer<typeof RuleVersionView>;

/** A rule as the table lists it: the version that counts for the reader today, or the one to come. */
export const ProposalRuleRow = z.object({
  id: Id,
  state: RuleState,
  itemName: z.string().nullable(),
  version: RuleVersionView,
  record: RuleRecord,
});
export type ProposalRuleRow = z.infer<typeof ProposalRuleRow>;

export const RuleView = ProposalRuleRow.extend({
  /** The version saved last, in force or to come: the next one is based on it. */
  newest: RuleVersionView,
  versions: z.array(RuleVersionView),
  may: z.array(z.string()),
});
export type RuleView = z.infer<typeof RuleView>;

/** `basedOn`: the newest version that the writer has seen, null for a new rule; a newer one refuses. What is saved last takes the place of all before it from its day on. */
export const SaveRule = z.strictObject({
  id: Id,
  versionId: Id,
  basedOn: Id.nullable(),
  validFrom: Day,
  content: RuleContent,
});
export type SaveRule = z.infer<typeof SaveRule>;

/** What a rule would do to the demands that are open today. */
export const RulePreview = z.object({
  /** How many were looked at, the newest first. */
  demands: z.int(),
  yes: z.int(),
  unknown: z.int(),
  no: z.int(),
  /** Against the version that counts now: proposals that come and that fall away. */
  gained: z.int(),
  lost: z.int(),
  rows: z.array(
    z.object({
      demandId: Id,
      text: z.string(),
      enterpriseName: z.string(),
      truth: z.enum(['yes', 'unknown']),
      open: z.array(ConditionLeaf),
    }),
  ),
});
export type RulePreview = z.infer<typeof RulePreview>;

/** 回避: a person who must not accompany an enterprise. */
export const RecusalView = z.object({
  id: Id,
  personId: Id,
  personName: z.string(),
  enterpriseId: Id,
  regionCode: RegionCode,
  reason: z.string(),
  declaredAt: Instant,
  declaredByName: z.string(),
  mayEnd: z.boolean(),
  /** Running cases of the enterprise that the person still accompanies or stands in for: somebody else has to take them. */
  running: z.array(z.object({ id: Id, no: z.string() })),
});
export type RecusalView = z.infer<typeof RecusalView>;
