import { sql } from 'kysely';
import { preparedSql } from '#platform/server/database/statement.ts';
import type { HeldRow, Hindered, PassedRow, Passing } from '#platform/server/held-rows.ts';
import { holding } from '#platform/server/holdings.ts';
import { casesProblems } from '../contract/problems.ts';
import { caseNo } from '../domain/case-state.ts';
import type { CasesContext, CasesDb } from './db.ts';

interface Held {
  id: string;
  year: number;
  no: number;
  region_code: string;
  item_name: string;
  enterprise_id: string;
  name: string;
  dueOn: string;
}

const heldRow = (c: Held): HeldRow => ({
  id: c.id,
  title: `${caseNo(c)} ${c.item_name}`,
  hint: c.dueOn,
  regionCode: c.region_code,
  concerns: [{ id: c.enterprise_id, name: c.name }],
});

/** A case that has changed hands. `turnId`: who has the ball; another one since then means that somebody has worked on it. */
interface PassedCase {
  id: string;
  deputyId: string | null;
  turnId: string;
}

const passed = (rows: readonly PassedCase[]): PassedRow[] =>
  rows.map(({ id, deputyId, turnId }) => ({ id, before: { deputyId }, after: { turnId } }));

const backInput = (rows: readonly PassedRow[]): string =>
  JSON.stringify(rows.map(({ id, before, after }) => ({ id, ...before, ...after })));

/** 回避 is a wall at a handover too: who must keep away from an enterprise gets none of its cases, neither as companion nor as deputy. */
const hindered = async (ctx: CasesContext, { toId }: Passing, ids: readonly string[]): Promise<Hindered[]> => {
  const rows = await ctx.ask<{ id: string }>(preparedSql`
    select c.id from cases.cases c where c.id = any (${ids as string[]}::uuid[]) and exists (select from cases.recusals r
      where r.enterprise_id = c.enterprise_id and r.person_id = ${toId} and r.ended_at is null)`);
  return rows.map(({ id }) => ({ id, problem: casesProblems.recused() }));
};

/** How many open cases have this person in a place, and which; the two places differ in their column alone. */
const placedIn = (column: 'companion_id' | 'deputy_id') => {
  const place = sql.ref(`c.${column}`);
  return {
    count: async (ctx: CasesContext, personId: string): Promise<number> => {
      const { rows } = await sql<{ n: number }>`
        select count(*)::int as n from cases.cases c where ${place} = ${personId} and c.ended_at is null`.execute(ctx.db);
      return rows[0]?.n ?? 0;
    },
    list: async (ctx: CasesContext, personId: string) => {
      const { rows } = await sql<Held>`
        select c.id, c.year, c.no, c.region_code, c.item_name, c.enterprise_id, e.name, coalesce(s.due_on::text, '') as "dueOn"
        from cases.cases c join enterprises.pub_enterprises e on e.id = c.enterprise_id left join cases.stages s on s.id = c.stage_id
        where ${place} = ${personId} and c.ended_at is null order by s.due_on, c.year, c.no`.execute(ctx.db);
      return rows.map(heldRow);
    },
  };
};

const companionCases = holding<CasesDb>({
  kind: 'cases.companion',
  ...placedIn('companion_id'),
  hindered,
  pass: async (ctx: CasesContext, { fromId, toId }, ids) =>
    passed(
      await ctx.ask<PassedCase>(preparedSql`
        with was as (select id, deputy_id from cases.cases
          where id = any (${ids}::uuid[]) and companion_id = ${fromId} and ended_at is null for update)
        update cases.cases c set companion_id = ${toId}, deputy_id = nullif(c.deputy_id, ${toId}::uuid)
        from was where c.id = was.id returning c.id, was.deputy_id as "deputyId", c.turn_id as "turnId"`),
    ),
  // A giver who has to keep away since then gets nothing back.
  passBack: async (ctx: CasesContext, { fromId, toId }, rows) => {
    const back = await ctx.ask<{ id: string }>(preparedSql`
      update cases.cases c set companion_id = ${fromId}, deputy_id = nullif(x."deputyId", ${fromId}::uuid)
      from json_to_recordset(${backInput(rows)}::json) as x (id uuid, "deputyId" uuid, "turnId" uuid)
      where c.id = x.id and c.turn_id = x."turnId" and c.companion_id = ${toId}
        and not exists (select from cases.recusals r where r.enterprise_id = c.enterprise_id and r.person_id = ${fromId} and r.ended_at is null)
      returning c.id`);
    return back.map(c => c.id);
  },
});

const deputyCases = holding<CasesDb>({
  kind: 'cases.deputy',
  ...placedIn('deputy_id'),
  hindered,
  // Who accompanies the case already needs no second place on it.
  pass: async (ctx: CasesContext, { fromId, toId }, ids) =>
    passed(
      await ctx.ask<PassedCase>(preparedSql`
        update cases.cases c set deputy_id = case when c.companion_id = ${toId}::uuid then null else ${toId}::uuid end
        where c.id = any (${ids}::uuid[]) and c.deputy_id = ${fromId} and c.ended_at is null
        returning c.id, c.deputy_id as "deputyId", c.turn_id as "turnId"`),
    ),
  passBack: async (ctx: CasesContext, { fromId }, rows) => {
    const back = await ctx.ask<{ id: string }>(preparedSql`
      update cases.cases c set deputy_id = ${fromId}
      from json_to_recordset(${backInput(rows)}::json) as x (id uuid, "deputyId" uuid, "turnId" uuid)
      where c.id = x.id and c.turn_id = x."turnId" and c.deputy_id is not distinct from x."deputyId" and c.companion_id <> ${fromId}::uuid
        and not exists (select from cases.recusals r where r.enterprise_id = c.enterprise_id and r.person_id = ${fromId} and r.ended_at is null)
      returning c.id`);
    return back.map(c => c.id);
  },
});

/** Open cases that a person accompanies or stands in for; their promises ride with them (3.1-b). */
export const caseHoldings = [companionCases, deputyCases];
