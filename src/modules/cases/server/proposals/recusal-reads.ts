import { preparedSql } from '#platform/server/database/statement.ts';
import { casesProblems } from '../../contract/problems.ts';
import type { RecusalView } from '../../contract/proposal-rule.ts';
import { caseNo } from '../../domain/case-state.ts';
import type { CasesContext } from '../db.ts';
import { isLead } from '../policy.ts';

interface Row {
  id: string;
  person_id: string;
  person_name: string | null;
  enterprise_id: string;
  region_code: string;
  reason: string;
  declared_at: Date;
  declared_by_name: string;
}

interface Running {
  id: string;
  year: number;
  no: number;
  companion_id: string;
  deputy_id: string | null;
}

/** A recusal takes nothing out of anybody's hands by itself: its cases are named until somebody else has them. */
const runningOf = (ctx: CasesContext, enterpriseId: string, personIds: readonly string[]): Promise<Running[]> =>
  ctx.ask<Running>(preparedSql`
    select id, year, no, companion_id, deputy_id from cases.cases where enterprise_id = ${enterpriseId} and ended_at is null
      and (companion_id = any (${personIds as string[]}::uuid[]) or deputy_id = any (${personIds as string[]}::uuid[])) order by year, no`);

/** Who must not accompany an enterprise, in force. */
export const recusalsFor = async (ctx: CasesContext, enterpriseId: string): Promise<RecusalView[]> => {
  const rows = await ctx.ask<Row>(preparedSql`
    select r.id, r.person_id, p.name as person_name, r.enterprise_id, r.region_code, r.reason, r.declared_at, r.declared_by_name
    from cases.recusals r left join people.pub_persons p on p.id = r.person_id
    where r.enterprise_id = ${enterpriseId} and r.ended_at is null order by r.declared_at, r.id`);
  const personIds = rows.map(r => r.person_id);
  const running = rows.length === 0 ? [] : await runningOf(ctx, enterpriseId, personIds);
  return rows.map(r => ({
    id: r.id,
    personId: r.person_id,
    personName: r.person_name ?? '',
    enterpriseId: r.enterprise_id,
    regionCode: r.region_code,
    reason: r.reason,
    declaredAt: r.declared_at.toISOString(),
    declaredByName: r.declared_by_name,
    mayEnd: ctx.can('cases.recusal.end') && (isLead(ctx.actor) || r.person_id === ctx.actor.id),
    running: running.filter(c => [c.companion_id, c.deputy_id].includes(r.person_id)).map(c => ({ id: c.id, no: caseNo(c) })),
  }));
};

/** Nobody who must keep away accompanies. @throws Problem `recused` */
export const mustNotBeRecused = async (ctx: CasesContext, enterpriseId: string, ids: readonly (string | null)[]): Promise<void> => {
  if ((await recusalsFor(ctx, enterpriseId)).some(r => ids.includes(r.personId))) throw casesProblems.recused();
};
