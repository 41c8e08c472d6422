import { dayOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { importHolidays, listRules } from '../../contract/operations-law.ts';
import { lawProblems } from '../../contract/problems-law.ts';
import { noticeFault } from '../../domain/deadlines/holiday-notice.ts';
import { useHandlers } from '../use-handlers.ts';
import { useSeedHandlers } from '../use-seed-handlers.ts';
import type { LawDb } from './db-law.ts';
import { readLaw } from './law.ts';
import { recomputeJob } from './recompute.job.ts';

const { command, query } = handlersFor<LawDb>();
type Ctx = Context<LawDb>;

const refuseWrong = (year: number, days: Parameters<typeof noticeFault>[1]): void => {
  const fault = noticeFault(year, days);
  if (fault) throw lawProblems[fault.code]({ day: fault.day });
};

const supersede = (ctx: Ctx, year: number) =>
  ctx.db
    .updateTable('assets.holiday_notices')
    .set({ superseded_at: ctx.now })
    .where('year', '=', year)
    .where('superseded_at', 'is', null)
    .execute();

/** Rules of law and their sources, holiday notices (6.3.1-a), and the locker of proofs of use (6.3.3-b). */
export const lawHandlers = [
  ...useHandlers,
  ...useSeedHandlers,
  query(listRules, {
    load: noRecord,
    allow: matrixDecides,
    run: async ctx => {
      const { rows, notices } = await readLaw(ctx);
      const counted = (source: string): number => rows.holidays.filter(h => h.source === source).length;
      return {
        today: dayOf(ctx.now),
        rules: [...rows.rules],
        fees: [...rows.fees],
        holidays: [...rows.holidays],
        notices: notices.map(n => ({
          id: n.id,
          year: n.year,
          source: n.source,
          importedAt: n.imported_at.toISOString(),
          byName: n.by_name,
          days: counted(n.source),
        })),
      };
    },
  }),
  command(importHolidays, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, i) => {
      refuseWrong(i.year, i.days);
      await supersede(ctx, i.year);
      await ctx.db
        .insertInto('assets.holiday_notices')
        .values({ id: i.id, year: i.year, source: i.source, imported_at: ctx.now, by_id: ctx.actor.id, by_name: ctx.actor.name })
        .execute();
      await ctx.db
        .insertInto('assets.holidays')
        .values(i.days.map(d => ({ notice_id: i.id, day: d.day, kind: d.kind, name: d.name })))
        .execute();
      await ctx.enqueue(recomputeJob, { slot: `holidays:${i.id}` });
      return { subject: i.id, result: { id: i.id } };
    },
  }),
];
