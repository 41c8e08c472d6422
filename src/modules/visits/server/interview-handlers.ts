import { type SqlBool, sql } from 'kysely';
import { campaigns, type RosterEntry } from '#modules/campaigns/index.ts';
import { demands } from '#modules/demands/index.ts';
import { isPhone } from '#modules/questionnaires/domain/check-answers.ts';
import { maskWritten } from '#modules/reference/domain/phone.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import { decodeCursor, toPage } from '#platform/contract/page.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { InterviewRow } from '../contract/interview.ts';
import { getInterview, listInterviews, recordInterview, revealNumber } from '../contract/operations-talks.ts';
import { visitProblems } from '../contract/problems.ts';
import { raisedByNotes } from '../domain/demands-from-answers.ts';
import type { VisitsDb } from './db.ts';
import { insertNotes, notesOf, noteView } from './notes-store.ts';
import { mayFill } from './policy.ts';
import { refuseUnlessRunning } from './visit-open.ts';

const { command, query } = handlersFor<VisitsDb>();
type Ctx = Context<VisitsDb>;

const inReach = (ctx: Ctx) => ctx.db.selectFrom('visits.interviews as i').where(whereScope(ctx.scope, { region: 'i.region_code' }));

const findInterview = async (ctx: Ctx, id: string) => {
  const row = await inReach(ctx).selectAll('i').where('i.id', '=', id).executeTakeFirst();
  return row;
};
type Interview = NonNullable<Awaited<ReturnType<typeof findInterview>>>;

const minutesOf = (i: Pick<Interview, 'started_at' | 'ended_at'>): number =>
  Math.round((new Date(i.ended_at).getTime() - new Date(i.started_at).getTime()) / 60_000);

const rowOf = (i: Interview, notes: number): InterviewRow => ({
  id: i.id,
  campaignId: i.campaign_id,
  rosterId: i.roster_id,
  enterpriseId: i.enterprise_id,
  enterpriseName: i.enterprise_name,
  startedAt: new Date(i.started_at).toISOString(),
  minutes: minutesOf(i),
  outcome: i.outcome as InterviewRow['outcome'],
  wantsVisit: i.wants_visit,
  calledByName: i.called_by_name,
  notes,
});

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
        ...rowOf(i, 0),
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
    run: async (ctx, _, i) => {
      const after = decodeCursor(i.after);
      let rows = inReach(ctx)
        .selectAll('i')
        .select(
          sql<number>`(select count(*)::int from visits.notes n where n.source_id = i.id and n.withdrawn_at is null)`.as('note_count'),
        );
      if (i.campaignId !== undefined) rows = rows.where('i.campaign_id', '=', i.campaignId);
      if (i.enterpriseId !== undefined) rows = rows.where('i.enterprise_id', '=', i.enterpriseId);
      if (after) rows = rows.where(sql<SqlBool>`(i.started_at, i.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
      const found = await rows
        .orderBy('i.started_at', 'desc')
        .orderBy('i.id', 'desc')
        .limit(i.limit + 1)
        .execute();
      const { shown, next } = toPage(found, i.limit, r => [new Date(r.started_at).toISOString(), r.id]);
      return {
        rows: shown.map(r => rowOf(r, r.note_count)),
        next,
      };
    },
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
