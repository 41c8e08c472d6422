import { type PromisedDay, promiseOf, workingDaysBefore } from '#modules/reference/domain/promise-clock.ts';
import { type WorkingCalendar, workingCalendar } from '#modules/reference/domain/working-days.ts';
import { reference } from '#modules/reference/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import { newId } from '#platform/contract/ids.ts';
import type { CallContext } from '#platform/server/context.ts';
import { nearDays } from '../domain/case-state.ts';
import type { CasesContext } from './db.ts';

/** The working calendar with the notices that it rests on. */
export interface CaseCalendar extends WorkingCalendar {
  readonly version: string;
}

export const caseCalendar = async (ctx: CallContext): Promise<CaseCalendar> => {
  const { holidays, notices } = await reference(ctx).calendar();
  return { ...workingCalendar({ holidays, years: notices.map(n => n.year) }), version: notices.map(n => n.id).join(' ') };
};

/** A promise is near from this day on. */
export const nearFrom = (calendar: WorkingCalendar, dueOn: string | null): string | null =>
  dueOn === null ? null : workingDaysBefore(calendar, dueOn, nearDays);

interface Clocked {
  id: string;
  case_id: string;
  authority_id: string;
  region_code: string;
  started_at: Date | string | null;
  days: number | null;
  unit: string;
  due_on: string | null;
}

/** What a stage's clock says now; null where nobody promised a limit. */
const counted = async (ctx: CasesContext, stage: Clocked, calendar: CaseCalendar): Promise<PromisedDay | null> => {
  if (stage.days === null || stage.started_at === null) return null;
  const pauses = await ctx.db.selectFrom('cases.pauses').select(['from_on', 'to_on']).where('stage_id', '=', stage.id).execute();
  return promiseOf(
    {
      startsOn: dayOf(stage.started_at),
      days: stage.days,
      unit: stage.unit as 'working' | 'calendar',
      pauses: pauses.map(p => ({ from: p.from_on, to: p.to_on })),
    },
    calendar,
  );
};

/**
 * Counts a stage's promise anew and keeps the old day with the reason when it moves (7.5-b). In the transaction of whatever changed it.
 * @returns whether the day is another
 */
export const recountPromise = async (
  ctx: CasesContext,
  stage: Clocked,
  why: 'started' | 'paused' | 'resumed' | 'calendar',
  calendar: CaseCalendar,
): Promise<boolean> => {
  const promise = await counted(ctx, stage, calendar);
  const told = why === 'calendar' || why === 'started' ? {} : { near_told_at: null };
  await ctx.db
    .updateTable('cases.stages')
    .set({
      due_on: promise?.dueOn ?? null,
      used_days: promise?.used ?? null,
      clock: promise?.confidence ?? null,
      steps: promise === null ? null : JSON.stringify(promise.steps),
      calendar_version: calendar.version,
      ...told,
    })
    .where('id', '=', stage.id)
    .execute();
  const dueOn = promise?.dueOn ?? null;
  if (why === 'started' || dueOn === stage.due_on) return false;
  const { id: stage_id, case_id, authority_id, region_code } = stage;
  await ctx.db
    .insertInto('cases.promise_moves')
    .values({
      id: newId(),
      authority_id,
      region_code,
      case_id,
      stage_id,
      old_on: stage.due_on,
      new_on: dueOn,
      why,
      moved_at: ctx.now,
      by_name: ctx.actor.name,
    })
    .execute();
  return true;
};
