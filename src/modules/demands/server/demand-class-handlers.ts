import { catalogue } from '#modules/catalogue/index.ts';
import { newId } from '#platform/contract/ids.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { whereScope } from '#platform/server/scope.ts';
import { classifyDemand, suggestKeywords } from '../contract/operations.ts';
import { suggestWords } from '../domain/suggest-words.ts';
import type { JoinedDemand } from './columns.ts';
import type { DemandsDb } from './db.ts';
import { mustBeClass, mustStandFor } from './end-demand.ts';
import { findDemandForUpdate } from './reads.ts';
import { changeDemand } from './store.ts';
import { freshView } from './views.ts';

const { command, query } = handlersFor<DemandsDb>();

/** Keeps what a person put right, for suggestions; a bulk act's fall away with it when it is undone. */
export const rememberCorrection = async (
  ctx: Context<DemandsDb>,
  d: JoinedDemand,
  toCode: string,
  batchId: string | null = null,
): Promise<void> => {
  if (d.class_code === toCode) return;
  await ctx.db
    .insertInto('demands.corrections')
    .values({
      id: newId(),
      authority_id: d.authority_id,
      region_code: d.region_code,
      demand_id: d.id,
      from_code: d.class_code,
      to_code: toCode,
      text: d.text,
      corrected_by: ctx.actor.id,
      corrected_at: ctx.now,
      batch_id: batchId,
    })
    .execute();
};

/** A person's class (4.1-a), and what is learnt from it. */
export const demandClassHandlers = [
  command(classifyDemand, {
    load: (ctx, i) => findDemandForUpdate(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, d, i) => {
      mustStandFor(d, 'classify');
      await mustBeClass(ctx, i.classCode);
      await rememberCorrection(ctx, d, i.classCode);
      const before = (d.class_reasons ?? {}) as object;
      await changeDemand(ctx, d, {
        class_code: i.classCode,
        class_how: 'person',
        class_sure: true,
        class_reasons: JSON.stringify({ ...before, by: ctx.actor.name }),
      });
      return { subject: d.id, result: await freshView(ctx, d.id) };
    },
  }),
  query(suggestKeywords, {
    load: noRecord,
    allow: matrixDecides,
    run: async ctx => {
      const corrections = await ctx.db
        .selectFrom('demands.corrections as c')
        .select(['c.to_code', 'c.text'])
        .where(whereScope(ctx.scope, { region: 'c.region_code' }))
        .where('c.taken_back_at', 'is', null)
        .orderBy('c.corrected_at', 'desc')
        .limit(500)
        .execute();
      const { keywords } = await catalogue(ctx).taxonomy(ctx.actor.regionCode);
      return {
        rows: suggestWords(
          corrections.map(c => ({ classCode: c.to_code, text: c.text })),
          keywords,
        ),
      };
    },
  }),
];
