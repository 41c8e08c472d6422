import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { dayNumberOf, monthsBetween } from '#modules/reference/domain/day-numbers.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import { decodeCursor, toPage } from '#platform/contract/page.ts';
import type { Context } from '#platform/server/context.ts';
import { whereScope } from '#platform/server/scope.ts';
import { addUse, type EndangeredFilter, printUseList, withdrawUse } from '../contract/operations-use.ts';
import type { EndangeredRow, UseProof, UseView } from '../contract/use-proof.ts';
import { getRule, type LawTables } from '../domain/deadlines/law.ts';
import { classUses, type UseLine } from '../domain/risk/non-use.ts';
import type { LawDb } from './deadlines/db-law.ts';
import { lawInForce } from './deadlines/law.ts';
import type { AssetRecord } from './store.ts';
import { kindDetailsOf } from './store.ts';

type Ctx = Context<LawDb>;

/** Months of the watch and of the line, as the rules have them on a day. */
export const lineMonthsOf = (law: LawTables, today: string): UseLine => ({
  watchMonths: getRule(law, 'house.nonUseWatch', dayNumberOf(today)).count,
  lineMonths: getRule(law, 'trademark.nonUse', dayNumberOf(today)).count * 12,
});

/** All proofs of a mark, newest use first; withdrawn ones stay in the record. */
export const proofsOf = async (ctx: Ctx, assetId: string): Promise<UseProof[]> => {
  const rows = await ctx.db
    .selectFrom('assets.use_proofs')
    .selectAll()
    .where('asset_id', '=', assetId)
    .orderBy('used_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(p => ({
    id: p.id,
    niceClass: p.nice_class,
    usedOn: p.used_on,
    kind: p.kind as UseProof['kind'],
    note: p.note,
    fileName: p.file_name,
    mediaType: p.media_type,
    size: Number(p.size),
    sha256: p.sha256,
    byName: p.by_name,
    at: p.at.toISOString(),
    withdrawnAt: p.withdrawn_at === null ? null : p.withdrawn_at.toISOString(),
    withdrawnByName: p.withdrawn_by_name,
    withdrawReason: p.withdraw_reason,
  }));
};

/** The locker of a mark, today (6.3.3-b). */
export const lockerView = async (ctx: Ctx, a: AssetRecord): Promise<UseView> => {
  const mark = kindDetailsOf(a);
  const registeredOn = mark.kind === 'trademark' ? (mark.details.registeredOn ?? null) : null;
  const proofs = await proofsOf(ctx, a.id);
  const today = dayOf(ctx.now);
  const line = lineMonthsOf(await lawInForce(ctx), today);
  const standing = proofs.filter(p => p.withdrawnAt === null);
  const classes = registeredOn === null ? [] : classUses({ registeredOn, classes: a.classes, proofs: standing }, line, today);
  const may = [addUse, withdrawUse, printUseList].map(o => o.name).filter(name => ctx.can(name) && a.standing === 'confirmed');
  return { assetId: a.id, registeredOn, today, classes: classes.map(c => ({ ...c, gaps: [...c.gaps] })), proofs, may };
};

interface Endangered {
  id: string;
  asset_id: string;
  region_code: string;
  enterprise_id: string;
  item: string;
  due_on: string;
  line: readonly { day?: string }[];
  notes: readonly string[];
  title: string;
  number_shown: string;
  enterprise_name: string;
}

const whereEndangered = (ctx: Ctx, f: EndangeredFilter, today: string): RawBuilder<SqlBool> => {
  const parts: RawBuilder<SqlBool>[] = [
    sql<SqlBool>`d.closed_at is null and d.kind = 'nonUse' and d.opens_on <= ${today}::date`,
    whereScope(ctx.scope, { region: 'd.region_code' }) as RawBuilder<SqlBool>,
  ];
  // The safe day of non-use is the line itself: lists walk the district's index by it.
  if (ctx.scope.lo.length >= 6) parts.push(sql<SqlBool>`d.district_code = ${ctx.scope.lo.slice(0, 6)}`);
  if (f.mine === true) parts.push(sql<SqlBool>`d.companion_id = ${ctx.actor.id}`);
  if (f.stage === 'near') parts.push(sql<SqlBool>`d.safe_on > ${today}::date`);
  if (f.stage === 'beyond') parts.push(sql<SqlBool>`d.safe_on <= ${today}::date`);
  if (f.proof === 'none') parts.push(sql<SqlBool>`'noProof' = any (d.notes)`);
  if (f.proof === 'old') parts.push(sql<SqlBool>`not 'noProof' = any (d.notes)`);
  if (f.regionCode !== undefined) parts.push(sql<SqlBool>`d.region_code >= ${f.regionCode} and d.region_code < ${`${f.regionCode}:`}`);
  return sql<SqlBool>`(${sql.join(parts, sql` and `)})`;
};

const rowOf = (d: Endangered, today: string): EndangeredRow => {
  const countedFrom = d.line[0]?.day ?? d.due_on;
  return {
    id: d.id,
    assetId: d.asset_id,
    title: d.title,
    number: d.number_shown,
    enterpriseId: d.enterprise_id,
    enterpriseName: d.enterprise_name,
    regionCode: d.region_code,
    niceClass: Number(d.item.slice('class:'.length)),
    lastUseOn: d.notes.includes('noProof') ? null : countedFrom,
    countedFrom,
    months: Math.max(0, monthsBetween(dayNumberOf(countedFrom), dayNumberOf(today))),
    lineOn: d.due_on,
    beyond: d.due_on <= today,
  };
};

/** Classes of marks from the watch on, nearest line first; a page by key. */
export const endangeredPage = async (ctx: Ctx, i: EndangeredFilter & { after?: string | undefined; limit: number }) => {
  const today = dayOf(ctx.now);
  const cursor = decodeCursor(i.after);
  const beyondCursor = cursor ? sql`and (d.safe_on, d.id) > (${cursor[0]}::date, ${cursor[1]}::uuid)` : sql``;
  const { rows } = await sql<Endangered>`
    with page as (
      select d.* from assets.deadlines d where ${whereEndangered(ctx, i, today)} ${beyondCursor} order by d.safe_on, d.id limit ${i.limit + 1})
    select d.id, d.asset_id, d.region_code, d.enterprise_id, d.item, d.due_on, d.line, d.notes, a.title, a.number_shown, a.enterprise_name
    from page d join assets.assets a on a.id = d.asset_id order by d.safe_on, d.id`.execute(ctx.db);
  const { shown, next } = toPage(rows, i.limit, r => [r.due_on, r.id]);
  return { rows: shown.map(r => rowOf(r, today)), next };
};
