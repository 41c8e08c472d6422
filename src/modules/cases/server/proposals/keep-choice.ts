import { newId } from '#platform/contract/ids.ts';
import type { ProposalForDemand } from '../../contract/proposal.ts';
import type { CasesContext } from '../db.ts';
import { type FoundDemand, findAskedDemand } from './demand-reads.ts';
import { proposalFor } from './propose.ts';

/** How a demand ended. */
export type Ending =
  | { readonly outcome: 'case'; readonly caseId: string; readonly itemCode: string }
  | { readonly outcome: 'answered' | 'referred' | 'declined' };

/** How one rule fared by it. */
const faredBy = (ending: Ending, itemCode: string) => {
  if (ending.outcome === 'case') return ending.itemCode === itemCode ? 'taken' : 'passedOver';
  return ending.outcome === 'declined' ? 'declined' : 'ended';
};

/** What is kept of a proposal: enough to say later which rule in which version said what, and nothing of who decided. */
const keptOf = (p: Omit<ProposalForDemand, 'may'>) => ({
  items: p.items.map(i => ({
    code: i.itemCode,
    standing: i.standing,
    rules: i.reasons.map(r => ({ id: r.ruleId, versionId: r.versionId })),
  })),
  companions: p.companions.map(c => ({ id: c.id, total: c.total })),
});

const keep = async (ctx: CasesContext, d: FoundDemand, ending: Ending, id: string): Promise<void> => {
  const proposal = await proposalFor(ctx, d);
  const home = { authority_id: d.authorityId, region_code: d.regionCode };
  const chosen = ending.outcome === 'case' ? { case_id: ending.caseId, item_code: ending.itemCode } : {};
  await ctx.db
    .insertInto('cases.choices')
    .values({
      id,
      ...home,
      demand_id: d.id,
      outcome: ending.outcome,
      ...chosen,
      proposed: JSON.stringify(keptOf(proposal)),
      made_at: ctx.now,
    })
    .execute();
  // What is not firm was no proposal yet.
  const fared = proposal.items
    .filter(i => i.standing === 'firm')
    .flatMap(i => i.reasons.map(r => ({ rule_id: r.ruleId, version_id: r.versionId, outcome: faredBy(ending, i.itemCode) })));
  if (fared.length > 0)
    await ctx.db
      .insertInto('cases.choice_rules')
      .values(fared.map(f => ({ id: newId(), ...home, choice_id: id, ...f })))
      .execute();
};

/** Keeps what was proposed for a demand and what came of it, once for each id. */
export const keepChoice = async (ctx: CasesContext, demandId: string, ending: Ending, id: string = newId()): Promise<void> => {
  const there = await ctx.db.selectFrom('cases.choices').select('id').where('id', '=', id).executeTakeFirst();
  const demand = there ? undefined : await findAskedDemand(ctx, demandId);
  if (demand) await keep(ctx, demand, ending, id);
};
