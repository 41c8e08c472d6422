import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import { indexOf } from '#modules/questionnaires/domain/questionnaire.ts';
import { questionnaires } from '#modules/questionnaires/index.ts';
import { decodeCursor, toPage } from '#platform/contract/page.ts';
import type { Context } from '#platform/server/context.ts';
import { holdsTyped } from '#platform/server/database/like.ts';
import { whereScope } from '#platform/server/scope.ts';
import { type ListedVisit, type ListVisits, type VisitFilter, VisitState } from '../contract/visit.ts';
import { visitState } from '../domain/visit.ts';
import type { VisitsDb } from './db.ts';

/** The states as SQL; twin of `visitState`. */
const inState: Record<VisitState, string> = {
  planned: 'v.drafted_at is null and v.submitted_at is null',
  drafted: 'v.drafted_at is not null and v.submitted_at is null',
  submitted: 'v.submitted_at is not null and v.returned_at is null and v.reviewed_at is null',
  returned: 'v.returned_at is not null and v.reviewed_at is null',
  reviewed: 'v.reviewed_at is not null',
};

type Ctx = Context<VisitsDb>;

const linesOf = (ctx: Ctx) =>
  ctx.db
    .selectFrom('visits.visits as v')
    .innerJoin('campaigns.pub_campaigns as c', 'c.id', 'v.campaign_id')
    .leftJoin('campaigns.pub_teams as t', 't.id', 'v.team_id')
    .select([
      'v.id',
      'v.campaign_id',
      'c.title',
      'v.roster_id',
      'v.enterprise_id',
      'v.enterprise_name',
      'v.region_code',
      't.name as team_name',
      'v.kind',
      'v.questionnaire_id',
    ])
    .select([
      'v.answered',
      'v.visited_on',
      'v.opened_at',
      'v.opened_by_name',
      'v.drafted_at',
      'v.submitted_at',
      'v.returned_at',
      'v.reviewed_at',
    ])
    .where(whereScope(ctx.scope, { region: 'v.region_code' }));
type Line = Awaited<ReturnType<ReturnType<typeof linesOf>['executeTakeFirstOrThrow']>>;

const rowOf = (r: Line, questions: number): ListedVisit => ({
  id: r.id,
  campaignId: r.campaign_id,
  campaignTitle: r.title,
  rosterId: r.roster_id,
  enterpriseId: r.enterprise_id,
  enterpriseName: r.enterprise_name,
  regionCode: r.region_code,
  teamName: r.team_name,
  kind: r.kind as ListedVisit['kind'],
  state: visitState(r),
  answered: r.answered,
  questions,
  visitedOn: r.visited_on,
  openedAt: new Date(r.opened_at).toISOString(),
  openedByName: r.opened_by_name,
  submittedAt: r.submitted_at === null ? null : new Date(r.submitted_at).toISOString(),
});

/** How many questions a version asks; the definitions that are in use are kept in memory. */
const questionsOf = async (ctx: Ctx, version: string): Promise<number> =>
  indexOf(await questionnaires(ctx).definition(version)).questions.length;

const mine = (ctx: Ctx) =>
  sql<SqlBool>`(v.opened_by = ${ctx.actor.id} or exists (select 1 from campaigns.pub_team_members m
    where m.team_id = v.team_id and m.person_id = ${ctx.actor.id}))`;

/** The filter as one condition over `v`; a record without a day of visit lies on the day on which it was opened. */
const whereVisits = (ctx: Ctx, f: VisitFilter): RawBuilder<SqlBool> => {
  const day = sql`coalesce(v.visited_on, reference.day_of(v.opened_at))`;
  const parts: RawBuilder<SqlBool>[] = [sql<SqlBool>`true`];
  if (f.q) parts.push(holdsTyped('v.enterprise_name', f.q));
  if (f.campaignId !== undefined) parts.push(sql<SqlBool>`v.campaign_id = ${f.campaignId}`);
  if (f.enterpriseId !== undefined) parts.push(sql<SqlBool>`v.enterprise_id = ${f.enterpriseId}`);
  if (f.teamId !== undefined) parts.push(sql<SqlBool>`v.team_id = ${f.teamId}`);
  if (f.kind !== undefined) parts.push(sql<SqlBool>`v.kind = ${f.kind}`);
  if (f.state !== undefined) parts.push(sql<SqlBool>`(${sql.raw(inState[f.state])})`);
  if (f.mine) parts.push(mine(ctx));
  if (f.from !== undefined) parts.push(sql<SqlBool>`${day} >= ${f.from}::date`);
  if (f.to !== undefined) parts.push(sql<SqlBool>`${day} <= ${f.to}::date`);
  return sql<SqlBool>`(${sql.join(parts, sql` and `)})`;
};

/** The same list whole, for a workbook: one more than `most` when there are more. */
export const wholeVisits = async (ctx: Ctx, f: VisitFilter, most: number): Promise<ListedVisit[]> => {
  const found = await linesOf(ctx)
    .where(whereVisits(ctx, f))
    .orderBy('v.opened_at', 'desc')
    .orderBy('v.id', 'desc')
    .limit(most + 1)
    .execute();
  return Promise.all(found.map(async r => rowOf(r, await questionsOf(ctx, r.questionnaire_id))));
};

/** How many records of the filter are in each state. */
export const visitCounts = async (ctx: Ctx, f: VisitFilter): Promise<Record<VisitState, number>> => {
  const counted = VisitState.options.map(state => sql`count(*) filter (where ${sql.raw(inState[state])})::int as ${sql.ref(state)}`);
  const { rows } = await sql<Record<VisitState, number>>`
    select ${sql.join(counted)} from visits.visits v where ${whereScope(ctx.scope, { region: 'v.region_code' })} and ${whereVisits(ctx, f)}`.execute(
    ctx.db,
  );
  if (!rows[0]) throw new Error('an aggregate has a row');
  return rows[0];
};

/** A page of visits, newest first. */
export const visitListPage = async (ctx: Ctx, i: z.output<typeof ListVisits>): Promise<{ rows: ListedVisit[]; next: string | null }> => {
  const after = decodeCursor(i.after);
  let rows = linesOf(ctx).where(whereVisits(ctx, i));
  if (after) rows = rows.where(sql<SqlBool>`(v.opened_at, v.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  const found = await rows
    .orderBy('v.opened_at', 'desc')
    .orderBy('v.id', 'desc')
    .limit(i.limit + 1)
    .execute();
  const { shown, next } = toPage(found, i.limit, r => [new Date(r.opened_at).toISOString(), r.id]);
  return {
    rows: await Promise.all(shown.map(async r => rowOf(r, await questionsOf(ctx, r.questionnaire_id)))),
    next,
  };
};
