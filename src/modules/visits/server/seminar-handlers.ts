import { campaigns } from '#modules/campaigns/index.ts';
import { demands } from '#modules/demands/index.ts';
import { people } from '#modules/people/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import { newId } from '#platform/contract/ids.ts';
import type { Context } from '#platform/server/context.ts';
import { officialDocx } from '#platform/server/documents/official-docx.ts';
import { documentGate } from '#platform/server/gates.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import {
  cancelSeminar,
  closeSeminar,
  getSeminar,
  inviteToSeminar,
  listSeminars,
  planSeminar,
  seminarMinutes,
  tickAttendance,
} from '../contract/operations-talks.ts';
import { visitProblems } from '../contract/problems.ts';
import { raisedByNotes } from '../domain/demands-from-answers.ts';
import type { VisitsDb } from './db.ts';
import { minutesDocument } from './minutes.ts';
import { notesOf } from './notes-store.ts';
import { mayHost } from './policy.ts';
import {
  comersOf,
  findGuest,
  findSeminar,
  findSeminarForUpdate,
  type SeminarRecord,
  seminarPage,
  seminarState,
  seminarView,
} from './seminar-reads.ts';
import { refuseUnlessRunning } from './visit-open.ts';

const { command, download, query } = handlersFor<VisitsDb>();
type Ctx = Context<VisitsDb>;

const refuseUnlessPlanned = (s: SeminarRecord): void => {
  if (seminarState(s) !== 'planned') throw visitProblems.recordClosed();
};

/** Invites enterprises of the campaign's list; who is invited already stays so. Answers how many came onto the list. */
const invite = async (ctx: Ctx, seminar: { id: string; campaign_id: string }, rosterIds: readonly string[]): Promise<number> => {
  if (rosterIds.length === 0) return 0;
  const entries = (await campaigns(ctx).entries(rosterIds)).filter(e => e.campaign_id === seminar.campaign_id);
  if (entries.length !== new Set(rosterIds).size) throw visitProblems.notInvited();
  const added = await ctx.db
    .insertInto('visits.seminar_guests')
    .values(
      entries.map(e => ({
        id: newId(),
        authority_id: e.authority_id,
        region_code: e.region_code,
        seminar_id: seminar.id,
        enterprise_id: e.enterprise_id,
        enterprise_name: e.enterprise_name,
      })),
    )
    .onConflict(c => c.columns(['seminar_id', 'enterprise_id']).doNothing())
    .returning('id')
    .execute();
  return added.length;
};

/** Each guest who came counts in the campaign's progress from now on. */
const tellEngagements = async (ctx: Ctx, seminar: SeminarRecord, day: string): Promise<void> => {
  for (const guest of await comersOf(ctx, seminar.id)) {
    campaigns(ctx).engaged({
      authorityId: guest.authority_id,
      regionCode: guest.region_code,
      campaignId: seminar.campaign_id,
      enterpriseId: guest.enterprise_id,
      method: 'seminar',
      withForm: false,
      recordId: seminar.id,
      doneOn: day,
      doneByName: seminar.host_name,
    });
  }
};

/** Every sentence becomes a demand of the enterprise that said it. */
const raiseSentences = async (ctx: Ctx, seminar: SeminarRecord): Promise<number> => {
  const notes = await notesOf(ctx, seminar.id);
  await demands(ctx).raiseAll(
    notes.map(n => ({
      ...(raisedByNotes([n])[0] ?? { rowKey: n.id, kind: n.kind, text: n.text }),
      enterpriseId: n.enterprise_id,
      source: 'seminar' as const,
      sourceId: seminar.id,
      campaignId: seminar.campaign_id,
      regionCode: n.region_code,
    })),
  );
  return notes.length;
};

export const seminarHandlers = [
  command(planSeminar, {
    load: (ctx, i) => campaigns(ctx).find(i.campaignId),
    allow: matrixDecides,
    run: async (ctx, campaign, i) => {
      refuseUnlessRunning(campaign);
      await ctx.db
        .insertInto('visits.seminars')
        .values({
          id: i.id,
          authority_id: campaign.authority_id,
          region_code: campaign.region_code,
          campaign_id: campaign.id,
          title: i.title,
          cluster: i.cluster,
          place: i.place,
          starts_at: i.startsAt,
          planned_at: ctx.now,
          host_id: ctx.actor.id,
          host_name: ctx.actor.name,
        })
        .execute();
      await invite(ctx, { id: i.id, campaign_id: campaign.id }, i.rosterIds);
      return { subject: i.id, result: { id: i.id } };
    },
  }),
  command(inviteToSeminar, {
    load: (ctx, i) => findSeminarForUpdate(ctx, i.id),
    allow: mayHost,
    run: async (ctx, seminar, i) => {
      refuseUnlessPlanned(seminar);
      return { subject: seminar.id, result: { id: seminar.id, added: await invite(ctx, seminar, i.rosterIds) } };
    },
  }),
  command(tickAttendance, {
    load: async (ctx, i) => {
      const seminar = await findSeminar(ctx, i.id);
      const guest = seminar && (await findGuest(ctx, seminar.id, i.enterpriseId));
      return seminar && guest ? { seminar, guest } : undefined;
    },
    allow: (actor, { seminar }) => mayHost(actor, seminar),
    run: async (ctx, { seminar, guest }, i) => {
      refuseUnlessPlanned(seminar);
      await ctx.db
        .updateTable('visits.seminar_guests')
        .set({ came_at: i.came ? (guest.came_at ?? ctx.now) : null, people: i.people })
        .where('id', '=', guest.id)
        .execute();
      return { subject: seminar.id, result: { id: seminar.id } };
    },
  }),
  command(closeSeminar, {
    load: (ctx, i) => findSeminarForUpdate(ctx, i.id),
    allow: mayHost,
    run: async (ctx, seminar, i) => {
      refuseUnlessPlanned(seminar);
      const day = dayOf(new Date(seminar.starts_at));
      if (day > dayOf(ctx.now)) throw visitProblems.seminarNotYet({ day });
      if (seminar.guests.came === 0) throw visitProblems.seminarWithoutGuests();
      await ctx.db
        .updateTable('visits.seminars')
        .set({ closed_at: ctx.now, summary: i.summary, version: seminar.version + 1 })
        .where('id', '=', seminar.id)
        .execute();
      await tellEngagements(ctx, seminar, day);
      return { subject: seminar.id, result: { id: seminar.id, raised: await raiseSentences(ctx, seminar) } };
    },
  }),
  command(cancelSeminar, {
    load: (ctx, i) => findSeminarForUpdate(ctx, i.id),
    allow: mayHost,
    run: async (ctx, seminar, i) => {
      refuseUnlessPlanned(seminar);
      await ctx.db
        .updateTable('visits.seminars')
        .set({ cancelled_at: ctx.now, cancel_reason: i.reason })
        .where('id', '=', seminar.id)
        .execute();
      // What was said before it was called off is heard all the same (3.1-a).
      await raiseSentences(ctx, seminar);
      return { subject: seminar.id, result: { id: seminar.id }, reason: i.reason };
    },
  }),
  download(seminarMinutes, {
    gate: documentGate,
    load: (ctx, i) => findSeminar(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, seminar) => {
      const issuer = (await people(ctx).authorityNames([seminar.authority_id])).get(seminar.authority_id) ?? '';
      const body = await officialDocx(minutesDocument(await seminarView(ctx, seminar), issuer), ctx.now);
      const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
      return { fileName: `座谈纪要 ${seminar.title}.docx`, mediaType, body };
    },
    subject: seminar => seminar.id,
  }),
  query(getSeminar, { load: (ctx, i) => findSeminar(ctx, i.id), allow: matrixDecides, run: (ctx, seminar) => seminarView(ctx, seminar) }),
  query(listSeminars, { load: noRecord, allow: matrixDecides, run: (ctx, _, i) => seminarPage(ctx, i) }),
];
