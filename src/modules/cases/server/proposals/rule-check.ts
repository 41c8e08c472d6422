import { catalogue } from '#modules/catalogue/index.ts';
import { type ConditionLeaf, type ConditionNode, leavesOf } from '#platform/contract/three-valued.ts';
import { casesProblems } from '../../contract/problems.ts';
import type { RuleContent } from '../../contract/proposal-rule.ts';
import { faultOfLeaf } from '../../domain/proposal-facts.ts';
import type { CasesContext } from '../db.ts';

/** Most leaves of one condition: what a person can still read. */
const mostLeaves = 30;

const mustAsk = (leaf: ConditionLeaf, pointer: string): void => {
  const fault = faultOfLeaf(leaf);
  if (fault === 'fact') throw casesProblems.ruleFactUnknown({ fact: leaf.fact }, [{ pointer, code: 'cases.problem.ruleFactUnknown' }]);
  if (fault === 'value') throw casesProblems.ruleValueUnfit({ fact: leaf.fact }, [{ pointer, code: 'cases.problem.ruleValueUnfit' }]);
};

/** Whether a rule can be judged at all. @throws Problem `ruleFactUnknown`, `ruleValueUnfit`, `ruleTooLong`, `ruleItemUnknown` */
export const mustBeRule = async (ctx: CasesContext, content: RuleContent): Promise<void> => {
  const leaves = leavesOf(content.when as ConditionNode);
  if (leaves.length > mostLeaves)
    throw casesProblems.ruleTooLong({ most: mostLeaves }, [{ pointer: '/content/when', code: 'cases.problem.ruleTooLong' }]);
  for (const leaf of leaves) mustAsk(leaf, '/content/when');
  for (const [at, need] of content.needs.entries()) mustAsk(need.is, `/content/needs/${at}`);
  const known = (await catalogue(ctx).items()).some(i => i.code === content.itemCode);
  if (!known) throw casesProblems.ruleItemUnknown({}, [{ pointer: '/content/itemCode', code: 'cases.problem.ruleItemUnknown' }]);
};
