import { randomUUID } from 'node:crypto';
import type { Answers } from '#modules/questionnaires/contract/questionnaire.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import { planReplies } from '../../domain/survey-replies.ts';
import type { readBox, Sealed } from '../box.ts';
import type { Ctx } from '../db.ts';
import { ratingRuleOn } from '../rules.ts';
import { shuffled } from '../shuffled.ts';

type InBox = Awaited<ReturnType<typeof readBox>>[number];
type Reply = Extract<Sealed, { what: 'reply' }>;

interface Merged {
  readonly id: string;
  readonly cell: string;
  readonly answers: Answers;
  readonly mode: Reply['mode'];
}

const isReply = (b: InBox): b is InBox & { content: Reply } => b.content.what === 'reply';

/** Each reply as it was said last: a change takes the place of its answers, not of its cell. */
const mergedOf = (replies: readonly (InBox & { content: Reply })[]): Merged[] =>
  replies
    .filter(r => !r.content.change)
    .map(({ id, content }) => {
      const change = replies.find(r => r.content.change && r.content.receiptHash === content.receiptHash)?.content;
      const { answers, mode } = change ?? content;
      return { id, cell: content.cell, answers, mode };
    });

const due = (ctx: Ctx) =>
  ctx.db
    .selectFrom('satisfaction.surveys as s')
    .select(['s.id', 's.authority_id', 's.region_code'])
    .where('s.drawn_at', 'is not', null)
    .where('s.cancelled_at', 'is', null)
    .where('s.counted_at', 'is', null)
    .where('s.closes_on', '<', dayOf(ctx.now))
    .orderBy('s.id')
    .forUpdate('s')
    .execute();

const keep = async (ctx: Ctx, survey: Awaited<ReturnType<typeof due>>[number], replies: readonly (Merged & { in: string | null })[]) => {
  for (const reply of shuffled(replies))
    await ctx.db
      .insertInto('satisfaction.survey_replies')
      .values({
        id: randomUUID(),
        authority_id: survey.authority_id,
        region_code: survey.region_code,
        survey_id: survey.id,
        cell: reply.in,
        answers: JSON.stringify(reply.answers),
        mode: reply.mode,
      })
      .execute();
};

/**
 * Counts the surveys that are over: all replies of one at once, in random order, in cells that enough of them share. Where fewer than the least number
 * answered in all, nobody ever reads them: they leave the box unread.
 * @returns rows of the box that are done with, and how many replies were counted
 */
export const countSurveys = async (ctx: Ctx, box: readonly InBox[]): Promise<{ gone: string[]; counted: number }> => {
  const { amount: least } = await ratingRuleOn(ctx, 'leastShown', { regionCode: '', on: dayOf(ctx.now) });
  const gone: string[] = [];
  let counted = 0;
  for (const survey of await due(ctx)) {
    const own = box.filter(isReply).filter(b => b.content.surveyId === survey.id);
    const merged = mergedOf(own);
    const { groups, left } = planReplies(
      merged.map(m => ({ id: m.id, cell: m.cell, anonymous: m.mode === 'anonymous' })),
      least,
    );
    const byId = new Map(merged.map(m => [m.id, m]));
    const leaving = groups.flatMap(g => g.votes.map(v => ({ ...(byId.get(v.id) as Merged), in: g.cell })));
    await keep(ctx, survey, leaving);
    await ctx.db.updateTable('satisfaction.surveys').set({ counted_at: ctx.now, left_sealed: left }).where('id', '=', survey.id).execute();
    gone.push(...own.map(b => b.id));
    counted += leaving.length;
  }
  return { gone, counted };
};
