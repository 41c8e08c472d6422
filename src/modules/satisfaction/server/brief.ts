import { sql } from 'kysely';
import { type BriefFigure, type BriefMatter, bothWords } from '#platform/contract/brief/brief.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import { brief } from '#platform/server/brief/brief.ts';
import { whereScope } from '#platform/server/scope.ts';
import { briefEn } from '../i18n/brief.en.ts';
import { briefZh } from '../i18n/brief.zh-CN.ts';
import type { Ctx, SatisfactionDb } from './db.ts';
import { figuresOf } from './figures-reads.ts';

const say = bothWords(briefZh, briefEn);

/** 满意率 of the year's months that are over, as its own page tells it: too few are not told here either. */
const goodFigure = async (ctx: Ctx): Promise<BriefFigure> => {
  const { total, from, to } = await figuresOf(ctx, { by: 'unit' });
  const response = total.sent === 0 ? 0 : Math.round((100 * total.used) / total.sent);
  const told = total.good !== null && total.n !== null && total.n > 0;
  return {
    key: 'satisfaction.good',
    label: say('good'),
    value: told ? Math.round(100 * (total.good?.value ?? 0)) : null,
    unit: say('percent'),
    hint: told ? say('goodOf', { n: total.n, response }) : total.sent === 0 ? say('none') : say('few', { response }),
    href: `/satisfaction?${new URLSearchParams({ from, to })}`,
  };
};

/** Bad ratings that are not over; the partial index of open loops finds them. */
const openLoopCounts = async (ctx: Ctx): Promise<{ overdue: number; appealed: number }> => {
  const { rows } = await sql<{ overdue: number; appealed: number }>`
    select count(*) filter (where waits and (case when l.call_by is not null and l.called_at is null then l.call_by else l.mend_by end) < ${dayOf(ctx.now)}::date)::int
        as overdue, count(*) filter (where not waits)::int as appealed
    from (select *, (appealed_at is null or upheld is not null) as waits from satisfaction.loops where mended_at is null and upheld is not true) l
    where ${whereScope(ctx.scope, { region: 'l.region_code' })}
      and l.served_by is distinct from ${ctx.actor.id}::uuid and not ${ctx.actor.id}::uuid = any (l.crew)`.execute(ctx.db);
  return rows[0] ?? { overdue: 0, appealed: 0 };
};

/** What 满意度 tells: the share with its n and the response, bad ratings past their day, appeals to be judged (7.6-a). */
export const satisfactionBriefs = [
  brief<SatisfactionDb>({ needs: 'satisfaction.figures.get', tell: async ctx => ({ figures: [await goodFigure(ctx)] }) }),
  brief<SatisfactionDb>({
    needs: 'satisfaction.loop.list',
    tell: async ctx => {
      const { overdue, appealed } = await openLoopCounts(ctx);
      const matters: BriefMatter[] = [];
      if (overdue > 0)
        matters.push({
          key: 'satisfaction.overdue',
          weight: 'bad',
          what: say('overdue', { n: overdue }),
          hint: say('overdueWhy'),
          href: '/satisfaction/loops?overdue=true',
        });
      if (appealed > 0 && ctx.can('satisfaction.loop.judge'))
        matters.push({
          key: 'satisfaction.appealed',
          weight: 'warn',
          what: say('appealed', { n: appealed }),
          hint: say('appealedWhy'),
          href: '/satisfaction/loops?state=appealed',
        });
      return { matters };
    },
  }),
];
