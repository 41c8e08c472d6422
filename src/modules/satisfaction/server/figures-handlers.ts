import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { getFigures, listBallots, listRatingRules, setRatingRule } from '../contract/operations-figures.ts';
import type { SatisfactionDb } from './db.ts';
import { ballotsOf, figuresOf } from './figures-reads.ts';
import { ratingRuleRows, setOwnRule } from './rules.ts';

const { command, query } = handlersFor<SatisfactionDb>();

/** Figures, what may be read behind them, and the rules they follow. */
export const figuresHandlers = [
  query(getFigures, { load: noRecord, allow: matrixDecides, run: (ctx, _, i) => figuresOf(ctx, i) }),
  query(listBallots, { load: noRecord, allow: matrixDecides, run: (ctx, _, i) => ballotsOf(ctx, i) }),
  query(listRatingRules, {
    load: noRecord,
    allow: matrixDecides,
    run: async ctx => {
      const tags = await ctx.db.selectFrom('satisfaction.tags').selectAll().orderBy('level', 'desc').orderBy('code').execute();
      return {
        rules: await ratingRuleRows(ctx),
        tags: tags.map(r => ({
          code: r.code,
          level: r.level,
          words: r.words,
          national: r.national,
          validFrom: r.valid_from,
          source: r.source,
        })),
      };
    },
  }),
  command(setRatingRule, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, i) => {
      await setOwnRule(ctx, i);
      return { subject: i.id, result: { id: i.id } };
    },
  }),
];
