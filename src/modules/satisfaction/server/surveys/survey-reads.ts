import { sql } from 'kysely';
import type { z } from 'zod';
import { seedOf } from '#modules/experts/domain/draw.ts';
import type { Questionnaire } from '#modules/questionnaires/contract/questionnaire.ts';
import { questionnaires } from '#modules/questionnaires/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import { decodeCursor, toPage } from '#platform/contract/page.ts';
import { whereScope } from '#platform/server/scope.ts';
import { cancelSurvey, correctSurvey, drawSurvey, exportSurvey, surveyResults, surveyTimeline } from '../../contract/operations-surveys.ts';
import { type ListSurveys, SurveyAsks, type SurveyRow, type SurveyState, type SurveyView } from '../../contract/survey.ts';
import { surveyState } from '../../domain/survey.ts';
import type { Ctx } from '../db.ts';
import { ratingRuleOn } from '../rules.ts';

const counts = {
  invited: sql<number>`(select count(*)::int from satisfaction.invitations i where i.survey_id = s.id)`,
  sent: sql<number>`(select count(i.sent_on)::int from satisfaction.invitations i where i.survey_id = s.id)`,
  used: sql<number>`(select count(*)::int from satisfaction.invitations i join satisfaction.invitation_uses u on u.invitation_id = i.id where i.survey_id = s.id)`,
} as const;

const surveysIn = (ctx: Ctx) =>
  ctx.db
    .selectFrom('satisfaction.surveys as s')
    .selectAll('s')
    .select([counts.invited.as('invited'), counts.sent.as('sent'), counts.used.as('used')])
    .where(whereScope(ctx.scope, { region: 's.region_code' }));

export type FoundSurvey = NonNullable<Awaited<ReturnType<ReturnType<typeof surveysIn>['executeTakeFirst']>>>;

/** A survey in reach; locked, it stays as it is until the end of the command. */
export const findSurvey = (ctx: Ctx, id: string, locked = false): Promise<FoundSurvey | undefined> =>
  surveysIn(ctx)
    .where('s.id', '=', id)
    .$if(locked, q => q.forNoKeyUpdate('s'))
    .executeTakeFirst();

export const stateOfSurvey = (
  ctx: Ctx,
  s: Pick<FoundSurvey, 'opens_on' | 'closes_on' | 'drawn_at' | 'cancelled_at' | 'counted_at'>,
): SurveyState =>
  surveyState(
    { opensOn: s.opens_on, closesOn: s.closes_on, drawnAt: s.drawn_at, cancelledAt: s.cancelled_at, countedAt: s.counted_at },
    dayOf(ctx.now),
  );

/** The twin of `surveyState`. */
const ofState = (ctx: Ctx) => {
  const today = sql`${dayOf(ctx.now)}::date`;
  const running = sql<boolean>`s.cancelled_at is null and s.counted_at is null`;
  const drawn = sql<boolean>`${running} and s.drawn_at is not null`;
  return {
    cancelled: sql<boolean>`s.cancelled_at is not null`,
    counted: sql<boolean>`s.cancelled_at is null and s.counted_at is not null`,
    planned: sql<boolean>`${running} and s.drawn_at is null`,
    ready: sql<boolean>`${drawn} and ${today} < s.opens_on`,
    open: sql<boolean>`${drawn} and ${today} between s.opens_on and s.closes_on`,
    closed: sql<boolean>`${drawn} and ${today} > s.closes_on`,
  } as const satisfies Record<SurveyState, unknown>;
};

const formOf = (ctx: Ctx, s: { questionnaire_id: string }): Promise<Questionnaire> => questionnaires(ctx).definition(s.questionnaire_id);

const rowOf = async (ctx: Ctx, s: FoundSurvey): Promise<SurveyRow> => {
  const form = await formOf(ctx, s);
  return {
    id: s.id,
    name: s.name,
    state: stateOfSurvey(ctx, s),
    questionnaireId: s.questionnaire_id,
    questionnaireTitle: form.title,
    questionnaireVersion: form.version,
    periodFrom: s.period_from,
    periodTo: s.period_to,
    opensOn: s.opens_on,
    closesOn: s.closes_on,
    invited: s.invited,
    sent: s.sent,
    used: s.used,
  };
};

/** A page of the list, the latest first. */
export const surveyPage = async (
  ctx: Ctx,
  { state, after, limit }: z.output<typeof ListSurveys>,
): Promise<{ rows: SurveyRow[]; next: string | null }> => {
  const key = decodeCursor(after);
  let q = surveysIn(ctx).orderBy('s.opens_on', 'desc').orderBy('s.id', 'desc');
  if (state) q = q.where(ofState(ctx)[state]);
  if (key?.length === 2) q = q.where(sql<boolean>`(s.opens_on, s.id) < (${key[0]}::date, ${key[1]}::uuid)`);
  const { shown, next } = toPage(await q.limit(limit + 1).execute(), limit, r => [r.opens_on, r.id]);
  return { rows: await Promise.all(shown.map(s => rowOf(ctx, s))), next };
};

const actsOf = (ctx: Ctx, s: FoundSurvey): string[] => {
  const state = stateOfSurvey(ctx, s);
  const ops = [
    ...(state === 'planned' ? [correctSurvey, drawSurvey] : []),
    ...(s.used === 0 && state !== 'cancelled' && state !== 'counted' ? [cancelSurvey] : []),
    ...(state === 'counted' ? [surveyResults, exportSurvey] : []),
    surveyTimeline,
  ];
  return ops.map(op => op.name).filter(ctx.can);
};

export const surveyView = async (ctx: Ctx, s: FoundSurvey): Promise<SurveyView> => ({
  ...(await rowOf(ctx, s)),
  asks: SurveyAsks.parse(s.asks),
  sample: s.sample_size === null || s.sample_digits === null ? null : { size: s.sample_size, digits: s.sample_digits },
  draw:
    s.pool_hash === null || s.pool_size === null
      ? null
      : {
          poolSize: s.pool_size,
          poolHash: s.pool_hash,
          seed: s.sample_digits === null ? null : seedOf(s.pool_hash, [s.sample_digits]),
          algorithm: s.algorithm ?? '',
        },
  plannedByName: s.planned_by_name,
  plannedAt: s.planned_at.toISOString(),
  drawnByName: s.drawn_by_name,
  drawnAt: s.drawn_at?.toISOString() ?? null,
  cancelReason: s.cancel_reason,
  version: s.version,
  least: (await ratingRuleOn(ctx, 'leastShown', { regionCode: '', on: dayOf(ctx.now) })).amount,
  may: actsOf(ctx, s),
});

/** Surveys that wait for a manager: nobody is asked yet, or links have not gone out. */
export const waitingSurveys = async (ctx: Ctx, most: number) => {
  const { planned, open } = ofState(ctx);
  return surveysIn(ctx)
    .where(eb => eb.or([planned, eb.and([open, sql<boolean>`${counts.sent} < ${counts.invited}`])]))
    .orderBy('s.opens_on')
    .orderBy('s.id')
    .limit(most)
    .execute();
};
