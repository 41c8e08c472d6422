import { campaigns, type RosterEntry } from '#modules/campaigns/index.ts';
import { demands } from '#modules/demands/index.ts';
import { isPhone } from '#modules/questionnaires/domain/check-answers.ts';
import { maskWritten } from '#modules/reference/domain/phone.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { getInterview, listInterviews, recordInterview, revealNumber } from '../contract/operations-talks.ts';
import { visitProblems } from '../contract/problems.ts';
import { raisedByNotes } from '../domain/demands-from-answers.ts';
import type { VisitsDb } from './db.ts';
import { findInterview, interviewPage, interviewRow } from './interview-reads.ts';
import { insertNotes, notesOf, noteView } from './notes-store.ts';
import { mayFill } from './policy.ts';
import { refuseUnlessRunning } from './visit-open.ts';

const { command, query } = handlersFor<VisitsDb>();
type Ctx = Context<VisitsDb>;

type Recording = Parameters<
  Parameters<typeof command<typeof recordInterview.input, typeof recordInterview.output, RosterEntry>>[1]['run']
>[2];

const writeInterview = async (ctx: Ctx, entry: RosterEntry, i: Recording): Promise<void> => {
  if (i.numberCalled !== '' && !isPhone(i.numberCalled))
    throw visitProblems.phoneWrong({}, [{ pointer: '/numberCalled', code: 'questionnaires.fault.phone' }]);
  if (i.endedAt < i.startedAt || new Date(i.endedAt) > new Date(ctx.now.getTime() + 60_000)) throw visitProblems.interviewTimes();
  await ctx.db
    .insertInto('visits.interviews')
    .values({
      id: i.id,
      authority_id: entry.authority_id,
      region_code: entry.region_code,
      campaign_id: entry.campaign_id,
      roster_id: entry.id,
      enterprise_id: entry.enterprise_id,
      enterprise_name: entry.enterprise_name,
      number_sealed: ctx.cipher.seal(i.numberCalled),
      answered_by: i.answeredBy,
      started_at: i.startedAt,
      ended_at: i.endedAt,
      outcome: i.outcome,
      wants_visit: i.wantsVisit,
      summary: i.summary,
      called_by: ctx.actor.id,
      called_by_name: ctx.actor.name,
      recorded_at: ctx.now,
    })
    .execute();
  if (i.outcome === 'refused') return;
  campaigns(ctx).engaged({
    authorityId: entry.authority_id,
    regionCode: entry.region_code,
    campaignId: entry.campaign_id,
    enterpriseId: entry.enterprise_id,
    method: 'phone',
    withForm: false,
    recordId: i.id,
    doneOn: dayOf(new Date(i.startedAt)),
    doneByName: ctx.actor.name,
  });
};

/** What was said becomes demands at once: a call is over when it is recorded. */
const raiseNotes = async (ctx: Ctx, entry: RosterEntry, i: Recording): Promise<number> => {
  const place = {
    source: 'phone' as const,
    sourceId: i.id,
    enterpriseId: entry.enterprise_id,
    enterpriseName: entry.enterprise_name,
    authorityId: entry.authority_id,
    regionCode: entry.region_code,
  };
  await insertNotes(ctx, place, i.notes);
  const lines = raisedByNotes(i.notes);
  await demands(ctx).raiseAll(
    lines.map(l => ({
      ...l,
      enterpriseId: entry.enterprise_id,
      source: 'phone' as const,
      sourceId: i.id,
      campaignId: entry.campaign_id,
      regionCode: entry.region_code,
    })),
  );
  return lines.length;
};

export const interviewHandlers = [
  command(recordInterview, {
    load: (ctx, i) => campaigns(ctx).entry(i.rosterId),
    allow: (actor, entry) => mayFill(actor, entry),
    run: async (ctx, entry, i) => {
      refuseUnlessRunning(entry);
      await writeInterview(ctx, entry, i);
      return { subject: i.id, result: { id: i.id, raised: await raiseNotes(ctx, entry, i) } };
    },
  }),
  query(getInterview, {
    load: (ctx, i) => findInterview(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, i) => {
      const visit = await ctx.db
        .selectFrom('visits.visits')
        .select('id')
        .where('roster_id', '=', i.roster_id)
        .where('kind', '=', 'phone')
        .executeTakeFirst();
      return {
        ...interviewRow(i, 0),
        notes: (await notesOf(ctx, i.id)).map(noteView),
        number: maskWritten(ctx.cipher.open(i.number_sealed)),
        answeredBy: i.answered_by,
        endedAt: new Date(i.ended_at).toISOString(),
        summary: i.summary,
        visitId: visit?.id ?? null,
        may: ['visits.interview.revealNumber', 'visits.visit.open'].filter(name => ctx.can(name)),
      };
    },
  }),
  query(listInterviews, {
    load: noRecord,
    allow: matrixDecides,
    run: (ctx, _, i) => interviewPage(ctx, i),
  }),
  command(revealNumber, {
    load: (ctx, i) => findInterview(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, interview, i) => {
      const phone = ctx.cipher.open(interview.number_sealed);
      if (phone === '') throw visitProblems.phoneMissing();
      return { subject: interview.id, result: { id: interview.id, phone: null }, once: { phone }, reason: i.reason };
    },
  }),
];
