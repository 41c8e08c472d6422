import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import { decodeCursor, toPage } from '#platform/contract/page.ts';
import type { Context } from '#platform/server/context.ts';
import type { behindNumber } from '../contract/operations-report.ts';
import type { ReportsDb } from './db.ts';
import { newestForms } from './report-answers.ts';
import { engagementsOf, rosterOf } from './report-engagements.ts';

type Input = z.output<typeof behindNumber.input>;
type Row = z.output<typeof behindNumber.output>['rows'][number];

const saidIs = (i: Input): RawBuilder<SqlBool> => {
  if (i.question === undefined || i.said === undefined) return sql<SqlBool>`true`;
  const answer = sql`(f.answers -> ${i.question}::text)`;
  if (i.said === 'yes' || i.said === 'no') return sql<SqlBool>`${answer} ->> 'answer' = ${i.said}`;
  const has = sql`(case when jsonb_typeof(${answer}) = 'array' then jsonb_array_length(${answer}) > 0 else ${answer} is not null and ${answer} <> '""'::jsonb end)`;
  return i.said === 'some' ? sql<SqlBool>`${has}` : sql<SqlBool>`not coalesce(${has}, false)`;
};

/** What was said to the question, short: the remark, the entries, the number. Persons (with phones) are never shown here. */
const saidText = (i: Input): RawBuilder<string> =>
  i.question === undefined || i.question.startsWith('basic.')
    ? sql<string>`''`
    : sql<string>`coalesce(case jsonb_typeof(f.answers -> ${i.question}::text)
        when 'array' then (select string_agg(concat_ws(' ', x ->> 'name', x ->> 'title', x ->> 'number'), '；') from jsonb_array_elements(f.answers -> ${i.question}::text) x)
        when 'object' then f.answers -> ${i.question}::text ->> 'remark' else f.answers ->> ${i.question}::text end, '')`;

const sources: { [K in Input['of']]: (i: Input) => RawBuilder<unknown> } = {
  engagements: i =>
    sql`select n.record_id || ':' || n.enterprise_id as key, n.enterprise_id, n.kind, n.day, n.record_id, '' as said from (${engagementsOf(i.campaignId)}) n`,
  reached:
    i => sql`select distinct n.enterprise_id::text as key, n.enterprise_id, null::text as kind, null::date as day, null::uuid as record_id, '' as said
    from (${engagementsOf(i.campaignId)}) n where ${i.kind === undefined ? sql`true` : sql`n.kind = ${i.kind}`} and ${i.day === undefined ? sql`true` : sql`n.day = ${i.day}`}`,
  roster: i =>
    sql`select l.enterprise_id::text as key, l.enterprise_id, null::text as kind, null::date as day, null::uuid as record_id, '' as said from (${rosterOf(i.campaignId)}) l`,
  open: i => sql`select l.enterprise_id::text as key, l.enterprise_id, null::text as kind, null::date as day, null::uuid as record_id, '' as said from (${rosterOf(i.campaignId)}) l
    where not exists (select 1 from (${engagementsOf(i.campaignId)}) n where n.enterprise_id = l.enterprise_id)`,
  forms: i =>
    sql`select f.id::text as key, f.enterprise_id, f.kind, f.visited_on as day, f.id as record_id, ${saidText(i)} as said from (${newestForms(i.campaignId)}) f where ${saidIs(i)}`,
};

const conditions = (i: Input): RawBuilder<SqlBool> => {
  const parts: RawBuilder<SqlBool>[] = [sql<SqlBool>`true`];
  const isRecord = i.of === 'engagements' || i.of === 'forms';
  if (i.kind !== undefined && isRecord) parts.push(sql<SqlBool>`x.kind = ${i.kind}`);
  if (i.day !== undefined && isRecord) parts.push(sql<SqlBool>`x.day = ${i.day}`);
  if (i.team !== undefined)
    parts.push(i.team === 'none' ? sql<SqlBool>`l.enterprise_id is not null and l.team_id is null` : sql<SqlBool>`l.team_id = ${i.team}`);
  if (i.street !== undefined) parts.push(sql<SqlBool>`l.street_code = ${i.street}`);
  return sql<SqlBool>`${sql.join(parts, sql` and `)}`;
};

/** The rows behind a number, by enterprise in the order of a dictionary; keyset paging. */
export const rowsBehind = async (ctx: Context<ReportsDb>, i: Input): Promise<{ rows: Row[]; next: string | null }> => {
  const after = decodeCursor(i.after);
  const { rows } = await sql<Row>`
    with x as (${sources[i.of](i)}), l as (${rosterOf(i.campaignId)})
    select x.key, x.enterprise_id as "enterpriseId", e.name as "enterpriseName", coalesce(l.street_name, p.name, e.region_code) as "regionName",
      l.team_name as "teamName", x.kind, to_char(x.day, 'YYYY-MM-DD') as day, x.record_id as "recordId", x.said
    from x join enterprises.pub_enterprises e on e.id = x.enterprise_id left join l on l.enterprise_id = x.enterprise_id
    left join reference.pub_divisions p on p.code = e.region_code
    where ${conditions(i)} and ${after ? sql`(e.name collate "C", x.key) > (${after[0]}::text collate "C", ${after[1]}::text)` : sql`true`}
    order by e.name collate "C", x.key limit ${i.limit + 1}`.execute(ctx.db);
  const { shown, next } = toPage(rows, i.limit, r => [r.enterpriseName, r.key]);
  return { rows: shown, next };
};
