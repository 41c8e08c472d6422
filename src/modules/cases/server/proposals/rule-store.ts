import { sql } from 'kysely';
import { dayOf } from '#platform/contract/china-day.ts';
import { preparedSql } from '#platform/server/database/statement.ts';
import { whereInherited } from '#platform/server/scope.ts';
import { casesProblems } from '../../contract/problems.ts';
import type { RuleContent, RuleRecord, RuleVersionView } from '../../contract/proposal-rule.ts';
import { countingVersion, type RuleInForce } from '../../domain/proposal.ts';
import type { CasesContext } from '../db.ts';

/** A version as it is stored. */
export interface StoredVersion {
  id: string;
  ruleId: string;
  regionCode: string;
  no: number;
  validFrom: string;
  content: RuleContent;
  ends: boolean;
  reason: string;
  savedAt: Date;
  savedByName: string;
}

const columns =
  sql.raw(`v.id, v.rule_id as "ruleId", v.region_code as "regionCode", v.no, v.valid_from as "validFrom", v.content, v.ends, v.reason,
  v.saved_at as "savedAt", v.saved_by_name as "savedByName"`);

/** All versions that hold for the reader's place and above or below it, of one rule or of all. */
export const versionsIn = async (ctx: CasesContext, ruleId?: string): Promise<StoredVersion[]> => {
  const { rows } = await sql<StoredVersion>`
    select ${columns} from cases.rule_versions v where ${whereInherited(ctx.scope, 'v.region_code')}
      ${ruleId === undefined ? sql`` : sql`and v.rule_id = ${ruleId}::uuid`} order by v.valid_from desc, v.saved_at desc, v.no desc`.execute(
    ctx.db,
  );
  return rows;
};

interface Begun {
  id: string;
  ruleId: string;
  regionCode: string;
  no: number;
  validFrom: string;
  ends: boolean;
}

/** The versions that can count at a place; of those of a region that have begun the one saved last, by its number. */
const begun = (ctx: CasesContext, regionCode: string): Promise<Begun[]> =>
  ctx.ask<Begun>(preparedSql`
    select distinct on (v.rule_id, v.region_code) v.id, v.rule_id as "ruleId", v.region_code as "regionCode", v.no, v.valid_from as "validFrom", v.ends
    from cases.rule_versions v where starts_with(${regionCode}, v.region_code) and v.valid_from <= ${dayOf(ctx.now)}::date
    order by v.rule_id, v.region_code, v.no desc`);

/** Contents by version, which never change; what a process has read it need not read again. Only ids that the wall let through are looked up. */
const contents = new Map<string, RuleContent>();
const mostKept = 5_000;

const contentsOf = async (ctx: CasesContext, ids: readonly string[]): Promise<void> => {
  const missing = ids.filter(id => !contents.has(id));
  if (missing.length === 0) return;
  if (contents.size + missing.length > mostKept) contents.clear();
  const wanted = ids.filter(id => !contents.has(id));
  const rows = await ctx.ask<{ id: string; content: RuleContent }>(preparedSql`
    select id, content from cases.rule_versions where id = any (${wanted}::uuid[])`);
  for (const { id, content } of rows) contents.set(id, content);
};

/** The rules that count at a place today. @param regionCode of the enterprise */
export const rulesInForce = async (ctx: CasesContext, regionCode: string): Promise<RuleInForce[]> => {
  const day = dayOf(ctx.now);
  const byRule = Map.groupBy(await begun(ctx, regionCode), v => v.ruleId);
  const counting = [...byRule.values()].flatMap(versions => {
    const v = countingVersion(versions, regionCode, day);
    return v && !v.ends ? [v] : [];
  });
  await contentsOf(
    ctx,
    counting.map(v => v.id),
  );
  return counting.flatMap(v => {
    const content = contents.get(v.id);
    return content ? [{ ruleId: v.ruleId, versionId: v.id, no: v.no, content }] : [];
  });
};

/** A new rule of the writer's region. @throws Problem `idTaken` */
export const insertRule = async (ctx: CasesContext, id: string): Promise<void> => {
  const { numInsertedOrUpdatedRows: written } = await ctx.db
    .insertInto('cases.rules')
    .values({ id, authority_id: ctx.actor.authorityId, region_code: ctx.actor.regionCode, made_at: ctx.now })
    .onConflict(c => c.doNothing())
    .executeTakeFirstOrThrow();
  if (written === 0n) throw casesProblems.idTaken();
};

/** Writes the next version of a rule. @throws Problem `ruleStale` */
export const insertVersion = async (
  ctx: CasesContext,
  v: { id: string; ruleId: string; no: number; validFrom: string; content: RuleContent; ends: boolean; reason: string },
): Promise<void> => {
  const { numInsertedOrUpdatedRows: written } = await ctx.db
    .insertInto('cases.rule_versions')
    .values({
      id: v.id,
      authority_id: ctx.actor.authorityId,
      region_code: ctx.actor.regionCode,
      rule_id: v.ruleId,
      no: v.no,
      valid_from: v.validFrom,
      content: JSON.stringify(v.content),
      ends: v.ends,
      reason: v.reason,
      saved_at: ctx.now,
      saved_by_name: ctx.actor.name,
    })
    .onConflict(c => c.doNothing())
    .executeTakeFirstOrThrow();
  // Somebody else has written this number or this id in the meantime.
  if (written === 0n) throw casesProblems.ruleStale();
};

export const versionView = ({ ruleId: _, ...v }: StoredVersion): RuleVersionView => ({ ...v, savedAt: v.savedAt.toISOString() });

const noRecord: RuleRecord = { proposed: 0, taken: 0, passedOver: 0, declined: 0, ended: 0 };

/**
 * How rules fared in the reader's reach. A demand may end more than once (referred, then answered; undone, and ended again): the case that
 * came of it counts, else its last end.
 */
export const recordsOf = async (ctx: CasesContext, ruleIds: readonly string[]): Promise<(id: string) => RuleRecord> => {
  const rows = await ctx.ask<{ ruleId: string } & RuleRecord>(preparedSql`
    select r.rule_id as "ruleId", count(*)::int as proposed, (count(*) filter (where r.outcome = 'taken'))::int as taken,
      (count(*) filter (where r.outcome = 'passedOver'))::int as "passedOver", (count(*) filter (where r.outcome = 'declined'))::int as declined,
      (count(*) filter (where r.outcome = 'ended'))::int as ended
    from cases.choice_rules r join cases.choices c on c.id = r.choice_id
    where r.rule_id = any (${ruleIds as string[]}::uuid[]) and not exists (
      select from cases.choices n where n.demand_id = c.demand_id and (n.outcome = 'case', n.made_at, n.id) > (c.outcome = 'case', c.made_at, c.id))
    group by 1`);
  const by = new Map(rows.map(({ ruleId, ...record }) => [ruleId, record]));
  return id => by.get(id) ?? noRecord;
};
