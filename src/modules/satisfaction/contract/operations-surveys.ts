import { z } from 'zod';
import { GuestSecret } from '#platform/contract/guest.ts';
import { command, download, query } from '#platform/contract/operation.ts';
import { pageOf } from '#platform/contract/page.ts';
import { Done } from '#platform/contract/shapes.ts';
import { Timeline } from '#platform/contract/timeline.ts';
import { CastReply, ChangeReply, ReplyView } from './reply.ts';
import {
  CancelSurvey,
  CorrectSurvey,
  ImproveSurvey,
  ListSurveys,
  ListSurveyWords,
  PlanSurvey,
  RecipientsFound,
  SurveyId,
  SurveyPlan,
  SurveyResults,
  SurveyRow,
  SurveyView,
  SurveyWords,
} from './survey.ts';

const clause = '7.6-a';
const Ok = z.object({ ok: z.literal(true) });
/** Who answers has no account, and leaves no trace of the address in the log. */
const secret = { clause, anonymous: true, untraced: true } as const;

/** 满意度调查列表, the latest first. */
export const listSurveys = query({ name: 'satisfaction.survey.list', clause, input: ListSurveys, output: pageOf(SurveyRow) });
export const getSurvey = query({ name: 'satisfaction.survey.get', clause, input: SurveyId, output: SurveyView });
/** 计划调查: questionnaire, period, whom, from when to when. */
export const planSurvey = command({ name: 'satisfaction.survey.plan', clause, input: PlanSurvey, output: Done });
/** 更正计划, until whom it asks is settled. */
export const correctSurvey = command({ name: 'satisfaction.survey.correct', clause, input: CorrectSurvey, output: Done });
/** 对象预览, before anything is written. */
export const previewSurvey = query({
  name: 'satisfaction.survey.preview',
  clause,
  input: z.strictObject({ plan: SurveyPlan }),
  output: RecipientsFound,
});
/** 确定对象: freezes the pool, draws where a sample is wanted, and makes one invitation for each. */
export const drawSurvey = command({
  name: 'satisfaction.survey.draw',
  clause,
  input: SurveyId,
  output: Done.extend({ invited: z.int() }),
});
/** 取消调查, as long as nobody has answered. */
export const cancelSurvey = command({ name: 'satisfaction.survey.cancel', clause, input: CancelSurvey, output: Done });
/** 调查结果: distribution and index with interval of each question, response beside, against the survey before. */
export const surveyResults = query({ name: 'satisfaction.survey.results', clause, input: SurveyId, output: SurveyResults });
/** 文字意见 to one question: above the least number only, without names, in no order of time. */
export const surveyWords = query({ name: 'satisfaction.survey.words', clause, input: ListSurveyWords, output: SurveyWords });
/** 由调查立项改进 (4.4-b): an action with owner and day; the next survey measures again. */
export const improveSurvey = command({ name: 'satisfaction.survey.improve', clause: '4.4-b', input: ImproveSurvey, output: Done });
export const exportSurvey = download({ name: 'satisfaction.survey.export', clause, sensitive: true, input: SurveyId });
export const surveyTimeline = query({ name: 'satisfaction.survey.timeline', clause, input: SurveyId, output: Timeline });

/** 打开调查链接. A command, because a secret belongs into no address: nothing is changed. The vote is then taken by `claimRating`. */
export const openReply = command({
  name: 'satisfaction.reply.open',
  ...secret,
  input: z.strictObject({ token: GuestSecret }),
  output: ReplyView,
});
/** 交答卷, sealed, in a transaction of its own. */
export const castReply = command({ name: 'satisfaction.reply.cast', ...secret, input: CastReply, output: Ok });
/** 更改答卷, once, by receipt: the later one counts. */
export const changeReply = command({ name: 'satisfaction.reply.change', ...secret, input: ChangeReply, output: Ok });
