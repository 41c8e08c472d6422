import { sql } from 'kysely';
import { dayOf } from '#platform/contract/china-day.ts';
import { agenda } from '#platform/server/agenda/agenda.ts';
import type { CasesDb } from '../db.ts';
import { lateSql, toldSql } from './reads.ts';

interface LateReferral {
  id: string;
  question: string;
  organisation: string;
  enterprise: string;
  dueOn: string;
}

/** Referrals that are late: those the caller sent, and those whose lateness was told to her (7.1-b). They wait on who received them. */
export const referralAgenda = agenda<CasesDb>({
  kind: 'cases.referral',
  needs: 'cases.referral.list',
  list: async (ctx, most) => {
    const today = dayOf(ctx.now);
    const { rows } = await sql<LateReferral>`
      select r.id, r.question, r.organisation_name as organisation, e.name as enterprise,
        (case when r.received_at is null then r.receive_by else r.answer_by end)::text as "dueOn"
      from cases.referrals r join enterprises.pub_enterprises e on e.id = r.enterprise_id
      where (r.sent_by = ${ctx.actor.id} and ${lateSql(today)}) or ${toldSql(ctx, today)}
      order by 5, r.id limit ${most}`.execute(ctx.db);
    return rows.map(r => ({
      id: r.id,
      pageId: r.id,
      title: r.question,
      hint: `${r.organisation} · ${r.enterprise}`,
      dueOn: r.dueOn,
      waitsOn: 'department',
    }));
  },
});
