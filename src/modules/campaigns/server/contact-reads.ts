import { sql } from 'kysely';
import { enterprises } from '#modules/enterprises/index.ts';
import { decodeCursor, toPage } from '#platform/contract/page.ts';
import type { Context } from '#platform/server/context.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { ContactOutcome, ContactTryView } from '../contract/contact-log.ts';
import type { ContactToCall } from '../contract/operations-contact.ts';
import type { ContactState } from '../contract/roster.ts';
import { holdCampaign } from './campaign-reads.ts';
import type { CampaignsDb } from './db.ts';
import { rosterQuery, rosterView } from './roster/roster-reads.ts';
import { membersOf } from './team-reads.ts';

type Ctx = Context<CampaignsDb>;

/** An entry with its campaign held still and the people of its team, locked for a new try. */
export const entryForTry = async (ctx: Ctx, rosterId: string) => {
  const seen = await ctx.db
    .selectFrom('campaigns.roster')
    .where(whereScope(ctx.scope, { region: 'region_code' }))
    .where('id', '=', rosterId)
    .where('removed_at', 'is', null)
    .select('campaign_id')
    .executeTakeFirst();
  const campaign = seen && (await holdCampaign(ctx, seen.campaign_id));
  if (!campaign) return undefined;
  const entry = await ctx.db
    .selectFrom('campaigns.roster')
    .where('id', '=', rosterId)
    .select(['id', 'campaign_id', 'region_code', 'street_code', 'team_id', 'contact_state', 'tries', 'enterprise_name'])
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  const members = entry.team_id ? await membersOf(ctx, [entry.team_id]) : [];
  return { campaign, entry, memberIds: members.map(m => m.person_id) };
};

/** The tries of an entry, the latest first. */
export const triesOf = async (ctx: Ctx, rosterId: string): Promise<ContactTryView[]> => {
  const rows = await ctx.db
    .selectFrom('campaigns.contact_log')
    .select(['id', 'tried_at', 'tried_by_name', 'outcome', 'agreed_at', 'minutes', 'answered_by', 'note'])
    .where('roster_id', '=', rosterId)
    .orderBy('tried_at', 'desc')
    .limit(100)
    .execute();
  return rows.map(r => ({
    id: r.id,
    triedAt: r.tried_at.toISOString(),
    triedBy: r.tried_by_name,
    outcome: r.outcome as ContactOutcome,
    agreedAt: r.agreed_at?.toISOString() ?? null,
    minutes: r.minutes,
    answeredBy: r.answered_by,
    note: r.note,
  }));
};

interface CallList {
  campaignId?: string | undefined;
  teamId?: string | undefined;
  mine: boolean;
  contactState?: ContactState | undefined;
  name?: string | undefined;
  after?: string | undefined;
  limit: number;
}

/** Whom to call, by area: entries of open campaigns that were not visited yet. */
export const callPage = async (ctx: Ctx, i: CallList) => {
  const key = decodeCursor(i.after);
  let q = rosterQuery(ctx, { campaignId: i.campaignId, teamId: i.teamId, contactState: i.contactState, name: i.name, visited: false })
    .innerJoin('campaigns.campaigns as c', 'c.id', 'r.campaign_id')
    .select('c.title as campaign_title')
    .select(
      sql<
        string | null
      >`(select l.note from campaigns.contact_log l where l.roster_id = r.id and l.note <> '' order by l.tried_at desc limit 1)`.as(
        'last_note',
      ),
    )
    .where(sql<boolean>`c.opened_at is not null and c.closed_at is null and c.cancelled_at is null`);
  if (i.mine) {
    q = q.where(
      sql<boolean>`r.team_id in (select m.team_id from campaigns.team_members m where m.person_id = ${ctx.actor.id} and m.left_at is null)`,
    );
  }
  if (key?.length === 3) {
    q = q.where(sql<boolean>`(r.street_code, r.enterprise_name collate "C", r.id) > (${key[0]}, ${key[1]}, ${key[2]}::uuid)`);
  }
  const rows = await q.limit(i.limit + 1).execute();
  const { shown, next } = toPage(rows, i.limit, r => [r.street_code, r.enterprise_name, r.id]);
  const contacts = await enterprises(ctx).firstContacts(shown.map(r => r.enterprise_id));
  const contactOf = (enterpriseId: string): ContactToCall | null => {
    const c = contacts.get(enterpriseId);
    return c && c.kind !== 'liaisonGroup' ? { id: c.id, name: c.name, post: c.post, phone: c.phone } : null;
  };
  return {
    rows: shown.map(r => ({
      ...rosterView(r),
      campaignId: r.campaign_id,
      campaignTitle: r.campaign_title,
      contact: contactOf(r.enterprise_id),
      lastNote: r.last_note ?? '',
    })),
    next,
  };
};
