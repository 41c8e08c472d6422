import type { Answers } from '#modules/questionnaires/contract/questionnaire.ts';
import { checkAnswers } from '#modules/questionnaires/domain/check-answers.ts';
import { questionnaires } from '#modules/questionnaires/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import { castReply, changeReply, openReply } from '../../contract/operations-surveys.ts';
import { satisfactionProblems } from '../../contract/problems.ts';
import type { ReplyView } from '../../contract/reply.ts';
import { cellOfReply } from '../../domain/survey.ts';
import { putInBox } from '../box.ts';
import type { Ctx, SatisfactionDb } from '../db.ts';
import { isAssisted, unnamed } from '../rating-handlers.ts';
import {
  ballotPrint,
  claimedBy,
  type FoundInvitation,
  invitationBySecret,
  markFollowed,
  markVoted,
  receiptGiven,
  stateOfInvitation,
} from '../rating-store.ts';
import { ratingRuleOn } from '../rules.ts';

const { command } = handlersFor<SatisfactionDb>();
const ok = { ok: true as const };

/** The survey behind a link or a receipt, whoever asks: the secret is the way in. @throws Problem `linkUnknown` */
const surveyOf = async (ctx: Ctx, id: string | null) => {
  const survey = await ctx.db
    .selectFrom('satisfaction.surveys')
    .selectAll()
    .where('id', '=', id ?? '')
    .executeTakeFirst();
  if (!survey) throw satisfactionProblems.linkUnknown();
  return survey;
};
type Survey = Awaited<ReturnType<typeof surveyOf>>;

const stateOfLink = (ctx: Ctx, row: FoundInvitation, survey: Survey): ReplyView['state'] => {
  const state = stateOfInvitation(ctx, row);
  if (state !== 'sent' && state !== 'unsent') return state;
  return dayOf(ctx.now) < survey.opens_on ? 'early' : 'ready';
};

const pageOfReply = async (ctx: Ctx, row: FoundInvitation): Promise<ReplyView> => {
  const survey = await surveyOf(ctx, row.survey_id);
  const today = dayOf(ctx.now);
  return {
    state: stateOfLink(ctx, row, survey),
    surveyId: survey.id,
    name: survey.name,
    periodFrom: survey.period_from,
    periodTo: survey.period_to,
    opensOn: survey.opens_on,
    closesOn: survey.closes_on,
    open: survey.cancelled_at === null && today <= survey.closes_on,
    assisted: isAssisted(ctx.actor),
    least: (await ratingRuleOn(ctx, 'leastShown', { regionCode: '', on: today })).amount,
    definition: await questionnaires(ctx).definition(survey.questionnaire_id),
  };
};

/** @throws Problem `surveyClosed` after its last day: the box may be counted already */
const mustBeOpen = (ctx: Ctx, survey: Survey): void => {
  if (survey.cancelled_at !== null || survey.closes_on < dayOf(ctx.now)) throw satisfactionProblems.surveyClosed();
};

/** @throws Problem `replyIncomplete` with the questions at fault */
const mustBeWhole = async (ctx: Ctx, survey: Survey, given: Answers): Promise<Answers> => {
  const form = await questionnaires(ctx).definition(survey.questionnaire_id);
  const { faults, clean } = checkAnswers(form, given, { final: true });
  const errors = faults.filter(f => f.level === 'error');
  if (errors.length > 0 || Object.keys(clean).length === 0)
    throw satisfactionProblems.replyIncomplete(
      { n: Math.max(1, errors.length) },
      errors.map(f => ({ pointer: `/answers/${f.question}`, code: f.code, ...(f.params ? { params: f.params } : {}) })),
    );
  return clean;
};

/** A receipt belongs to one survey: what is marked is both together. */
const ofSurvey = (surveyId: string, receipt: string): string => `${surveyId} ${receipt}`;

/**
 * What the enterprise does behind the link of a survey (7.6-a). As with ratings, taking the vote (`claimRating`) and handing in are two transactions that
 * have nothing in common, and the sealed reply lies in the same box.
 */
export const replyHandlers = [
  command(openReply, {
    load: (ctx, i) => invitationBySecret(ctx, i.token, 'survey'),
    allow: matrixDecides,
    run: async (ctx, row) => ({ ...unnamed, result: await pageOfReply(ctx, row) }),
  }),
  command(castReply, {
    load: (ctx, i) => claimedBy(ctx, i.serial, 'survey'),
    allow: matrixDecides,
    run: async (ctx, row, { serial, receipt: code, answers: given }) => {
      const survey = await surveyOf(ctx, row.survey_id);
      mustBeOpen(ctx, survey);
      const answers = await mustBeWhole(ctx, survey, given);
      const home = { authorityId: row.authority_id, regionCode: row.region_code };
      const receipt = ofSurvey(survey.id, code);
      await markVoted(ctx, home, { serial, receipt });
      await putInBox(ctx, home, dayOf(ctx.now).slice(0, 7), {
        what: 'reply',
        surveyId: survey.id,
        cell: cellOfReply(survey.region_code, row.region_code),
        answers,
        mode: isAssisted(ctx.actor) ? 'assisted' : 'anonymous',
        receiptHash: ballotPrint(receipt),
        change: false,
      });
      return { ...unnamed, result: ok };
    },
  }),
  command(changeReply, {
    load: (ctx, i) => receiptGiven(ctx, ofSurvey(i.surveyId, i.receipt)),
    allow: matrixDecides,
    run: async (ctx, given, { surveyId, receipt: code, answers: wanted }) => {
      const survey = await surveyOf(ctx, surveyId);
      mustBeOpen(ctx, survey);
      if (given.followed) throw satisfactionProblems.alreadyChanged();
      const answers = await mustBeWhole(ctx, survey, wanted);
      const receipt = ofSurvey(survey.id, code);
      await markFollowed(ctx, given, receipt);
      await putInBox(ctx, given, dayOf(ctx.now).slice(0, 7), {
        what: 'reply',
        surveyId: survey.id,
        // The cell is that of the reply whose place this one takes.
        cell: '',
        answers,
        mode: isAssisted(ctx.actor) ? 'assisted' : 'anonymous',
        receiptHash: ballotPrint(receipt),
        change: true,
      });
      return { ...unnamed, result: ok };
    },
  }),
];
