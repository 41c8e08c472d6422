import { sql } from 'kysely';
import { enterprises } from '#modules/enterprises/index.ts';
import type { Context } from '#platform/server/context.ts';
import type { Finding, FindingView, InterestKind } from '../contract/interest.ts';
import { findingsFor, type KeptInterest, unitKey } from '../domain/findings.ts';
import type { ExpertsDb } from './db.ts';
import { poolRuleOn } from './rules.ts';

/** Which enterprise the relations are held against. */
export interface AgainstEnterprise {
  id: string;
  name: string;
  uscc: string | null;
  region_code: string;
}

interface Related {
  id: string;
  expert_id: string;
  kind: InterestKind;
  unit_name: string;
  name_key: string;
  credit_code: string | null;
  from_on: string | null;
  to_on: string | null;
  dismissal_id: string | null;
  reason: string | null;
  by_name: string | null;
  at: Date | null;
}

const keptOf = (r: Related): KeptInterest => ({
  id: r.id,
  kind: r.kind,
  unitName: r.unit_name,
  nameKey: r.name_key,
  creditCode: r.credit_code,
  fromOn: r.from_on,
  toOn: r.to_on,
});

const dismissedOf = (r: Related | undefined): FindingView['dismissed'] =>
  r?.dismissal_id && r.at ? { id: r.dismissal_id, reason: r.reason ?? '', byName: r.by_name ?? '', at: r.at.toISOString() } : null;

/**
 * What stands between experts and an enterprise on a day, dismissed ones included, by expert; only those who have something. The index on code and
 * name finds the few relations that touch this enterprise, however large the pool.
 * @param expertIds null: everybody in reach
 */
export const findingsWith = async (
  ctx: Context<ExpertsDb>,
  expertIds: readonly string[] | null,
  enterprise: AgainstEnterprise,
  on: string,
): Promise<Map<string, FindingView[]>> => {
  const years = await poolRuleOn(ctx, 'tieYears', { regionCode: enterprise.region_code, on });
  // A relation was told of the enterprise that the expert knew, which may have been merged into this one since.
  const identities = await enterprises(ctx).identitiesOf(enterprise.id);
  const codes = identities.flatMap(e => e.uscc ?? []);
  const keys = identities.map(e => unitKey(e.name));
  const { rows } = await sql<Related>`
    select i.id, i.expert_id, i.kind, i.unit_name, i.name_key, i.credit_code, i.from_on, i.to_on,
      d.id as dismissal_id, d.reason, d.dismissed_by_name as by_name, d.dismissed_at as at
    from experts.interests i
    left join experts.dismissals d on d.interest_id = i.id and d.enterprise_id = ${enterprise.id} and d.restored_at is null
    where (i.credit_code = any (${codes}::text[]) or i.name_key = any (${keys}::text[]))
      and (${expertIds === null} or i.expert_id = any (${(expertIds ?? []) as string[]}::uuid[]))`.execute(ctx.db);
  const byExpert = new Map<string, FindingView[]>();
  for (const r of rows) {
    const [finding] = identities.flatMap(e => findingsFor([keptOf(r)], e, { on, years }));
    if (finding) byExpert.set(r.expert_id, [...(byExpert.get(r.expert_id) ?? []), { ...finding, dismissed: dismissedOf(r) }]);
  }
  return byExpert;
};

/** Those that nobody has dismissed. */
export const standingFindings = (findings: readonly FindingView[] | undefined): Finding[] =>
  (findings ?? []).filter(f => f.dismissed === null).map(({ dismissed: _, ...finding }) => finding);
