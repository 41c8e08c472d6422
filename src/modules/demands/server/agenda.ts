import { dayOf } from '#platform/contract/china-day.ts';
import { agenda } from '#platform/server/agenda/agenda.ts';
import type { AgendaRow } from '#platform/server/agenda/agenda-rows.ts';
import { preparedSql } from '#platform/server/database/statement.ts';
import type { DemandsDb } from './db.ts';

/** Many demands of which one is shown, the most urgent. */
interface Heap {
  id: string;
  text: string;
  name: string;
  dueOn: string | null;
  since: Date;
  n: number;
}

const heapLine = ({ id, text, name, dueOn, since, n }: Heap, pageId = id): AgendaRow => ({
  id,
  pageId,
  title: text,
  hint: name,
  dueOn,
  waitsOn: null,
  since: dayOf(since),
  n,
});

/**
 * 需求 on 今日 (3.1-a, 4.1-a): those that the caller owns and still owes an answer (what was referred waits on who received it); for a lead, those
 * that nobody has taken; those whose class is doubtful, an officer's own or all.
 */
export const demandsAgenda = [
  agenda<DemandsDb>({
    kind: 'demands.demand',
    needs: 'demands.demand.list',
    list: async (ctx, most) => {
      const rows = await ctx.ask<{ id: string; text: string; name: string; dueOn: string | null; referred: boolean; to: string }>(
        preparedSql`
          select d.id, d.text, e.name, d.referred_at is not null as referred, coalesce(d.referred_to, '') as "to",
            (case when d.referred_at is null then d.answer_by else d.due_on end)::text as "dueOn"
          from demands.demands d join enterprises.pub_enterprises e on e.id = d.enterprise_id
          where d.owner_id = ${ctx.actor.id} and d.answered_at is null and d.declined_at is null and d.case_id is null and d.superseded_at is null
          order by (case when d.referred_at is null then d.answer_by else d.due_on end), d.id limit ${most}`,
      );
      return rows.map(d => ({
        id: d.id,
        pageId: d.id,
        title: d.text,
        hint: d.referred ? `${d.name} · ${d.to}` : d.name,
        dueOn: d.dueOn,
        waitsOn: d.referred ? 'department' : null,
      }));
    },
  }),
  agenda<DemandsDb>({
    kind: 'demands.unowned',
    needs: 'demands.demand.assign',
    list: async ctx => {
      if (ctx.actor.role !== 'stationLead') return [];
      const rows = await ctx.ask<Heap>(preparedSql`
        select d.id, d.text, e.name, d.answer_by::text as "dueOn", d.raised_at as since, count(*) over ()::int as n
        from demands.demands d join enterprises.pub_enterprises e on e.id = d.enterprise_id
        where d.owner_id is null and d.answered_at is null and d.declined_at is null and d.referred_at is null and d.case_id is null
          and d.superseded_at is null
        order by d.answer_by, d.id limit 1`);
      return rows.map(d => heapLine(d));
    },
  }),
  agenda<DemandsDb>({
    kind: 'demands.doubt',
    needs: 'demands.demand.classify',
    list: async ctx => {
      const { id: me, role } = ctx.actor;
      if (role === 'manager') return [];
      const rows = await ctx.ask<Heap>(preparedSql`
        select d.id, d.text, e.name, null as "dueOn", d.raised_at as since, count(*) over ()::int as n
        from demands.demands d join enterprises.pub_enterprises e on e.id = d.enterprise_id
        where not d.class_sure and d.superseded_at is null and (${role === 'stationLead'}::boolean or d.owner_id = ${me})
        order by d.raised_at, d.id limit 1`);
      return rows.map(d => heapLine(d, role === 'stationLead' ? d.id : me));
    },
  }),
];
