import { dayOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { getCalendar, importHolidays } from '../contract/calendar.ts';
import { calendarChanged } from '../contract/events.ts';
import { referenceProblems } from '../contract/problems.ts';
import { noticeFault } from '../domain/holiday-notice.ts';
import { readCalendar } from './calendar-reads.ts';
import type { ReferenceDb } from './db.ts';

const { command, query } = handlersFor<ReferenceDb>();
type Ctx = Context<ReferenceDb>;

const refuseWrong = (year: number, days: Parameters<typeof noticeFault>[1]): void => {
  const fault = noticeFault(year, days);
  if (fault) throw referenceProblems[fault.code]({ day: fault.day });
};

const supersede = (ctx: Ctx, year: number) =>
  ctx.db
    .updateTable('reference.holiday_notices')
    .set({ superseded_at: ctx.now })
    .where('year', '=', year)
    .where('superseded_at', 'is', null)
    .execute();

/** 工作日历 (6.3.1-a): holiday notices with their worked weekends. */
export const calendarHandlers = [
  query(getCalendar, {
    load: noRecord,
    allow: matrixDecides,
    run: async ctx => ({ today: dayOf(ctx.now), ...(await readCalendar(ctx)) }),
  }),
  command(importHolidays, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, i) => {
      refuseWrong(i.year, i.days);
      await supersede(ctx, i.year);
      await ctx.db
        .insertInto('reference.holiday_notices')
        .values({ id: i.id, year: i.year, source: i.source, imported_at: ctx.now, by_id: ctx.actor.id, by_name: ctx.actor.name })
        .execute();
      await ctx.db
        .insertInto('reference.holidays')
        .values(i.days.map(d => ({ notice_id: i.id, day: d.day, kind: d.kind, name: d.name })))
        .execute();
      ctx.emit(calendarChanged, { subject: i.id, payload: { noticeId: i.id, year: i.year } });
      return { subject: i.id, result: { id: i.id } };
    },
  }),
];
