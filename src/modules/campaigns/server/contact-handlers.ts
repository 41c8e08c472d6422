import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { uncontacted } from '../contract/operations-change.ts';
import { contactHistory, contactNotice, listCalls, logContact } from '../contract/operations-contact.ts';
import { planningProblems } from '../contract/problems.ts';
import { campaignStateOf, demandState } from '../domain/campaign.ts';
import { findCampaign } from './campaign-reads.ts';
import { callPage, entryForTry, triesOf } from './contact-reads.ts';
import { recordTry } from './contact-store.ts';
import type { CampaignsDb } from './db.ts';
import { noticeText } from './notice-text.ts';
import { mayActForTeam, mayReopenDeclined } from './policy.ts';
import { findRosterRow } from './roster/roster-reads.ts';
import { membersOf } from './team-reads.ts';
import { uncontactedOf } from './uncontacted.ts';

const { command, query } = handlersFor<CampaignsDb>();

/** A phone that was offline hands its tries in late: the agreed time may have begun by then, but not a day ago. */
const latest = 12 * 3_600_000;

/** Handlers of 联系记录. */
export const contactHandlers = [
  query(listCalls, { load: noRecord, allow: matrixDecides, run: (ctx, _, i) => callPage(ctx, i) }),
  query(uncontacted, {
    load: (ctx, i) => findCampaign(ctx, i.campaignId),
    allow: matrixDecides,
    run: (ctx, c) => uncontactedOf(ctx, c),
  }),
  query(contactHistory, {
    load: (ctx, i) => findRosterRow(ctx, i.rosterId),
    allow: matrixDecides,
    run: async (ctx, row) => {
      const c = await findCampaign(ctx, row.campaignId);
      const members = row.view.teamId ? await membersOf(ctx, [row.view.teamId]) : [];
      const mine = mayActForTeam(
        ctx.actor,
        members.map(m => m.person_id),
      );
      const open = c !== undefined && campaignStateOf(c) === 'open';
      const barred = row.view.contactState === 'declined' && !mayReopenDeclined(ctx.actor);
      const may = open && mine && !barred && ctx.can(logContact.name) ? [logContact.name] : [];
      return { entry: row.view, tries: await triesOf(ctx, row.view.id), may };
    },
  }),
  query(contactNotice, {
    load: (ctx, i) => findRosterRow(ctx, i.rosterId),
    allow: matrixDecides,
    run: async (ctx, row) => ({ text: await noticeText(ctx, row.campaignId, row.view) }),
  }),
  command(logContact, {
    load: (ctx, i) => entryForTry(ctx, i.rosterId),
    allow: (actor, r) => mayActForTeam(actor, r.memberIds),
    run: async (ctx, { campaign, entry }, i) => {
      demandState(campaign, logContact.name);
      if (entry.contact_state === 'declined' && !mayReopenDeclined(ctx.actor)) throw planningProblems.declinedRespected();
      if (i.agreedAt && new Date(i.agreedAt).getTime() < ctx.now.getTime() - latest) throw planningProblems.agreedTimePast();
      return { subject: entry.id, result: { id: i.id, ...(await recordTry(ctx, entry, i)) } };
    },
  }),
];
