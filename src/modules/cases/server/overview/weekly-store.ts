import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { type Selectable, sql } from 'kysely';
import { dayOf } from '#platform/contract/china-day.ts';
import { newId } from '#platform/contract/ids.ts';
import { daysOfWeek } from '#platform/contract/iso-week.ts';
import type { DB } from '#platform/server/db-types.gen.ts';
import { officialDocx } from '#platform/server/documents/official-docx.ts';
import type { WeeklyRow } from '../../contract/overview.ts';
import { casesProblems } from '../../contract/problems.ts';
import { isTold, weeklyNumber } from '../../domain/overview.ts';
import type { CasesContext } from '../db.ts';
import { overviewOf } from './overview-reads.ts';
import { WEEKLY_TEMPLATE, type WeeklyData, weeklyDocument, weekWords } from './weekly-document.ts';

const limit = 20 * 1024 * 1024;
type Weekly = Omit<Selectable<DB['cases.weeklies']>, 'data'>;

export const weeklyRowOf = (w: Weekly): WeeklyRow => ({
  id: w.id,
  week: w.week,
  issueNo: weeklyNumber(w.week),
  title: w.title,
  ...daysOfWeek(w.week),
  asOf: w.as_of.toISOString(),
  issuedAt: w.issued_at.toISOString(),
  issuedByName: w.issued_by_name,
  size: Number(w.docx_size),
});

const columns = [
  'id',
  'authority_id',
  'region_code',
  'week',
  'template_version',
  'title',
  'as_of',
  'docx_key',
  'docx_size',
  'docx_sha256',
  'issued_at',
  'issued_by',
  'issued_by_name',
] as const;

/** Weekly reports of the caller's own place: those of a part of it are that part's. */
export const weekliesOf = (ctx: CasesContext) =>
  ctx.db
    .selectFrom('cases.weeklies')
    .select(columns)
    .where('authority_id', '=', ctx.actor.authorityId)
    .where('region_code', '=', ctx.actor.regionCode)
    .orderBy('week', 'desc');

const issuerOf = async (ctx: CasesContext): Promise<string> => {
  const row = await ctx.db.selectFrom('people.pub_authorities').select('name').where('id', '=', ctx.actor.authorityId).executeTakeFirst();
  return row?.name ?? '';
};

/**
 * 生成周报: the first one to press makes it, under a lock of the week; whoever presses later gets that one.
 * @throws Problem `weekNotOver`, `idTaken`
 */
export const issueWeeklyOf = async (ctx: CasesContext, i: { id: string; week: string }): Promise<WeeklyRow & { known: boolean }> => {
  if (!isTold(i.week, dayOf(ctx.now))) throw casesProblems.weekNotOver({}, [{ pointer: '/week', code: 'cases.problem.weekNotOver' }]);
  const key = `cases.weekly ${ctx.actor.authorityId} ${ctx.actor.regionCode} ${i.week}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(ctx.db);
  const there = await weekliesOf(ctx).where('week', '=', i.week).executeTakeFirst();
  if (there) return { ...weeklyRowOf(there), known: true };
  const data: WeeklyData = { ...(await overviewOf(ctx, { week: i.week })), issuer: await issuerOf(ctx) };
  const bytes = await officialDocx(weeklyDocument(data), ctx.now);
  const file = await ctx.files.put(newId(), Readable.from([bytes]), limit);
  const row: Weekly = {
    id: i.id,
    authority_id: ctx.actor.authorityId,
    region_code: ctx.actor.regionCode,
    week: i.week,
    template_version: WEEKLY_TEMPLATE,
    title: `${data.region}品牌培育工作周报 ${weekWords(data)}`,
    as_of: ctx.now,
    docx_key: file.key,
    docx_size: file.size,
    docx_sha256: file.sha256,
    issued_at: ctx.now,
    issued_by: ctx.actor.id,
    issued_by_name: ctx.actor.name,
  };
  const made = await ctx.db
    .insertInto('cases.weeklies')
    .values({ ...row, data: JSON.stringify(data) })
    .onConflict(on => on.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!made) throw casesProblems.idTaken({}, [{ pointer: '/id', code: 'cases.problem.idTaken' }]);
  return { ...weeklyRowOf(row), known: false };
};

/**
 * The kept file, proved by its hash to be the one that was issued.
 * @throws Problem `weeklyDamaged`
 */
export const readWeekly = async (ctx: CasesContext, w: Pick<Weekly, 'docx_key' | 'docx_sha256'>): Promise<Buffer> => {
  const bytes = await ctx.files.read(w.docx_key);
  if (createHash('sha256').update(bytes).digest('hex') !== w.docx_sha256) throw casesProblems.weeklyDamaged();
  return bytes;
};
