import { sql } from 'kysely';
import { enterprises } from '#modules/enterprises/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import { retype } from '#platform/server/context.ts';
import type { EnterpriseRisk, RiskAlarm } from '../../contract/risk.ts';
import { outlookOf } from '../../domain/deadlines/upcoming-costs.ts';
import { alarmsOf, cliffOf, coverageOf, type Due, type HeldAsset, type Portfolio } from '../../domain/risk/risk.ts';
import { riskLimits } from '../../domain/risk/risk-rules.data.ts';
import type { WarningsDb } from '../deadlines/db-warnings.ts';
import { lawInForce } from '../deadlines/law.ts';
import { engineAssetsOf } from '../deadlines/recompute.ts';
import { type AssetPlace, type AssetRecord, kindDetailsOf } from '../store.ts';
import type { RiskDb } from './db-risk.ts';

type Ctx = Context<RiskDb>;

/** Assets of enterprises that count: confirmed, not ended, in force or in grace. */
const held = (ctx: Ctx, enterpriseIds: readonly string[]): Promise<AssetRecord[]> =>
  ctx.db
    .selectFrom('assets.assets')
    .selectAll()
    .where('enterprise_id', 'in', enterpriseIds)
    .where('standing', '=', 'confirmed')
    .where('status', 'in', ['inForce', 'inGrace'])
    .where(sql<boolean>`(ended_on is null or ended_on > ${dayOf(ctx.now)})`)
    .orderBy('id')
    .execute();

const productsOf = async (ctx: Ctx, enterpriseId: string): Promise<Portfolio['products']> => {
  const fact = (await enterprises(ctx).factsOf(enterpriseId)).find(f => f.field === 'basic.products');
  const rows = Array.isArray(fact?.value) ? (fact.value as readonly Record<string, unknown>[]) : [];
  return rows.flatMap(r => {
    const product = typeof r?.['name'] === 'string' ? r['name'].trim() : '';
    return product === '' || product === '无'
      ? []
      : [{ product, value: typeof r['value'] === 'number' ? r['value'] : null, asOf: fact?.asOf ?? '' }];
  });
};

const lastDay = (today: string): string =>
  `${Number(today.slice(0, 4)) + riskLimits.horizon / 12}${today.slice(4) === '-02-29' ? '-02-28' : today.slice(4)}`;

const duesOf = async (ctx: Ctx, assets: readonly AssetRecord[], today: string): Promise<ReadonlyMap<string, Due[]>> => {
  if (assets.length === 0) return new Map();
  const law = await lawInForce(ctx);
  const engine = await engineAssetsOf(retype<WarningsDb>(ctx), assets);
  const until = lastDay(today);
  return new Map([...engine].map(([id, asset]) => [id, outlookOf(asset, law, today, until)]));
};

const heldAsset = (a: AssetRecord): HeldAsset => ({ ...kindDetailsOf(a), id: a.id, title: a.title, number: a.number_shown }) as HeldAsset;

export interface Portrait {
  portfolio: Portfolio;
  asOf: string | null;
  assets: number;
}

/** The portfolios of some enterprises, read together. */
export const portraitsOf = async (ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, Portrait>> => {
  if (ids.length === 0) return new Map();
  const assets = await held(ctx, ids);
  const dues = await duesOf(ctx, assets, dayOf(ctx.now));
  const portraits = new Map<string, Portrait>();
  for (const id of ids) {
    const own = assets.filter(a => a.enterprise_id === id);
    const portfolio = { products: await productsOf(ctx, id), assets: own.map(heldAsset), dues: own.flatMap(a => dues.get(a.id) ?? []) };
    portraits.set(id, { portfolio, asOf: own.map(a => a.as_of).sort()[0] ?? null, assets: own.length });
  }
  return portraits;
};

/** Row of the source under which an alarm becomes a demand. */
export const rowKeyOf = (key: string): string => `risk.${key}`;

/** The demands that alarms of these enterprises have become. */
const raisedOf = async (ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const found = await ctx.db
    .selectFrom('demands.pub_demands')
    .select(['id', 'source_id', 'row_key'])
    .where('source_id', 'in', ids)
    .where('superseded', '=', false)
    .execute();
  return new Map(found.map(d => [`${d.source_id} ${d.row_key}`, d.id as string]));
};

/** Alarms with the demand each has become. */
export const alarmsWithDemands = async (ctx: Ctx, portraits: ReadonlyMap<string, Portrait>): Promise<ReadonlyMap<string, RiskAlarm[]>> => {
  const ids = [...portraits.keys()];
  if (ids.length === 0) return new Map();
  const raised = await raisedOf(ctx, ids);
  const today = dayOf(ctx.now);
  return new Map(
    ids.map(id => [
      id,
      alarmsOf((portraits.get(id) as Portrait).portfolio, today).map(a => ({
        ...a,
        demandId: raised.get(`${id} ${rowKeyOf(a.key)}`) ?? null,
      })),
    ]),
  );
};

/** The whole map of one enterprise. */
export const riskOf = async (ctx: Ctx, place: AssetPlace): Promise<EnterpriseRisk> => {
  const portraits = await portraitsOf(ctx, [place.id]);
  const { portfolio, asOf } = portraits.get(place.id) as Portrait;
  const marks = portfolio.assets.filter(a => a.kind === 'trademark');
  const classes = [...new Set(marks.flatMap(m => m.details.classes))].sort((a, b) => a - b);
  return {
    enterpriseId: place.id,
    enterpriseName: place.name,
    asOf,
    products: coverageOf(portfolio),
    held: classes.map(niceClass => ({ niceClass, marks: marks.filter(m => m.details.classes.includes(niceClass)).length })),
    months: cliffOf(portfolio.dues, dayOf(ctx.now)),
    alarms: (await alarmsWithDemands(ctx, portraits)).get(place.id) ?? [],
    mayRaise: ctx.can('assets.risk.raise'),
  };
};
