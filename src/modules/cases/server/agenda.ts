import { agenda } from '#platform/server/agenda/agenda.ts';
import { preparedSql } from '#platform/server/database/statement.ts';
import { caseNo } from '../domain/case-state.ts';
import type { CasesDb } from './db.ts';

interface MyCase {
  id: string;
  year: number;
  no: number;
  itemName: string;
  enterpriseName: string;
  expects: string;
  party: string;
  dueOn: string | null;
}

interface MyTask {
  id: string;
  caseId: string;
  text: string;
  dueOn: string | null;
  itemName: string;
  enterpriseName: string;
}

/** Open cases and tasks of those whom the caller accompanies or stands in for (3.1-b). A case that stands still is due when its answer is. */
export const casesAgenda = [
  agenda<CasesDb>({
    kind: 'cases.case',
    needs: 'cases.case.mine',
    list: async (ctx, most) => {
      const rows = await ctx.ask<MyCase>(preparedSql`
        select c.id, c.year, c.no, c.item_name as "itemName", e.name as "enterpriseName", t.expects, t.party,
          coalesce(s.due_on, t.until_on)::text as "dueOn"
        from cases.cases c join enterprises.pub_enterprises e on e.id = c.enterprise_id
        join cases.turns t on t.id = c.turn_id join cases.stages s on s.id = c.stage_id
        where c.ended_at is null and c.id in (
          select id from cases.cases where companion_id = ${ctx.actor.id} and ended_at is null
          union all select id from cases.cases where deputy_id = ${ctx.actor.id} and ended_at is null)
        order by coalesce(s.due_on, t.until_on), c.id limit ${most}`);
      return rows.map(c => ({
        id: c.id,
        pageId: c.id,
        title: `${c.itemName} · ${c.enterpriseName}`,
        hint: `${caseNo(c)} ${c.expects}`,
        dueOn: c.dueOn,
        waitsOn: c.party === 'companion' ? null : c.party,
      }));
    },
  }),
  agenda<CasesDb>({
    kind: 'cases.task',
    needs: 'cases.case.mine',
    list: async (ctx, most) => {
      const rows = await ctx.ask<MyTask>(preparedSql`
        select k.id, c.id as "caseId", k.text, k.due_on::text as "dueOn", c.item_name as "itemName", e.name as "enterpriseName"
        from cases.cases c join cases.tasks k on k.case_id = c.id and k.done_at is null
        join enterprises.pub_enterprises e on e.id = c.enterprise_id
        where c.ended_at is null and c.id in (
          select id from cases.cases where companion_id = ${ctx.actor.id} and ended_at is null
          union all select id from cases.cases where deputy_id = ${ctx.actor.id} and ended_at is null)
        order by k.due_on, k.id limit ${most}`);
      return rows.map(({ caseId, text, itemName, enterpriseName, ...k }) => ({
        ...k,
        pageId: caseId,
        title: text,
        hint: `${itemName} · ${enterpriseName}`,
        waitsOn: null,
      }));
    },
  }),
];
