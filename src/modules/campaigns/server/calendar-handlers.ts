import { createHash } from 'node:crypto';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { itineraryFeed, listCalendars, revokeCalendar, subscribeCalendar } from '../contract/operations-itinerary.ts';
import { calendarText } from './calendar-text.ts';
import type { CampaignsDb } from './db.ts';
import { mayActForTeam } from './policy.ts';
import { findTeam, membersOf } from './team-reads.ts';

const { command, query, download } = handlersFor<CampaignsDb>();
type Ctx = Context<CampaignsDb>;

/** The token has 256 random bits: a plain hash is enough. */
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

const ownFeed = (ctx: Ctx, id: string) =>
  ctx.db
    .selectFrom('campaigns.calendar_feeds')
    .select(['id', 'owner_id'])
    .where('id', '=', id)
    .where('owner_id', '=', ctx.actor.id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();

/** A feed in force whose owner still works here; a leaver's link is dead with the account. */
const feedBy = (ctx: Ctx, token: string) =>
  ctx.db
    .selectFrom('campaigns.calendar_feeds as f')
    .innerJoin('people.pub_persons as p', 'p.id', 'f.owner_id')
    .select(['f.id', 'f.owner_id', 'f.team_id', 'p.name as owner_name'])
    .where('f.token_hash', '=', hashOf(token))
    .where('f.revoked_at', 'is', null)
    .where('p.active', '=', true)
    .executeTakeFirst();

const teamFor = async (ctx: Ctx, teamId: string | null) => {
  if (teamId === null) return { team: null, memberIds: [ctx.actor.id] };
  const team = await findTeam(ctx, teamId);
  return team && { team, memberIds: (await membersOf(ctx, [team.id])).map(m => m.person_id) };
};

/** Handlers of 日历订阅. */
export const calendarHandlers = [
  command(subscribeCalendar, {
    load: (ctx, i) => teamFor(ctx, i.teamId),
    allow: (actor, r) => mayActForTeam(actor, r.memberIds),
    run: async (ctx, { team }, i) => {
      await ctx.db
        .insertInto('campaigns.calendar_feeds')
        .values({
          id: i.id,
          authority_id: ctx.actor.authorityId,
          region_code: ctx.actor.regionCode,
          owner_id: ctx.actor.id,
          team_id: team?.id ?? null,
          token_hash: hashOf(i.token),
          created_at: ctx.now,
        })
        .execute();
      return { subject: i.id, result: { id: i.id } };
    },
  }),
  query(listCalendars, {
    load: noRecord,
    allow: matrixDecides,
    run: async ctx => {
      const rows = await ctx.db
        .selectFrom('campaigns.calendar_feeds as f')
        .leftJoin('campaigns.teams as t', 't.id', 'f.team_id')
        .where('f.owner_id', '=', ctx.actor.id)
        .where('f.revoked_at', 'is', null)
        .select(['f.id', 'f.team_id', 't.name', 'f.created_at'])
        .orderBy('f.created_at')
        .limit(50)
        .execute();
      return { rows: rows.map(r => ({ id: r.id, teamId: r.team_id, teamName: r.name, createdAt: r.created_at.toISOString() })) };
    },
  }),
  command(revokeCalendar, {
    load: (ctx, i) => ownFeed(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, feed) => {
      await ctx.db.updateTable('campaigns.calendar_feeds').set({ revoked_at: ctx.now }).where('id', '=', feed.id).execute();
      return { subject: feed.id, result: { id: feed.id } };
    },
  }),
  download(itineraryFeed, {
    load: (ctx, i) => feedBy(ctx, i.token),
    allow: matrixDecides,
    run: async (ctx, feed) => ({
      fileName: 'peipao.ics',
      mediaType: 'text/calendar; charset=utf-8',
      body: new TextEncoder().encode(await calendarText(ctx, feed)),
    }),
  }),
];
