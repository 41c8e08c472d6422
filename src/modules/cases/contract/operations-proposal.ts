import { z } from 'zod';
import { command, query } from '#platform/contract/operation.ts';
import { Done, Id, line } from '#platform/contract/shapes.ts';
import { Timeline } from '#platform/contract/timeline.ts';
import { ProposalForDemand } from './proposal.ts';
import { FactChoice } from './proposal-fact.ts';
import { ProposalRuleRow, RuleContent, RulePreview, RuleView, SaveRule } from './proposal-rule.ts';

const OfRule = z.strictObject({ id: Id });

/** 建议: which items and which companions for a demand, and why. */
export const getProposal = query({
  name: 'cases.proposal.get',
  clause: 'X-3',
  input: z.strictObject({ demandId: Id }),
  output: ProposalForDemand,
});
/** 记下需求怎样了结: a step of the system, when a demand ended without a case. */
export const keepEnding = command({
  name: 'cases.proposal.keepEnding',
  clause: 'X-3',
  input: z.strictObject({ id: Id, demandId: Id, how: z.enum(['answered', 'referred', 'declined']) }),
  output: Done,
});

/** 建议规则, all that count for the reader's place, with how they fared. */
export const listProposalRules = query({
  name: 'cases.rule.list',
  clause: 'X-3',
  input: z.strictObject({}),
  output: z.object({
    rows: z.array(ProposalRuleRow),
    /** Items on offer for which no rule speaks. */
    withoutRule: z.array(z.object({ code: z.string(), name: z.string() })),
    may: z.array(z.string()),
  }),
});
/** 查看规则 with all its versions. */
export const getProposalRule = query({ name: 'cases.rule.get', clause: 'X-3', input: OfRule, output: RuleView });
/** 规则的经过. */
export const ruleTimeline = query({ name: 'cases.rule.timeline', clause: 'X-3', input: OfRule, output: Timeline });
/** 规则可以问什么: facts with their kinds, and items on offer. */
export const ruleChoices = query({
  name: 'cases.rule.choices',
  clause: 'X-3',
  input: z.strictObject({}),
  output: z.object({ facts: z.array(FactChoice), items: z.array(z.object({ code: z.string(), name: z.string() })) }),
});
/** 试算 a rule on the demands that are open today; nothing is written. */
export const previewRule = query({
  name: 'cases.rule.preview',
  clause: 'X-3',
  input: z.strictObject({ ruleId: Id.nullable().default(null), content: RuleContent }),
  output: RulePreview,
});
/** 保存规则 as a new version, in force from its day on; older versions stay. */
export const saveRule = command({ name: 'cases.rule.save', clause: 'X-3', input: SaveRule, output: Done.extend({ no: z.int() }) });
/** 停用规则 for one's own place, with a reason. */
export const retireRule = command({
  name: 'cases.rule.retire',
  clause: 'X-3',
  input: z.strictObject({ id: Id, versionId: Id, basedOn: Id, reason: line(300) }),
  output: Done,
});

/** 登记回避: oneself, or by a lead for a colleague. */
export const declareRecusal = command({
  name: 'cases.recusal.declare',
  clause: 'X-3',
  input: z.strictObject({ id: Id, personId: Id, enterpriseId: Id, reason: line(200) }),
  output: Done,
});
/** 解除回避. */
export const endRecusal = command({ name: 'cases.recusal.end', clause: 'X-3', input: z.strictObject({ id: Id }), output: Done });
