import { sql } from 'kysely';
import { enterprises } from '#modules/enterprises/index.ts';
import { people } from '#modules/people/index.ts';
import { handlersFor, noRecord } from '#platform/server/handler.ts';
import { offerInvitation, withdrawInvitation } from '../contract/operations-invitations.ts';
import type { Ctx, SatisfactionDb } from './db.ts';

const { command } = handlersFor<SatisfactionDb>();

/** Where somebody works now: the unit that the service counts for. */
const unitOf = async (ctx: Ctx, personId: string) => {
  const at = await ctx.db
    .selectFrom('stations.pub_staff')
    .select(['station_id', 'station_name', 'station_region_code'])
    .where('person_id', '=', personId)
    .orderBy(sql`station_name collate "zh-x-icu"`)
    .executeTakeFirst();
  return { unit_id: at?.station_id ?? null, unit_name: at?.station_name ?? null, unit_region: at?.station_region_code ?? null };
};

/** Who served, and who else was there: as the event says, or as the visit and its team do. */
const whoServed = async (
  ctx: Ctx,
  i: { servedBy: string | null; servedKind: string; servedId: string },
): Promise<{ by: string; crew: string[] } | undefined> => {
  if (i.servedBy !== null) return { by: i.servedBy, crew: [] };
  if (i.servedKind !== 'visit') return undefined;
  const visit = await ctx.db
    .selectFrom('visits.pub_visits')
    .select(['opened_by', 'team_id'])
    .where('id', '=', i.servedId)
    .executeTakeFirst();
  if (!visit) return undefined;
  if (visit.team_id === null) return { by: visit.opened_by, crew: [] };
  const crew = ctx.db.selectFrom('campaigns.pub_team_members').select('person_id').where('team_id', '=', visit.team_id);
  return { by: visit.opened_by, crew: (await crew.execute()).map(m => m.person_id) };
};

/** The class of a demand, as it is sorted when it ends. */
const classOfService = async (ctx: Ctx, i: { servedKind: string; servedId: string }): Promise<string | null> => {
  if (i.servedKind !== 'demand') return null;
  const demand = await ctx.db.selectFrom('demands.pub_demands').select('class_code').where('id', '=', i.servedId).executeTakeFirst();
  return demand?.class_code ?? null;
};

/**
 * An invitation for every service that has ended, however it ended (answered, referred, declined): who asks only the pleased learns nothing. One a
 * service; a repeat, or a second end of it, finds it there.
 */
export const offerHandlers = [
  command(offerInvitation, {
    load: noRecord,
    allow: actor => actor.kind === 'system',
    run: async (ctx, _, i) => {
      const done = { subject: i.servedId, result: { id: i.id } };
      const served = await whoServed(ctx, i);
      const enterprise = await enterprises(ctx).byId(i.enterpriseId);
      if (!served || !enterprise) return done;
      const person = (await people(ctx).personsByIds([served.by])).get(served.by);
      const offered = {
        served_on: i.servedOn,
        how: i.how,
        class_code: await classOfService(ctx, i),
        enterprise_id: i.enterpriseId,
        enterprise_name: enterprise.name,
        served_by: served.by,
        crew: served.crew,
        served_by_name: person?.name ?? '',
        ...(await unitOf(ctx, served.by)),
        offered_at: ctx.now,
      };
      const neverSent = { token_hash: null, sent_on: null, sent_by: null, sent_by_name: null, valid_until: null };
      await ctx.db
        .insertInto('satisfaction.invitations')
        .values({
          id: i.id,
          authority_id: enterprise.authority_id,
          region_code: enterprise.region_code,
          served_kind: i.servedKind,
          served_id: i.servedId,
          ...offered,
        })
        .onConflict(c =>
          c
            .columns(['served_kind', 'served_id'])
            .doUpdateSet({ ...offered, ...neverSent, stopped_at: null, withdrawn_at: null })
            .where('satisfaction.invitations.withdrawn_at', 'is not', null),
        )
        .execute();
      return done;
    },
  }),
  command(withdrawInvitation, {
    load: noRecord,
    allow: actor => actor.kind === 'system',
    run: async (ctx, _, i) => {
      await ctx.db
        .updateTable('satisfaction.invitations as i')
        .set({ stopped_at: ctx.now, withdrawn_at: ctx.now })
        .where('i.served_kind', '=', i.servedKind)
        .where('i.served_id', '=', i.servedId)
        .where('i.stopped_at', 'is', null)
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('satisfaction.invitation_uses as u').select('u.used_on').whereRef('u.invitation_id', '=', 'i.id'))),
        )
        .execute();
      return { subject: i.servedId, result: { id: i.servedId } };
    },
  }),
];
