import { type SqlBool, sql } from 'kysely';
import { demands } from '#modules/demands/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import { decodeCursor, encodeCursor } from '#platform/contract/page.ts';
import { fill } from '#platform/contract/phrases.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { whereScope } from '#platform/server/scope.ts';
import { districtRisk, enterpriseRisk, raiseRisk, riskAlarms } from '../../contract/operations-risk.ts';
import { riskProblems } from '../../contract/problems-risk.ts';
import type { DistrictRisk, RiskAlarm, RiskRow, RiskRule } from '../../contract/risk.ts';
import { cliffOf } from '../../domain/risk/risk.ts';
import { riskLimits } from '../../domain/risk/risk-rules.data.ts';
import { riskZh } from '../../i18n/risk.zh-CN.ts';
import { type AssetPlace, placeOf } from '../store.ts';
import type { RiskDb } from './db-risk.ts';
import { alarmsWithDemands, portraitsOf, riskOf, rowKeyOf } from './risk-reads.ts';

const { command, query } = handlersFor<RiskDb>();
type Ctx = Context<RiskDb>;

const within = (regionCode: string | undefined, column: string) =>
  regionCode === undefined
    ? sql<SqlBool>`true`
    : sql<SqlBool>`${sql.ref(column)} >= ${regionCode} and ${sql.ref(column)} < ${`${regionCode}:`}`;

/** Enterprises that a page looks at together. */
const batch = 50;
/** Batches looked at before a page is handed out as it is; the next page goes on. */
const mostBatches = 12;

interface Firm {
  id: string;
  name: string;
  region_name: string | null;
}

/** Enterprises of the scope that own something, in the order of their ids. */
const firmsAfter = async (ctx: Ctx, after: string, regionCode: string | undefined): Promise<Firm[]> => {
  const { rows } = await sql<Firm>`
    select e.id, e.name, r.name as region_name from enterprises.pub_enterprises e left join reference.pub_divisions r on r.code = e.region_code
    where e.id > ${after}::uuid and e.status = 'active' and ${whereScope(ctx.scope, { region: 'e.region_code' })} and ${within(regionCode, 'e.region_code')}
      and exists (select 1 from assets.assets a where a.enterprise_id = e.id and a.standing = 'confirmed')
    order by e.id limit ${batch}`.execute(ctx.db);
  return rows;
};

const alarmPage = async (
  ctx: Ctx,
  i: { after?: string | undefined; limit: number; rule?: RiskRule | undefined; regionCode?: string | undefined },
) => {
  const rows: RiskRow[] = [];
  let after = String(decodeCursor(i.after)?.[0] ?? '00000000-0000-0000-0000-000000000000');
  for (let n = 0; n < mostBatches && rows.length < i.limit; n += 1) {
    const firms = await firmsAfter(ctx, after, i.regionCode);
    const portraits = await portraitsOf(
      ctx,
      firms.map(f => f.id),
    );
    const alarms = await alarmsWithDemands(ctx, portraits);
    for (const f of firms) {
      after = f.id;
      const own = (alarms.get(f.id) ?? []).filter(a => i.rule === undefined || a.rule === i.rule);
      if (own.length > 0)
        rows.push({
          enterpriseId: f.id,
          enterpriseName: f.name,
          regionName: f.region_name ?? '',
          assets: portraits.get(f.id)?.assets ?? 0,
          alarms: own,
        });
      if (rows.length >= i.limit) return { rows, next: encodeCursor([after]) };
    }
    if (firms.length < batch) return { rows, next: null };
  }
  return { rows, next: encodeCursor([after]) };
};

const monthsOf = async (ctx: Ctx, regionCode: string | undefined): Promise<DistrictRisk['months']> => {
  const today = dayOf(ctx.now);
  const last = `${Number(today.slice(0, 4)) + riskLimits.horizon / 12}${today.slice(4, 7)}-31`.replace(
    /-\d\d-31$/,
    m => `${m.slice(0, 3)}-28`,
  );
  const { rows } = await sql<{ month: string; kind: string; n: number; fees: number }>`
    select to_char(d.safe_on, 'YYYY-MM') as month, d.kind, count(*)::int as n, coalesce(sum(d.fee_amount), 0)::float as fees from assets.deadlines d
    where d.closed_at is null and d.safe_on <= ${last}::date and ${whereScope(ctx.scope, { region: 'd.region_code' })} and ${within(regionCode, 'd.region_code')}
    group by 1, 2`.execute(ctx.db);
  // One line for each month and kind stands for its rows: the first carries the sum of the fees.
  const dues = rows.flatMap(r =>
    Array.from({ length: r.n }, (_, at) => ({ assetId: '', kind: r.kind, item: '', on: `${r.month}-01`, fee: at === 0 ? r.fees : 0 })),
  );
  return cliffOf(dues, today);
};

const classesOf = async (ctx: Ctx, regionCode: string | undefined): Promise<DistrictRisk['classes']> => {
  const { rows } = await sql<{ niceClass: number; marks: number; enterprises: number }>`
    select c as "niceClass", count(*)::int as marks, count(distinct a.enterprise_id)::int as enterprises from assets.assets a cross join lateral unnest(a.classes) c
    where a.kind = 'trademark' and a.standing = 'confirmed' and a.status in ('inForce', 'inGrace') and a.ended_on is null
      and ${whereScope(ctx.scope, { region: 'a.region_code' })} and ${within(regionCode, 'a.region_code')} group by 1 order by 2 desc, 1`.execute(
    ctx.db,
  );
  return rows;
};

const endingsOf = async (ctx: Ctx, regionCode: string | undefined): Promise<DistrictRisk['endings']> => {
  const { rows } = await sql<DistrictRisk['endings'][number]>`
    select d.asset_id as "assetId", a.title, a.kind as "assetKind", a.enterprise_id as "enterpriseId", a.enterprise_name as "enterpriseName", d.kind, d.safe_on as "safeOn"
    from assets.deadlines d join assets.assets a on a.id = d.asset_id
    where d.closed_at is null and d.kind in ('licenceEnd', 'pledgeEnd') and d.safe_on <= ${dayOf(ctx.now)}::date + ${riskLimits.endingDays}::int
      and ${whereScope(ctx.scope, { region: 'd.region_code' })} and ${within(regionCode, 'd.region_code')} order by d.safe_on, d.id limit 100`.execute(
    ctx.db,
  );
  return rows;
};

const oldestOf = async (ctx: Ctx, regionCode: string | undefined): Promise<string | null> => {
  const { rows } = await sql<{ day: string | null }>`
    select min(d.as_of) as day from assets.deadlines d where d.closed_at is null
      and ${whereScope(ctx.scope, { region: 'd.region_code' })} and ${within(regionCode, 'd.region_code')}`.execute(ctx.db);
  return rows[0]?.day ?? null;
};

const sentence = (a: RiskAlarm): string => fill(riskZh[`risk.demand.${a.rule}`], a.params);

const raise = async (ctx: Ctx, place: AssetPlace, key: string): Promise<{ demandId: string; isNew: boolean }> => {
  const alarms = await alarmsWithDemands(ctx, await portraitsOf(ctx, [place.id]));
  const alarm = alarms.get(place.id)?.find(a => a.key === key);
  if (!alarm) throw riskProblems.alarmGone();
  if (alarm.demandId !== null) return { demandId: alarm.demandId, isNew: false };
  const demandId = await demands(ctx).raise({
    enterpriseId: place.id,
    kind: 'need',
    text: sentence(alarm),
    source: 'hand',
    sourceId: place.id,
    rowKey: rowKeyOf(key),
    campaignId: null,
    regionCode: place.region_code,
  });
  return { demandId, isNew: true };
};

/** 风险图 (6.3.2-b, 6.3.3-b): by enterprise and by district; an alarm becomes a demand once only. */
export const riskHandlers = [
  query(enterpriseRisk, { load: (ctx, i) => placeOf(ctx, i.enterpriseId), allow: matrixDecides, run: riskOf }),
  query(districtRisk, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, i) => ({
      asOf: await oldestOf(ctx, i.regionCode),
      months: await monthsOf(ctx, i.regionCode),
      classes: await classesOf(ctx, i.regionCode),
      endings: await endingsOf(ctx, i.regionCode),
    }),
  }),
  query(riskAlarms, { load: noRecord, allow: matrixDecides, run: (ctx, _, i) => alarmPage(ctx, i) }),
  command(raiseRisk, {
    load: (ctx, i) => placeOf(ctx, i.enterpriseId),
    allow: matrixDecides,
    run: async (ctx, place, i) => {
      const result = await raise(ctx, place, i.key);
      return { subject: result.demandId, result };
    },
  }),
];
