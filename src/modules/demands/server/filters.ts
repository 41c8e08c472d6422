import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { divisionsOfPick } from '#modules/reference/domain/industry.ts';
import { addDays, instantOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { DemandFilter } from '../contract/filter.ts';
import { stateSql } from './columns.ts';
import type { DemandsDb } from './db.ts';

type Condition = RawBuilder<SqlBool>;

const industryIs = (industry: string): Condition => {
  if (industry === 'none') return sql<SqlBool>`e.industry_division is null`;
  return sql<SqlBool>`e.industry_division = any (${divisionsOfPick(industry)}::text[])`;
};

const classIs = (code: string): Condition => {
  if (code === 'none') return sql<SqlBool>`d.class_code is null`;
  return /\d$/.test(code) ? sql<SqlBool>`d.class_code = ${code}` : sql<SqlBool>`d.class_code ~ ${`^${code}[0-9]`}`;
};

const likeOf = (q: string): string => `%${q.replace(/[\\%_]/g, c => `\\${c}`)}%`;

/** Days are days in Asia/Shanghai. */
const sinceDay = (day: string): Condition => sql<SqlBool>`d.raised_at >= ${instantOf(day)}`;
const untilDay = (day: string): Condition => sql<SqlBool>`d.raised_at < ${instantOf(addDays(day, 1))}`;

/** One condition per field of the filter; a field that is left out narrows nothing. */
const conditionOf: { [K in keyof Required<DemandFilter>]: (value: NonNullable<DemandFilter[K]>) => Condition } = {
  q: q => sql<SqlBool>`(d.text ilike ${likeOf(q)} or e.name ilike ${likeOf(q)})`,
  classCode: classIs,
  queue: queue => (queue ? sql<SqlBool>`(not d.class_sure and d.superseded_at is null)` : sql<SqlBool>`true`),
  regionCode: code => sql<SqlBool>`d.region_code >= ${code} and d.region_code < ${`${code}:`}`,
  street: code => sql<SqlBool>`d.region_code = ${code}`,
  industry: industryIs,
  scale: scale => (scale === 'none' ? sql<SqlBool>`e.scale is null` : sql<SqlBool>`e.scale = ${scale}`),
  kind: kind => sql<SqlBool>`d.kind = ${kind}`,
  state: state => sql<SqlBool>`${stateSql} = ${state}`,
  source: source => sql<SqlBool>`d.source = ${source}`,
  urgency: urgency => sql<SqlBool>`d.urgency = ${urgency}`,
  campaignId: id => sql<SqlBool>`d.campaign_id = ${id}`,
  enterpriseId: id => sql<SqlBool>`d.enterprise_id = ${id}`,
  ownerId: id => sql<SqlBool>`d.owner_id = ${id}`,
  from: sinceDay,
  to: untilDay,
};

/** The scope of the call and the filter as one condition over `d` (demands) and `e` (enterprises). Superseded ones show only when asked for. */
export const whereFilter = (ctx: Context<DemandsDb>, filter: DemandFilter): Condition => {
  const parts: Condition[] = [whereScope(ctx.scope, { region: 'd.region_code', owner: 'd.owner_id' })];
  for (const [key, make] of Object.entries(conditionOf)) {
    const value = filter[key as keyof DemandFilter];
    if (value !== undefined && value !== '') parts.push((make as (v: unknown) => Condition)(value));
  }
  if (filter.state === undefined) parts.push(sql<SqlBool>`d.superseded_at is null`);
  return sql<SqlBool>`(${sql.join(parts, sql` and `)})`;
};
