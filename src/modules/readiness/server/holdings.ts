import { preparedSql } from '#platform/server/database/statement.ts';
import type { HeldRow, PassedRow } from '#platform/server/held-rows.ts';
import { holding } from '#platform/server/holdings.ts';
import type { ReadinessDb } from './db.ts';

interface Held {
  id: string;
  title: string;
  hint: string;
  region_code: string;
  enterprise_id: string;
  name: string;
}
const heldRow = ({ id, title, hint, region_code, enterprise_id, name }: Held): HeldRow => ({
  id,
  title,
  hint,
  regionCode: region_code,
  concerns: [{ id: enterprise_id, name }],
});

interface Versioned {
  id: string;
  version: number;
}
const passed = (rows: readonly Versioned[]): PassedRow[] => rows.map(({ id, version }) => ({ id, before: {}, after: { version } }));
const versionsOf = (rows: readonly PassedRow[]): string => JSON.stringify(rows.map(({ id, after }) => ({ id, ...after })));

const taskHolding = holding<ReadinessDb>({
  kind: 'readiness.task',
  count: async (ctx, personId) => {
    const [row] = await ctx.ask<{ n: number }>(preparedSql`
      select count(*)::int as n from readiness.tasks where owner_id = ${personId} and ended_at is null`);
    return row?.n ?? 0;
  },
  list: async (ctx, personId) => {
    const rows = await ctx.ask<Held>(preparedSql`
      select t.id, t.title, t.due_on::text as hint, t.region_code, a.enterprise_id, e.name
      from readiness.tasks t join readiness.assessments a on a.id = t.assessment_id join enterprises.pub_enterprises e on e.id = a.enterprise_id
      where t.owner_id = ${personId} and t.ended_at is null order by t.due_on, t.id`);
    return rows.map(heldRow);
  },
  pass: async (ctx, { fromId, toId }, ids) =>
    passed(
      await ctx.ask<Versioned>(preparedSql`
        update readiness.tasks set owner_id = ${toId}, owner_name = (select name from people.pub_persons where id = ${toId}), version = version + 1
        where id = any (${ids}::uuid[]) and owner_id = ${fromId} and ended_at is null returning id, version`),
    ),
  passBack: async (ctx, { fromId, toId }, rows) => {
    const back = await ctx.ask<{ id: string }>(preparedSql`
      update readiness.tasks t set owner_id = ${fromId}, owner_name = (select name from people.pub_persons where id = ${fromId}), version = t.version + 1
      from json_to_recordset(${versionsOf(rows)}::json) as x (id uuid, version int)
      where t.id = x.id and t.version = x.version and t.owner_id = ${toId} returning t.id`);
    return back.map(t => t.id);
  },
});

const coachHolding = holding<ReadinessDb>({
  kind: 'readiness.assessment',
  count: async (ctx, personId) => {
    const [row] = await ctx.ask<{ n: number }>(preparedSql`
      select count(*)::int as n from readiness.assessments where coach_id = ${personId} and concluded_at is null`);
    return row?.n ?? 0;
  },
  list: async (ctx, personId) => {
    const rows = await ctx.ask<Held>(preparedSql`
      select a.id, e.name || ' ' || a.year as title, '' as hint, a.region_code, a.enterprise_id, e.name
      from readiness.assessments a join enterprises.pub_enterprises e on e.id = a.enterprise_id
      where a.coach_id = ${personId} and a.concluded_at is null order by a.year, e.name, a.id`);
    return rows.map(heldRow);
  },
  pass: async (ctx, { fromId, toId }, ids) =>
    passed(
      await ctx.ask<Versioned>(preparedSql`
        update readiness.assessments set coach_id = ${toId}, coach_name = (select name from people.pub_persons where id = ${toId}), version = version + 1
        where id = any (${ids}::uuid[]) and coach_id = ${fromId} and concluded_at is null returning id, version`),
    ),
  passBack: async (ctx, { fromId, toId }, rows) => {
    const back = await ctx.ask<{ id: string }>(preparedSql`
      update readiness.assessments a set coach_id = ${fromId}, coach_name = (select name from people.pub_persons where id = ${fromId}),
        version = a.version + 1
      from json_to_recordset(${versionsOf(rows)}::json) as x (id uuid, version int)
      where a.id = x.id and a.version = x.version and a.coach_id = ${toId} returning a.id`);
    return back.map(a => a.id);
  },
});

/** Gap tasks that a person owns, and assessments that are not concluded and that she coaches (6.2.2.2-a). */
export const readinessHoldings = [taskHolding, coachHolding];
