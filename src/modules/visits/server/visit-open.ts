import { sql } from 'kysely';
import { versionFor } from '#modules/campaigns/server/campaign-form-handlers.ts';
import { newestVersion } from '#modules/questionnaires/server/questionnaire-handlers.ts';
import type { Context } from '#platform/server/context.ts';
import { whereScope } from '#platform/server/scope.ts';
import { visitProblems } from '../contract/problems.ts';
import type { VisitKind } from '../contract/visit.ts';
import type { VisitsDb } from './db.ts';

/** The entry of the list that a visit is to be opened for, with its team and campaign. */
export const findRosterEntry = async (ctx: Context<VisitsDb>, rosterId: string) => {
  const row = await ctx.db
    .selectFrom('campaigns.roster as r')
    .innerJoin('campaigns.campaigns as c', 'c.id', 'r.campaign_id')
    .select(['r.id', 'r.authority_id', 'r.region_code', 'r.campaign_id', 'r.team_id', 'r.enterprise_id', 'r.enterprise_name'])
    .select(['c.opened_at', 'c.closed_at', 'c.cancelled_at'])
    .select(
      sql<
        string[]
      >`(select coalesce(array_agg(m.person_id::text), '{}') from campaigns.team_members m where m.team_id = r.team_id and m.left_at is null)`.as(
        'memberIds',
      ),
    )
    .where('r.id', '=', rosterId)
    .where('r.removed_at', 'is', null)
    .where(whereScope(ctx.scope, { region: 'r.region_code' }))
    .executeTakeFirst();
  return row;
};
export type RosterEntry = NonNullable<Awaited<ReturnType<typeof findRosterEntry>>>;

/** Refuses work on a campaign that is not under way. */
export const refuseUnlessRunning = (entry: Pick<RosterEntry, 'opened_at' | 'closed_at' | 'cancelled_at'>): void => {
  if (entry.opened_at === null || entry.closed_at !== null || entry.cancelled_at !== null) throw visitProblems.campaignNotOpen();
};

/** The record is there under another id: what the device has queued under its own finds it. */
const joinRecord = async (ctx: Context<VisitsDb>, entry: RosterEntry, i: { visitId: string; id: string }) => {
  if (i.visitId !== i.id) {
    await ctx.db
      .insertInto('visits.visit_aliases')
      .values({ id: i.visitId, authority_id: entry.authority_id, region_code: entry.region_code, visit_id: i.id })
      .onConflict(c => c.column('id').doNothing())
      .execute();
  }
  return { id: i.id, created: false };
};

interface OpenInput {
  visitId: string;
  kind: VisitKind;
  questionnaireId?: string | undefined;
  supplementId?: string | undefined;
}

/** The versions that a visit opened now is filled in with. */
export const versionsNow = async (ctx: Context<VisitsDb>, entry: Pick<RosterEntry, 'campaign_id' | 'authority_id'>) => ({
  questionnaire_id: await versionFor(ctx, entry.campaign_id),
  supplement_id: await newestVersion(ctx, 'supplement', entry.authority_id),
});

/** A published version that the device names stands: its answers were given to those questions. */
const versionsFor = async (ctx: Context<VisitsDb>, entry: RosterEntry, i: OpenInput) => {
  const now = await versionsNow(ctx, entry);
  const named = [i.questionnaireId, i.supplementId].filter(id => id !== undefined);
  if (named.length === 0) return now;
  const rows = await ctx.db.selectFrom('questionnaires.questionnaire_versions').select(['id', 'key']).where('id', 'in', named).execute();
  const id = (key: string): string | undefined => rows.find(r => r.key === key)?.id;
  return { questionnaire_id: id('table-a1') ?? now.questionnaire_id, supplement_id: id('supplement') ?? now.supplement_id };
};

/** Makes the record, or finds the one that is there: two officers who open the same enterprise at once share one. */
export const openRecord = async (ctx: Context<VisitsDb>, entry: RosterEntry, i: OpenInput) => {
  const there = await ctx.db
    .selectFrom('visits.visits')
    .select('id')
    .where('roster_id', '=', entry.id)
    .where('kind', '=', i.kind)
    .executeTakeFirst();
  if (there) return joinRecord(ctx, entry, { visitId: i.visitId, id: there.id });
  refuseUnlessRunning(entry);
  const versions = await versionsFor(ctx, entry, i);
  const made = await ctx.db
    .insertInto('visits.visits')
    .values({
      id: i.visitId,
      authority_id: entry.authority_id,
      region_code: entry.region_code,
      campaign_id: entry.campaign_id,
      roster_id: entry.id,
      team_id: entry.team_id,
      enterprise_id: entry.enterprise_id,
      enterprise_name: entry.enterprise_name,
      kind: i.kind,
      ...versions,
      opened_at: ctx.now,
      opened_by: ctx.actor.id,
      opened_by_name: ctx.actor.name,
    })
    .onConflict(c => c.columns(['roster_id', 'kind']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (made) return { id: made.id, created: true };
  const other = await ctx.db
    .selectFrom('visits.visits')
    .select('id')
    .where('roster_id', '=', entry.id)
    .where('kind', '=', i.kind)
    .executeTakeFirstOrThrow();
  return joinRecord(ctx, entry, { visitId: i.visitId, id: other.id });
};
