import { dayOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import { preparedSql } from '#platform/server/database/statement.ts';
import type { DemandUrgency } from '../contract/demand.ts';
import type { DemandsDb } from './db.ts';

/** 答复时限 of a demand: the working days, the day they are counted from, the day on which they end. */
export interface AnswerClock {
  readonly answer_days: number;
  readonly started_on: string;
  readonly answer_by: string;
}

/** The clocks of demands raised or made urgent in this call, by urgency; one question for any number of them. */
export const answerClocks = async (ctx: Context<DemandsDb>, regionCode: string): Promise<Readonly<Record<DemandUrgency, AnswerClock>>> => {
  const today = dayOf(ctx.now);
  const rows = await ctx.ask<{ urgency: DemandUrgency; days: number; due: string }>(preparedSql`
    select l.urgency, l.days, reference.nth_working_day(${today}::date, l.days)::text as due from (
      select u.urgency, demands.response_days(${regionCode}, u.urgency, ${today}::date) as days from (values ('normal'), ('urgent')) u (urgency)) l`);
  const clockOf = (urgency: DemandUrgency): AnswerClock => {
    const row = rows.find(r => r.urgency === urgency);
    if (!row) throw new Error(`no limit for ${urgency} demands: the standard rows are missing`);
    return { answer_days: row.days, started_on: today, answer_by: row.due };
  };
  return { normal: clockOf('normal'), urgent: clockOf('urgent') };
};
