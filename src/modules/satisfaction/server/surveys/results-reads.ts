import { sql } from 'kysely';
import type { Answers, Question, Questionnaire } from '#modules/questionnaires/contract/questionnaire.ts';
import { indexOf } from '#modules/questionnaires/domain/questionnaire.ts';
import { questionnaires } from '#modules/questionnaires/index.ts';
import { reference } from '#modules/reference/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import type { Hidden } from '../../contract/figures.ts';
import { satisfactionProblems } from '../../contract/problems.ts';
import type { CellResult, QuestionResult } from '../../contract/survey.ts';
import { satisfactionIndex, wilson } from '../../domain/figures.ts';
import { hiddenAlone, type Limits, sizeOf, suppress } from '../../domain/suppress.ts';
import { cellLength, isScale, kindOf, leadingQuestion } from '../../domain/survey.ts';
import { gradesOf, optionCounts, wordsOf } from '../../domain/survey-replies.ts';
import type { Ctx } from '../db.ts';
import { ratingRuleOn } from '../rules.ts';
import { type FoundSurvey, findSurvey } from './survey-reads.ts';

export interface CountedReply {
  readonly answers: Answers;
  readonly cell: string | null;
}

/** A counted survey with what it is judged by. */
export interface Measured {
  readonly survey: FoundSurvey;
  readonly form: Questionnaire;
  readonly leading: string;
  readonly replies: readonly CountedReply[];
  readonly assisted: number;
  readonly limits: Limits;
}

export const limitsOn = async (ctx: Ctx): Promise<Limits & { weakBelow: number }> => {
  const today = dayOf(ctx.now);
  return {
    leastShown: (await ratingRuleOn(ctx, 'leastShown', { regionCode: '', on: today })).amount,
    leastAlike: (await ratingRuleOn(ctx, 'leastAlike', { regionCode: '', on: today })).amount,
    weakBelow: (await ratingRuleOn(ctx, 'weakBelow', { regionCode: '', on: today })).amount,
  };
};

/** @throws Problem `notCounted` while the box is closed */
export const measure = async (ctx: Ctx, survey: FoundSurvey, limits: Limits): Promise<Measured> => {
  if (survey.counted_at === null) throw satisfactionProblems.notCounted({ closes: survey.closes_on });
  const rows = await ctx.db
    .selectFrom('satisfaction.survey_replies')
    .select(['answers', 'cell', 'mode'])
    .where('survey_id', '=', survey.id)
    .execute();
  const form = await questionnaires(ctx).definition(survey.questionnaire_id);
  const anonymous = rows.filter(r => r.mode === 'anonymous').map(r => ({ answers: r.answers as unknown as Answers, cell: r.cell }));
  return {
    survey,
    form,
    leading: leadingQuestion(form)?.id ?? '',
    replies: anonymous,
    assisted: rows.length - anonymous.length,
    limits,
  };
};

/** The survey before: the last counted one of the same questionnaire, here. Undefined for the first. */
export const previousOf = async (ctx: Ctx, s: FoundSurvey): Promise<FoundSurvey | undefined> => {
  const before = await ctx.db
    .selectFrom('satisfaction.surveys as s')
    .select('s.id')
    .where('s.questionnaire_key', '=', s.questionnaire_key)
    .where('s.authority_id', '=', s.authority_id)
    .where('s.region_code', '=', s.region_code)
    .where('s.counted_at', 'is not', null)
    .where('s.closes_on', '<', s.closes_on)
    .orderBy('s.closes_on', 'desc')
    .orderBy('s.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return before && findSurvey(ctx, before.id);
};

type Figures = Omit<QuestionResult, 'before' | 'change' | 'weak' | 'actionId' | 'remeasures'>;

const answersOf = (m: Measured): Answers[] => m.replies.map(r => r.answers);

/** The one place that decides what of a question is told: pages, comparison and export all come through here. */
const figuresOfQuestion = (m: Measured, question: Question): Figures => {
  const kind = kindOf(question) ?? 'words';
  const head = { id: question.id, label: question.label, kind };
  const none = { index: null, good: null, options: null };
  if (kind === 'words') {
    const n = wordsOf(question, answersOf(m)).length;
    return n > 0 && n < m.limits.leastShown ? { ...head, ...none, hidden: 'few', n: null } : { ...head, ...none, hidden: null, n };
  }
  const counts = optionCounts(question, answersOf(m));
  const hidden: Hidden | null = hiddenAlone(counts, m.limits);
  if (hidden !== null) return { ...head, ...none, hidden, n: null };
  const levels = kind === 'scale' ? gradesOf(question, answersOf(m)) : undefined;
  return {
    ...head,
    hidden,
    n: sizeOf(counts),
    index: levels ? satisfactionIndex(levels, m.survey.sent) : null,
    good: levels ? wilson(sizeOf(levels.slice(2)), sizeOf(levels)) : null,
    options: (question.options ?? []).map(({ value, label }, at) => ({ value, label, n: counts[at] ?? 0 })),
  };
};

/** Each question of a counted survey, in the order of the form. */
export const questionFigures = (m: Measured): Figures[] => indexOf(m.form).questions.map(q => figuresOfQuestion(m, q));

/** How many were asked in each cell, and how many answered. */
const askedBy = async (ctx: Ctx, { id, region_code }: FoundSurvey): Promise<ReadonlyMap<string, { sent: number; used: number }>> => {
  const cell = sql<string>`left(i.region_code, ${sql.lit(cellLength(region_code))})`;
  const rows = await ctx.db
    .selectFrom('satisfaction.invitations as i')
    .leftJoin('satisfaction.invitation_uses as u', 'u.invitation_id', 'i.id')
    .where('i.survey_id', '=', id)
    .select([cell.as('cell'), sql<number>`count(i.sent_on)::int`.as('sent'), sql<number>`count(u.used_on)::int`.as('used')])
    .groupBy(cell)
    .execute();
  return new Map(rows.map(r => [r.cell, { sent: r.sent, used: r.used }]));
};

/** The leading question by street or district; what is too few for a cell of its own stands as the last one. */
export const cellFigures = async (ctx: Ctx, m: Measured): Promise<CellResult[]> => {
  const question = indexOf(m.form).byId.get(m.leading);
  if (!question || !isScale(question)) return [];
  const keys = [...new Set(m.replies.map(r => r.cell ?? ''))].sort((a, b) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1));
  const raw = keys.map(key => ({
    key,
    levels: gradesOf(
      question,
      m.replies.filter(r => (r.cell ?? '') === key).map(r => r.answers),
    ),
  }));
  const hidden = suppress(raw, m.limits);
  const asked = await askedBy(ctx, m.survey);
  const own = keys.filter(k => k !== '').map(k => asked.get(k));
  const rest = (what: 'sent' | 'used'): number => m.survey[what] - own.reduce((all, a) => all + (a?.[what] ?? 0), 0);
  const names = await reference(ctx).divisionNames(keys.filter(k => k !== ''));
  return raw.map(({ key, levels }) => {
    const why = hidden.get(key) ?? null;
    const open = why === null;
    const n = sizeOf(levels);
    const { sent, used } = asked.get(key) ?? { sent: rest('sent'), used: rest('used') };
    return {
      key,
      name: names.get(key) ?? key,
      hidden: why,
      n: open ? n : null,
      index: open ? satisfactionIndex(levels, sent) : null,
      good: open ? wilson(sizeOf(levels.slice(2)), n) : null,
      sent,
      used,
    };
  });
};

/** What was written to a question. */
export const wordsOfQuestion = (m: Measured, id: string): string[] => {
  const question = indexOf(m.form).byId.get(id);
  return question ? wordsOf(question, answersOf(m)) : [];
};
