import { type SqlBool, sql } from 'kysely';
import { dayOf } from '#platform/contract/china-day.ts';
import { decodeCursor, toPage } from '#platform/contract/page.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { PromiseFilter, PromiseRow } from '../../contract/boards.ts';
import { caseNo } from '../../domain/case-state.ts';
import type { CasesContext } from '../db.ts';

/** The twin of the words in `cases.stage_facts` and `keptOf`; a test compares the two. */
const stateSql = (today: string) => sql<PromiseRow['state']>`case
  when s.ended_at is not null then case when reference.day_of(s.ended_at) <= s.due_on then 'kept' else 'broken' end
  when s.due_on < ${today}::date then 'broken' else 'open' end`;

const promisesIn = (ctx: CasesContext) =>
  ctx.db
    .selectFrom('cases.stages as s')
    .innerJoin('cases.cases as c', 'c.id', 's.case_id')
    .innerJoin('enterprises.pub_enterprises as e', 'e.id', 'c.enterprise_id')
    .leftJoin('reference.pub_divisions as r', 'r.code', 's.region_code')
    .select(['s.id', 'c.id as caseId', 'c.year', 'c.no', 'c.item_name as itemName', 'e.name as enterpriseName', 's.name as stageName'])
    .select(['s.region_code', 'r.name as regionName', sql<string>`s.due_on`.as('dueOn'), 's.ended_at'])
    .select(stateSql(dayOf(ctx.now)).as('state'))
    .where('s.due_on', 'is not', null)
    .where(whereScope(ctx.scope, { region: 's.region_code' }))
    .orderBy('s.due_on', 'desc')
    .orderBy('s.id', 'desc');

/** A page of promises, the latest day first. */
export const promisePage = async (
  ctx: CasesContext,
  { after, limit, ...f }: PromiseFilter & { after?: string | undefined; limit: number },
): Promise<{ rows: PromiseRow[]; next: string | null }> => {
  const key = decodeCursor(after);
  const state = stateSql(dayOf(ctx.now));
  let q = promisesIn(ctx);
  if (f.state === 'judged') q = q.where(sql<SqlBool>`${state} <> 'open'`);
  else if (f.state) q = q.where(sql<SqlBool>`${state} = ${f.state}`);
  if (f.from) q = q.where('s.due_on', '>=', f.from);
  if (f.to) q = q.where('s.due_on', '<=', f.to);
  if (f.street) q = q.where('s.region_code', '=', f.street);
  if (f.regionCode) q = q.where(sql<SqlBool>`(s.region_code >= ${f.regionCode} and s.region_code < ${`${f.regionCode}:`})`);
  if (key?.length === 2) q = q.where(sql<SqlBool>`(s.due_on, s.id) < (${key[0]}::date, ${key[1]}::uuid)`);
  const found = (await q.limit(limit + 1).execute()).map(
    ({ year, no, ended_at, region_code, regionName, ...row }): PromiseRow => ({
      ...row,
      no: caseNo({ year, no }),
      regionName: regionName ?? region_code,
      endedOn: ended_at === null ? null : dayOf(ended_at),
    }),
  );
  const { shown, next } = toPage(found, limit, r => [r.dueOn, r.id]);
  return { rows: shown, next };
};
