import { sql } from 'kysely';
import type { Answers, Questionnaire } from '#modules/questionnaires/contract/questionnaire.ts';
import type { Context } from '#platform/server/context.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { FieldRevisions } from '../domain/merge-visit.ts';
import { mapAllPhones } from '../domain/phones.ts';
import type { VisitsDb } from './db.ts';
import { notesOf } from './notes-store.ts';

/** Visits in reach, each with its campaign, its line of the list, and its team with the crew. */
const visitsInReach = (ctx: Context<VisitsDb>) =>
  ctx.db
    .selectFrom('visits.visits as v')
    .innerJoin('campaigns.pub_campaigns as c', 'c.id', 'v.campaign_id')
    .innerJoin('campaigns.pub_roster as r', 'r.id', 'v.roster_id')
    .leftJoin('campaigns.pub_teams as t', 't.id', 'v.team_id')
    .select(
      sql<
        { id: string; name: string }[]
      >`(select coalesce(jsonb_agg(jsonb_build_object('id', m.person_id, 'name', m.person_name) order by m.joined_at), '[]'::jsonb)
        from campaigns.pub_team_members m where m.team_id = v.team_id)`.as('crew'),
    )
    .where(whereScope(ctx.scope, { region: 'v.region_code' }));

/** A visit with what its pages say of campaign, list, team and enterprise. */
const visitQuery = (ctx: Context<VisitsDb>) =>
  visitsInReach(ctx).selectAll('v').select(['c.title as campaign_title', 'r.uscc', 'r.address', 't.name as team_name']);

const withMembers = <T extends { crew: { id: string; name: string }[] }>(row: T) => ({ ...row, memberIds: row.crew.map(m => m.id) });

/**
 * A device that opened a visit without a network may have given it another id than the record has. A query of its own, so that PostgreSQL has
 * the id before it looks: a bare `coalesce` might leak past the wall, so it would be asked of row after row, behind it.
 */
const sameVisit = (id: string) =>
  sql<string>`(select coalesce((select a.visit_id from visits.visit_aliases a where a.id = ${id}), ${id}::uuid))`;

/** The visit as it may be read, or undefined. */
export const findVisit = async (ctx: Context<VisitsDb>, id: string) => {
  const row = await visitQuery(ctx).where('v.id', '=', sameVisit(id)).executeTakeFirst();
  return row && withMembers(row);
};

/** The visit, locked until the end of the call. */
export const findVisitForUpdate = async (ctx: Context<VisitsDb>, id: string) => {
  const row = await visitQuery(ctx).where('v.id', '=', sameVisit(id)).forUpdate('v').executeTakeFirst();
  return row && withMembers(row);
};

/** What handing in has to know; the marks of a form, as long again as its answers, stay where they are. */
const submissionColumns = [
  'v.id',
  'v.authority_id',
  'v.region_code',
  'v.campaign_id',
  'v.team_id',
  'v.enterprise_id',
  'v.kind',
  'v.questionnaire_id',
  'v.supplement_id',
  'v.answers',
  'v.revision',
  'v.raised',
  'v.receipt',
  'v.opened_by',
  'v.drafted_at',
  'v.submitted_at',
  'v.returned_at',
  'v.reviewed_at',
] as const;

/** The visit to be handed in, locked until the end of the call, with its notes: asked for together. */
export const findVisitForSubmission = async (ctx: Context<VisitsDb>, id: string) => {
  const [row, notes] = await Promise.all([
    visitsInReach(ctx).select(submissionColumns).where('v.id', '=', sameVisit(id)).forUpdate('v').executeTakeFirst(),
    notesOf(ctx, sameVisit(id)),
  ]);
  return row && { ...withMembers(row), notes };
};

export type VisitForSubmission = NonNullable<Awaited<ReturnType<typeof findVisitForSubmission>>>;

export type VisitRecord = NonNullable<Awaited<ReturnType<typeof findVisit>>>;

/** The answers with their phone numbers in plain: for merging and checking, never for a reply. */
export const openAnswers = (ctx: Context<VisitsDb>, form: Questionnaire, visit: Pick<VisitRecord, 'answers'>): Answers =>
  mapAllPhones(form, visit.answers as unknown as Answers, phone => ctx.cipher.open(phone));

export const marksOf = (visit: Pick<VisitRecord, 'marks'>): FieldRevisions => visit.marks as unknown as FieldRevisions;
