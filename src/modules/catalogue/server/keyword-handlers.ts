import { newId } from '#platform/contract/ids.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { addKeyword, getTaxonomy, retireKeyword } from '../contract/operations.ts';
import { catalogueProblems } from '../contract/problems.ts';
import type { CatalogueDb } from './db.ts';
import { classesOf, keywordsOf, versionOf } from './reads.ts';

const { command, query } = handlersFor<CatalogueDb>();

interface Act {
  classCode: string;
  word: string;
  weight: number;
  act: 'add' | 'retire';
}

const record = async (ctx: Context<CatalogueDb>, act: Act) => {
  const id = newId();
  await ctx.db
    .insertInto('catalogue.keywords')
    .values({
      id,
      class_code: act.classCode,
      word: act.word,
      weight: act.weight,
      act: act.act,
      region_code: ctx.actor.regionCode,
      at: ctx.now,
      by_id: ctx.actor.id,
      by_name: ctx.actor.name,
    })
    .execute();
  return { subject: id, result: { version: await versionOf(ctx, ctx.actor.regionCode) } };
};

const mustBeClass = async (ctx: Context<CatalogueDb>, code: string): Promise<void> => {
  const known = (await classesOf(ctx)).some(c => c.code === code && !c.retired);
  if (!known) throw catalogueProblems.unknownClass({ code });
};

const holding = async (ctx: Context<CatalogueDb>, i: { classCode: string; word: string }) =>
  (await keywordsOf(ctx, ctx.actor.regionCode)).find(k => k.classCode === i.classCode && k.word === i.word);

/** Handlers of the taxonomy and its words. */
export const keywordHandlers = [
  query(getTaxonomy, {
    load: noRecord,
    allow: matrixDecides,
    run: async ctx => ({
      version: await versionOf(ctx, ctx.actor.regionCode),
      classes: await classesOf(ctx),
      keywords: await keywordsOf(ctx, ctx.actor.regionCode),
      may: [addKeyword.name, retireKeyword.name].filter(ctx.can),
    }),
  }),
  command(addKeyword, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, i) => {
      await mustBeClass(ctx, i.classCode);
      if (await holding(ctx, i)) throw catalogueProblems.keywordExists({ word: i.word });
      return record(ctx, { ...i, act: 'add' });
    },
  }),
  command(retireKeyword, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, i) => {
      const held = await holding(ctx, i);
      if (!held) throw catalogueProblems.keywordAbsent({ word: i.word });
      return record(ctx, { ...i, weight: held.weight, act: 'retire' });
    },
  }),
];
