import { sql } from 'kysely';
import { isReminderHour } from '#modules/reference/domain/reminder-hours.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import { handlersFor, noRecord } from '#platform/server/handler.ts';
import { promiseBroken, promiseNear } from '../contract/events.ts';
import { recountPromises, tellPromises } from '../contract/operations-case.ts';
import { type CaseCalendar, caseCalendar, recountPromise } from './clock.ts';
import type { CasesContext, CasesDb } from './db.ts';
import { nearUntil } from './reads.ts';
import type { StageRecord } from './store.ts';

const { command } = handlersFor<CasesDb>();

/** Running stages that were counted under other notices, some of them, locked. */
const stale = async (ctx: CasesContext, calendar: CaseCalendar, limit: number): Promise<StageRecord[]> => {
  const { rows } = await sql<StageRecord>`
    select s.* from cases.stages s
    where s.started_at is not null and s.ended_at is null and s.days is not null and s.calendar_version is distinct from ${calendar.version}
    order by s.id limit ${limit} for update skip locked`.execute(ctx.db);
  return rows;
};

interface Running {
  id: string;
  case_id: string;
  due_on: string;
}

const unpaused = sql`s.started_at is not null and s.ended_at is null and not exists (select 1 from cases.pauses w where w.stage_id = s.id and w.to_on is null)`;

const tell = async (ctx: CasesContext, limit: number, calendar: CaseCalendar) => {
  const today = dayOf(ctx.now);
  const near = await sql<Running>`
    update cases.stages set near_told_at = ${ctx.now} where id in (
      select s.id from cases.stages s where ${unpaused} and s.near_told_at is null
        and s.due_on between ${today}::date and ${nearUntil(calendar, today)}::date order by s.due_on limit ${limit} for update skip locked)
    returning id, case_id, due_on`.execute(ctx.db);
  const broken = await sql<Running>`
    update cases.stages set broken_told_at = ${ctx.now} where id in (
      select s.id from cases.stages s where ${unpaused} and s.broken_told_at is null and s.due_on < ${today}::date
      order by s.due_on limit ${limit} for update skip locked)
    returning id, case_id, due_on`.execute(ctx.db);
  for (const s of near.rows) ctx.emit(promiseNear, { subject: s.case_id, payload: { stageId: s.id, dueOn: s.due_on } });
  for (const s of broken.rows) ctx.emit(promiseBroken, { subject: s.case_id, payload: { stageId: s.id, dueOn: s.due_on } });
  return { near: near.rows.length, broken: broken.rows.length };
};

/** What the hourly job does; no person may. */
export const promiseHandlers = [
  command(recountPromises, {
    load: noRecord,
    allow: actor => actor.kind === 'system',
    run: async (ctx, _, { limit }) => {
      const calendar = await caseCalendar(ctx);
      const stages = await stale(ctx, calendar, limit);
      let moved = 0;
      for (const stage of stages) if (await recountPromise(ctx, stage, 'calendar', calendar)) moved += 1;
      return { subject: ctx.actor.authorityId, result: { counted: stages.length, moved } };
    },
  }),
  command(tellPromises, {
    load: noRecord,
    allow: actor => actor.kind === 'system',
    run: async (ctx, _, { limit }) => {
      const calendar = await caseCalendar(ctx);
      const told = isReminderHour(calendar, ctx.now) ? await tell(ctx, limit, calendar) : { near: 0, broken: 0 };
      return { subject: ctx.actor.authorityId, result: { ...told, at: ctx.now.toISOString() } };
    },
  }),
];
