import { sql } from 'kysely';
import type { z } from 'zod';
import { people } from '#modules/people/index.ts';
import { reference } from '#modules/reference/index.ts';
import { dayOf, minuteOf } from '#platform/contract/china-day.ts';
import type { ItineraryNote } from '../../contract/itinerary.ts';
import type { CheckTime } from '../../contract/single-visit.ts';
import { visitWarnings } from '../../domain/visit-warnings.ts';
import { clashesOf, type SinglesContext } from './single-reads.ts';
import { spanOf } from './single-store.ts';

type Asked = z.output<typeof CheckTime>;

/** Days on which the enterprise is to be visited already, and its last site visit within 30 days. */
const visitsOf = async (ctx: SinglesContext, i: Asked): Promise<{ planned: string[]; lastOn: string | null }> => {
  const today = dayOf(ctx.now);
  const { rows } = await sql<{ day: string }>`
    select distinct day::text as day from (
      select v.day from campaigns.single_visits v
      where v.enterprise_id = ${i.enterpriseId} and v.outcome is null and v.day >= ${today}::date and v.id is distinct from ${i.exceptId ?? null}::uuid
      union all
      select a.day from campaigns.appointments a join campaigns.roster r on r.id = a.roster_id
      where r.enterprise_id = ${i.enterpriseId} and a.cancelled_at is null and a.day >= ${today}::date) d order by 1 limit 5`.execute(
    ctx.db,
  );
  const last = await sql<{ day: string | null }>`
    select max(day)::text as day from (
      select n.done_on as day from campaigns.engagements n where n.enterprise_id = ${i.enterpriseId} and n.method = 'site'
      union all
      select v.day from campaigns.single_visits v where v.enterprise_id = ${i.enterpriseId} and v.outcome = 'held' and v.form = 'site') d
    where day > ${today}::date - 30`.execute(ctx.db);
  return { planned: rows.map(r => r.day), lastOn: last.rows[0]?.day ?? null };
};

/** Who of these is away that day, by name. */
const awayOn = async (ctx: SinglesContext, ids: readonly string[], day: string): Promise<{ person: string; until: string }[]> => {
  const presence = await people(ctx).presenceOn(ids, day);
  const away = [...presence].flatMap(([id, p]) => (p.awayTo === null ? [] : [{ id, until: p.awayTo }]));
  const names = await people(ctx).personsByIds(away.map(a => a.id));
  return away.map(a => ({ person: names.get(a.id)?.name ?? '', until: a.until }));
};

/** Everything that speaks against a time, in the reader's reach (6.1-e). */
export const warningsFor = async (ctx: SinglesContext, i: Asked): Promise<ItineraryNote[]> => {
  const { from, to } = spanOf(i);
  const day = dayOf(from);
  const { holidays, notices } = await reference(ctx).calendar();
  return visitWarnings({
    day,
    start: minuteOf(from),
    end: minuteOf(from) + i.minutes,
    holidays,
    years: notices.map(n => n.year),
    away: await awayOn(ctx, i.personIds, day),
    clashes: i.personIds.length === 0 ? [] : await clashesOf(ctx, { personIds: i.personIds, from, to, exceptId: i.exceptId }),
    ...(await visitsOf(ctx, i)),
    past: to <= ctx.now,
  });
};
