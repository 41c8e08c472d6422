import type { Context } from '#platform/server/context.ts';
import type { Holiday, Notice } from '../contract/calendar.ts';
import type { ReferenceDb } from './db.ts';

type Ctx = Context<ReferenceDb>;

/** The notices in force, one a year. */
export const noticesInForce = (ctx: Ctx) =>
  ctx.db.selectFrom('reference.holiday_notices').selectAll().where('superseded_at', 'is', null).orderBy('year').execute();

/** Days off and worked weekends by the notices in force, with those notices. */
export const readCalendar = async (ctx: Ctx): Promise<{ holidays: Holiday[]; notices: Notice[] }> => {
  const notices = await noticesInForce(ctx);
  if (notices.length === 0) return { holidays: [], notices: [] };
  const sources = new Map(notices.map(n => [n.id, n.source]));
  const rows = await ctx.db
    .selectFrom('reference.holidays')
    .selectAll()
    .where('notice_id', 'in', [...sources.keys()])
    .orderBy('day')
    .execute();
  const counts = new Map<string, number>();
  for (const { notice_id } of rows) counts.set(notice_id, (counts.get(notice_id) ?? 0) + 1);
  return {
    holidays: rows.map(h => ({ day: h.day, kind: h.kind as Holiday['kind'], name: h.name, source: sources.get(h.notice_id) ?? '' })),
    notices: notices.map(n => ({
      id: n.id,
      year: n.year,
      source: n.source,
      importedAt: n.imported_at.toISOString(),
      byName: n.by_name,
      days: counts.get(n.id) ?? 0,
    })),
  };
};
