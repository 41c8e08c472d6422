import { campaigns, type RosterEntry } from '#modules/campaigns/index.ts';
import { questionnaires } from '#modules/questionnaires/index.ts';
import type { Context } from '#platform/server/context.ts';
import { visitProblems } from '../contract/problems.ts';
import type { VisitKind } from '../contract/visit.ts';
import type { VisitsDb } from './db.ts';

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

/** The id that the maker gives, the kind, and the versions that it was filled in with. */
export interface OpenInput {
  visitId: string;
  kind: VisitKind;
  questionnaireId?: string | undefined;
  supplementId?: string | undefined;
}

/** The versions that a visit opened now is filled in with. */
export const versionsNow = async (ctx: Context<VisitsDb>, entry: Pick<RosterEntry, 'campaign_id' | 'authority_id'>) => ({
  questionnaire_id: await campaigns(ctx).formVersion(entry.campaign_id),
  supplement_id: await questionnaires(ctx).newest('supplement', entry.authority_id),
});

/** A published version that the device names stands: its answers were given to those questions. */
const versionsFor = async (ctx: Context<VisitsDb>, entry: RosterEntry, i: OpenInput) => {
  const now = await versionsNow(ctx, entry);
  const named = [i.questionnaireId, i.supplementId].filter(id => id !== undefined);
  if (named.length === 0) return now;
  const rows = await questionnaires(ctx).keys(named);
  const id = (key: string): string | undefined => rows.find(r => r.key === key)?.id;
  return { questionnaire_id: id('table-a1') ?? now.questionnaire_id, supplement_id: id('supplement') ?? now.supplement_id };
};

/** The site visit of an entry, if it is opened. */
export const findSiteVisit = (ctx: Context<VisitsDb>, rosterId: string) =>
  ctx.db
    .selectFrom('visits.visits')
    .select(['id', 'drafted_at', 'submitted_at', 'returned_at', 'reviewed_at'])
    .where('roster_id', '=', rosterId)
    .where('kind', '=', 'site')
    .executeTakeFirst();

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
