import { sql } from 'kysely';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, systemOnly } from '#platform/server/handler.ts';
import { loadContacts, type SeedTry } from '../contract/seed.ts';
import { findCampaign } from './campaign-reads.ts';
import type { CampaignsDb } from './db.ts';

const { command } = handlersFor<CampaignsDb>();
type Ctx = Context<CampaignsDb>;

const rowsOf = (tries: readonly SeedTry[]) => sql`
  jsonb_to_recordset(${JSON.stringify(tries.map(t => ({ ...t, byId: t.by.id, byName: t.by.name })))}::jsonb)
  as t(id uuid, "rosterId" uuid, at timestamptz, "byId" uuid, "byName" text, outcome text, "agreedAt" timestamptz, note text)`;

const insertTries = (ctx: Ctx, tries: readonly SeedTry[]) =>
  sql`insert into campaigns.contact_log
    (id, authority_id, region_code, campaign_id, roster_id, tried_at, tried_by, tried_by_name, outcome, agreed_at, minutes, note)
    select t.id, r.authority_id, r.region_code, r.campaign_id, r.id, t.at, t."byId", t."byName", t.outcome, t."agreedAt",
      case when t."agreedAt" is null then null else 60 end, t.note
    from ${rowsOf(tries)} join campaigns.roster r on r.id = t."rosterId"`.execute(ctx.db);

const updateRoster = (ctx: Ctx, tries: readonly SeedTry[]) =>
  sql`update campaigns.roster r set contact_state = l.outcome, agreed_at = l."agreedAt", tried_at = l.at, tries = l.n
    from (select distinct on (t."rosterId") t."rosterId", t.outcome, t."agreedAt", t.at, count(*) over (partition by t."rosterId")::int as n
      from ${rowsOf(tries)} order by t."rosterId", t.at desc) l
    where r.id = l."rosterId"`.execute(ctx.db);

/** The agreed ones as appointments of the entry's team, with the time of its people. */
const insertAppointments = async (ctx: Ctx, tries: readonly SeedTry[]): Promise<void> => {
  const agreed = tries.filter(t => t.agreedAt !== null);
  await sql`insert into campaigns.appointments
    (id, authority_id, region_code, campaign_id, team_id, roster_id, day, slot, agreed, created_at, updated_at)
    select gen_random_uuid(), r.authority_id, r.region_code, r.campaign_id, r.team_id, r.id,
      reference.day_of(t."agreedAt"), tstzrange(t."agreedAt", t."agreedAt" + interval '60 minutes'), true, t.at, t.at
    from ${rowsOf(agreed)} join campaigns.roster r on r.id = t."rosterId"`.execute(ctx.db);
  await sql`insert into campaigns.person_slots (id, authority_id, region_code, appointment_id, person_id, slot)
    select gen_random_uuid(), a.authority_id, a.region_code, a.id, m.person_id, a.slot
    from campaigns.appointments a join campaigns.team_members m on m.team_id = a.team_id and m.left_at is null
    where a.roster_id = any(${agreed.map(t => t.rosterId)}::uuid[])`.execute(ctx.db);
};

/** Handler of the demonstration's bulk load; row rules are those of the tables. */
export const loadContactsHandlers = [
  command(loadContacts, {
    load: (ctx, i) => findCampaign(ctx, i.campaignId),
    allow: systemOnly,
    run: async (ctx, c, i) => {
      await insertTries(ctx, i.tries);
      await updateRoster(ctx, i.tries);
      await insertAppointments(ctx, i.tries);
      return { subject: c.id, result: { loaded: i.tries.length } };
    },
  }),
];
