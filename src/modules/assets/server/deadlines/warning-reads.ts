import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { addDays, dayOf, daysBetween } from '#platform/contract/china-day.ts';
import { decodeCursor, toPage } from '#platform/contract/page.ts';
import type { Context } from '#platform/server/context.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { DeadlineRow, WarningFilter } from '../../contract/warning.ts';
import { soonDays, urgencyOf } from '../../domain/deadlines/urgency.ts';
import type { WarningsDb } from './db-warnings.ts';

type Ctx = Context<WarningsDb>;
type Condition = RawBuilder<SqlBool>;

/** A stored deadline joined with its asset, as the lists read it. */
export interface JoinedDeadline {
  id: string;
  authority_id: string;
  region_code: string;
  asset_id: string;
  enterprise_id: string;
  asset_kind: string;
  kind: string;
  item: string;
  opens_on: string | null;
  due_on: string;
  safe_on: string;
  grace_until: string | null;
  fee_amount: string | null;
  fee_line: unknown;
  consequence: string;
  rule_key: string;
  article: string;
  law: string;
  line: unknown;
  notes: string[];
  confidence: string;
  as_of: string;
  companion_id: string | null;
  snoozed_until: string | null;
  closed_at: Date | null;
  closed_how: string | null;
  asset_title: string;
  asset_number: string;
  enterprise_name: string;
  companion_name: string | null;
}

const picked =
  sql.raw(`d.id, d.authority_id, d.region_code, d.asset_id, d.enterprise_id, d.asset_kind, d.kind, d.item, d.opens_on, d.due_on, d.safe_on,
  d.grace_until, d.fee_amount, d.fee_line, d.consequence, d.rule_key, d.article, d.law, d.line, d.notes, d.confidence, d.as_of, d.companion_id,
  d.snoozed_until, d.closed_at, d.closed_how`);

/** The deadlines of `inner` (an alias-free select of ids in order) with what their rows show. */
const joined = sql.raw(`, a.title as asset_title, a.number_shown as asset_number, a.enterprise_name, p.name as companion_name`);

const below = (code: string): Condition =>
  code.length === 6 ? sql<SqlBool>`d.district_code = ${code}` : sql<SqlBool>`d.region_code >= ${code} and d.region_code < ${`${code}:`}`;

/** The district of the call as an equality, so that lists walk its index in order. */
const ownDistrict = (ctx: Ctx): Condition =>
  ctx.scope.lo.length >= 6 ? sql<SqlBool>`d.district_code = ${ctx.scope.lo.slice(0, 6)}` : sql<SqlBool>`true`;

/** Scope and filter as one condition over open deadlines `d`. */
export const whereWarnings = (ctx: Ctx, f: WarningFilter): Condition => {
  const parts: Condition[] = [
    sql<SqlBool>`d.closed_at is null`,
    whereScope(ctx.scope, { region: 'd.region_code' }),
    f.regionCode === undefined ? ownDistrict(ctx) : below(f.regionCode),
  ];
  if (f.mine === true) parts.push(sql<SqlBool>`d.companion_id = ${ctx.actor.id}`);
  if (f.assetKind) parts.push(sql<SqlBool>`d.asset_kind = ${f.assetKind}`);
  if (f.kind) parts.push(sql<SqlBool>`d.kind = ${f.kind}`);
  if (f.confidence) parts.push(sql<SqlBool>`d.confidence = ${f.confidence}`);
  if (f.enterpriseId) parts.push(sql<SqlBool>`d.enterprise_id = ${f.enterpriseId}`);
  if (f.assetId) parts.push(sql<SqlBool>`d.asset_id = ${f.assetId}`);
  if (f.overdue === true) parts.push(sql<SqlBool>`d.due_on < ${dayOf(ctx.now)}::date and d.kind <> 'nonUse'`);
  if (f.from) parts.push(sql<SqlBool>`d.safe_on >= ${f.from}::date`);
  if (f.to) parts.push(sql<SqlBool>`d.safe_on <= ${f.to}::date`);
  return sql<SqlBool>`(${sql.join(parts, sql` and `)})`;
};

/** A row as the pages show it, today. */
export const deadlineRowOf = (d: JoinedDeadline, today: string): DeadlineRow => ({
  id: d.id,
  assetId: d.asset_id,
  assetKind: d.asset_kind as DeadlineRow['assetKind'],
  assetTitle: d.asset_title,
  assetNumber: d.asset_number,
  enterpriseId: d.enterprise_id,
  enterpriseName: d.enterprise_name,
  regionCode: d.region_code,
  kind: d.kind as DeadlineRow['kind'],
  item: d.item,
  opensOn: d.opens_on,
  dueOn: d.due_on,
  safeOn: d.safe_on,
  graceUntil: d.grace_until,
  feeAmount: d.fee_amount === null ? null : Number(d.fee_amount),
  feeLine: d.fee_line as DeadlineRow['feeLine'],
  consequence: d.consequence as DeadlineRow['consequence'],
  ruleKey: d.rule_key,
  article: d.article,
  law: d.law as DeadlineRow['law'],
  line: d.line as DeadlineRow['line'],
  notes: d.notes as DeadlineRow['notes'],
  confidence: d.confidence as DeadlineRow['confidence'],
  asOf: d.as_of,
  daysLeft: daysBetween(today, d.safe_on),
  legalDaysLeft: daysBetween(today, d.due_on),
  urgency: urgencyOf({ safeOn: d.safe_on, dueOn: d.due_on }, today),
  companion: d.companion_id === null ? null : { id: d.companion_id, name: d.companion_name ?? '' },
  snoozedUntil: d.snoozed_until,
});

/** Deadlines by a condition over `d`, in order of the safe day; the rows' words are joined after the cut. */
export const readDeadlines = async (ctx: Ctx, where: Condition, limit: number): Promise<JoinedDeadline[]> => {
  const { rows } = await sql<JoinedDeadline>`
    select ${picked} ${joined} from (select d.* from assets.deadlines d where ${where} order by d.safe_on, d.id limit ${limit}) d
    join assets.assets a on a.id = d.asset_id left join people.pub_persons p on p.id = d.companion_id order by d.safe_on, d.id`.execute(
    ctx.db,
  );
  return rows;
};

/** A condition that ends the rows at so many, beyond a place in their order. */
type Part = (beyond: Condition, most: number) => Condition;

const placeAfter = (cursor: ReturnType<typeof decodeCursor>): Condition =>
  cursor ? sql<SqlBool>`(d.safe_on, d.id) > (${cursor[0]}::date, ${cursor[1]}::uuid)` : sql<SqlBool>`true`;

/** A page over parts that follow each other in order of the safe day; each part walks an index of its own. */
const pageWhere = async (
  ctx: Ctx,
  parts: readonly Part[],
  i: { after?: string | undefined; limit: number },
): Promise<{ rows: DeadlineRow[]; next: string | null }> => {
  const beyond = placeAfter(decodeCursor(i.after));
  const today = dayOf(ctx.now);
  const found: DeadlineRow[] = [];
  for (const part of parts) {
    const most = i.limit + 1 - found.length;
    if (most <= 0) break;
    found.push(...(await readDeadlines(ctx, part(beyond, most), most)).map(d => deadlineRowOf(d, today)));
  }
  const { shown, next } = toPage(found, i.limit, r => [r.safeOn, r.id]);
  return { rows: shown, next };
};

/** One page of open deadlines, nearest safe day first. */
export const deadlinePage = (ctx: Ctx, i: WarningFilter & { after?: string | undefined; limit: number }) => {
  const { after, limit, ...filter } = i;
  const where = whereWarnings(ctx, filter);
  return pageWhere(ctx, [beyond => sql<SqlBool>`${where} and ${beyond}`], { after, limit });
};

/** A safe day lies at most so many days before its legal day; nothing older can still be saved. */
export const mostDaysBetween = 120;

/**
 * Ids of open deadlines whose safe day has passed and whose legal day has not. They are few; along the order of safe days they would be looked for
 * among all that is lost already.
 */
export const betweenDays = (ctx: Ctx, regionCode: string | undefined, today: string): RawBuilder<unknown> => {
  const place = regionCode === undefined ? ownDistrict(ctx) : below(regionCode);
  return sql`select d.id from assets.deadlines d where d.closed_at is null and ${place} and ${whereScope(ctx.scope, { region: 'd.region_code' })}
    and d.due_on >= ${today}::date and d.due_on < ${addDays(today, mostDaysBetween)}::date
    and d.safe_on < ${today}::date and d.safe_on >= ${addDays(today, -mostDaysBetween)}::date`;
};

/** 本月要抢救: safe day within 30 days or past, legal day not yet past; and everything that lives on grace (宽展期、滞纳期), whatever the month. */
export const rescuePage = (
  ctx: Ctx,
  i: { mine?: boolean | undefined; regionCode?: string | undefined; after?: string | undefined; limit: number },
) => {
  const { after, limit, ...filter } = i;
  const today = dayOf(ctx.now);
  const soon = addDays(today, soonDays);
  const awake = sql<SqlBool>`(d.snoozed_until is null or d.snoozed_until <= ${today}::date)`;
  // No legal day lies before its safe one: what is still safe need not be asked for it.
  const near = whereWarnings(ctx, { ...filter, from: today, to: soon });
  const later = whereWarnings(ctx, { ...filter, from: addDays(soon, 1), to: addDays(today, 200) });
  const grace = (kind: string, beyond: Condition, most: number) =>
    sql`(select d.id from assets.deadlines d where ${later} and ${awake} and d.kind = ${kind} and ${beyond} order by d.safe_on, d.id limit ${most})`;
  // One condition with "or" would be answered by sorting all that fits; the parts follow each other in any case.
  const parts: readonly Part[] = [
    beyond =>
      sql<SqlBool>`d.id = any (array(${betweenDays(ctx, filter.regionCode, today)})) and ${whereWarnings(ctx, filter)} and ${awake} and ${beyond}`,
    beyond => sql<SqlBool>`${near} and ${awake} and ${beyond}`,
    (beyond, most) =>
      sql<SqlBool>`d.id = any (array(${grace('renewalGrace', beyond, most)} union all ${grace('annualFeeGrace', beyond, most)}))`,
  ];
  return pageWhere(ctx, parts, { after, limit });
};

/** One deadline in scope, open or closed. */
export const findDeadline = async (ctx: Ctx, id: string): Promise<JoinedDeadline | undefined> => {
  const { rows } = await sql<JoinedDeadline>`select ${picked} ${joined} from assets.deadlines d join assets.assets a on a.id = d.asset_id
    left join people.pub_persons p on p.id = d.companion_id where d.id = ${id} and ${whereScope(ctx.scope, { region: 'd.region_code' })}`.execute(
    ctx.db,
  );
  return rows[0];
};

/** The same, locked for a change. */
export const deadlineForUpdate = async (ctx: Ctx, id: string): Promise<JoinedDeadline | undefined> => {
  const { rows } = await sql`select 1 from assets.deadlines where id = ${id} for update`.execute(ctx.db);
  return rows.length === 0 ? undefined : findDeadline(ctx, id);
};

/** Deadlines by id, open or closed, in scope. */
export const deadlinesByIds = async (ctx: Ctx, ids: readonly string[]): Promise<JoinedDeadline[]> => {
  if (ids.length === 0) return [];
  const { rows } = await sql<JoinedDeadline>`select ${picked} ${joined} from assets.deadlines d join assets.assets a on a.id = d.asset_id
    left join people.pub_persons p on p.id = d.companion_id
    where d.id = any (${ids as string[]}::uuid[]) and ${whereScope(ctx.scope, { region: 'd.region_code' })}`.execute(ctx.db);
  return rows;
};
