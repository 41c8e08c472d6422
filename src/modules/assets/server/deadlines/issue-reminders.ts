import { sql } from 'kysely';
import { dayOf } from '#platform/contract/china-day.ts';
import { newId } from '#platform/contract/ids.ts';
import type { Context } from '#platform/server/context.ts';
import { foldSteps, type MissedStep } from '../../domain/deadlines/merge-missed-reminders.ts';
import type { WarningsDb } from './db-warnings.ts';

type Ctx = Context<WarningsDb>;

interface Missed extends MissedStep {
  assetId: string;
  enterpriseId: string;
  companionId: string | null;
  authorityId: string;
  regionCode: string;
  key: string;
}

/** The longest step before a safe day that a ladder may have, in days; farther deadlines are not looked at. */
const horizonDays = 410;

/**
 * Steps that have come and were not told: per open deadline the district's own ladder for its kind, else the default of the kind, else
 * the default of all. `month` and `day` count back from the safe day, `week` forward from the first day of the deadline (宽展期).
 */
const missedSteps = async (ctx: Ctx, limit: number): Promise<Missed[]> => {
  const today = dayOf(ctx.now);
  const { rows } = await sql<Missed>`
    with open as (
      select id, asset_id, enterprise_id, companion_id, authority_id, region_code, district_code, kind, safe_on, due_on, opens_on
      from assets.deadlines where closed_at is null and safe_on <= ${today}::date + ${horizonDays}::int
        and (snoozed_until is null or snoozed_until <= ${today}::date)
    ), places as (select distinct district_code, kind from open),
    ladder as (
      select p.district_code, p.kind, s.* from places p cross join lateral (
        select unit, amount, to_companion, to_enterprise from assets.ladder_steps l where l.region_code = p.district_code and l.kind = p.kind
        union all
        select unit, amount, to_companion, to_enterprise from assets.default_steps d
        where d.kind = case when exists (select from assets.default_steps o where o.kind = p.kind) then p.kind else '*' end
          and not exists (select from assets.ladder_steps l where l.region_code = p.district_code and l.kind = p.kind)
      ) s
    ), due as (
      select o.*, t.step, t.step_on, r.recipient, o.asset_id || ':' || o.id || ':' || t.step || ':' || r.recipient as key
      from open o join ladder l on l.district_code = o.district_code and l.kind = o.kind
      cross join lateral (
        select substr(l.unit, 1, 1) || l.amount as step,
          (o.safe_on - case l.unit when 'month' then make_interval(months => l.amount) else make_interval(days => l.amount) end)::date as step_on
        where l.unit <> 'week'
        union all
        select 'w' || (n * l.amount), coalesce(o.opens_on, o.due_on - 180) + (n * l.amount * 7)::int
        from generate_series(0, 53) n where l.unit = 'week' and l.amount > 0
      ) t
      cross join lateral (values ('companion', l.to_companion and o.companion_id is not null), ('enterprise', l.to_enterprise)) r (recipient, wanted)
      where r.wanted and t.step_on <= ${today}::date and (l.unit <> 'week' or t.step_on <= o.due_on)
    )
    select due.id as "deadlineId", due.asset_id as "assetId", due.enterprise_id as "enterpriseId", due.companion_id as "companionId",
      due.authority_id as "authorityId", due.region_code as "regionCode", due.step, due.step_on as "stepOn", due.recipient, due.key
    from due where not exists (select from assets.notices x where x.key = due.key)
    order by due.id, due.recipient limit ${limit}`.execute(ctx.db);
  if (rows.length < limit) return rows;
  // The last deadline may be cut in the middle: it comes whole next time.
  const last = rows.at(-1)?.deadlineId;
  const whole = rows.filter(r => r.deadlineId !== last);
  return whole.length > 0 ? whole : rows;
};

interface NewNotice {
  id: string;
  authority_id: string;
  region_code: string;
  key: string;
  cause: string;
  recipient: string;
  enterprise_id: string | null;
  asset_id: string | null;
  deadline_id: string | null;
  companion_id: string | null;
  step: string | null;
  step_on: string | null;
  folded_into: string | null;
  params: object;
}

/** Writes notices; a key that is there already is left alone. */
export const insertNotices = async (ctx: Ctx, list: readonly NewNotice[]): Promise<number> => {
  if (list.length === 0) return 0;
  const { rows } = await sql<{ id: string }>`
    insert into assets.notices (id, authority_id, region_code, key, cause, recipient, enterprise_id, asset_id, deadline_id, companion_id,
      step, step_on, folded_into, params, created_at)
    select x.id, x.authority_id, x.region_code, x.key, x.cause, x.recipient, x.enterprise_id, x.asset_id, x.deadline_id, x.companion_id,
      x.step, x.step_on, x.folded_into, x.params, ${ctx.now}::timestamptz
    from json_to_recordset(${JSON.stringify(list)}::json) as x (id uuid, authority_id uuid, region_code text, key text, cause text,
      recipient text, enterprise_id uuid, asset_id uuid, deadline_id uuid, companion_id uuid, step text, step_on date, folded_into uuid,
      params jsonb)
    on conflict (key) do nothing returning id`.execute(ctx.db);
  return rows.length;
};

const noticeOf = (m: Missed, id: string, foldedInto: string | null): NewNotice => ({
  id,
  authority_id: m.authorityId,
  region_code: m.regionCode,
  key: m.key,
  cause: 'reminder',
  recipient: m.recipient,
  enterprise_id: m.enterpriseId,
  asset_id: m.assetId,
  deadline_id: m.deadlineId,
  companion_id: m.companionId,
  step: m.step,
  step_on: m.stepOn,
  folded_into: foldedInto,
  params: {},
});

/** One sentence per companion for all days that a slot moved (no silent change), once. */
const tellMoves = async (ctx: Ctx, slot: string): Promise<number> => {
  if (slot.startsWith('act:')) return 0;
  const { rows } = await sql<{ companion: string; authority: string; district: string; n: number }>`
    select companion_id as companion, min(authority_id::text) as authority, district_code as district, count(*)::int as n
    from assets.deadline_changes where slot = ${slot} and companion_id is not null group by companion_id, district_code`.execute(ctx.db);
  return insertNotices(
    ctx,
    rows.map(r => ({
      id: newId(),
      authority_id: r.authority,
      region_code: r.district,
      key: `moved:${slot}:${r.district}:${r.companion}`,
      cause: 'moved',
      recipient: 'companion',
      enterprise_id: null,
      asset_id: null,
      deadline_id: null,
      companion_id: r.companion,
      step: null,
      step_on: null,
      folded_into: null,
      params: { count: r.n, slot },
    })),
  );
};

/**
 * Tells what is due to be told, at most `limit` steps; the last call of a slot (nothing left) marks it as done. Two workers wait for each
 * other, and the unique key holds even if they did not.
 */
export const issueDue = async (ctx: Ctx, i: { slot: string; limit: number }): Promise<number> => {
  await sql`select pg_advisory_xact_lock(hashtext('assets.notice.issue'))`.execute(ctx.db);
  const groups = foldSteps(await missedSteps(ctx, i.limit));
  const list = groups.flatMap(({ told, folded }) => {
    const id = newId();
    return [noticeOf(told, id, null), ...folded.map(f => noticeOf(f, newId(), id))];
  });
  const told = await insertNotices(ctx, list);
  if (told > 0) return told;
  await tellMoves(ctx, i.slot);
  await ctx.db
    .insertInto('assets.slots')
    .values({ slot: i.slot, finished_at: ctx.now })
    .onConflict(c => c.doNothing())
    .execute();
  return 0;
};
