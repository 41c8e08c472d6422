import { hash } from 'node:crypto';
import { enterprises } from '#modules/enterprises/index.ts';
import { newId } from '#platform/contract/ids.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import type { DrawFile, Ticket } from '../contract/draw.ts';
import { addDigits, drawFile, freezeDraw, getDraw, listDraws, recuseDrawn, runDraw } from '../contract/operations-draw.ts';
import { expertsProblems } from '../contract/problems.ts';
import { drawAlgorithm, inDrawnOrder, poolText, seedOf, ticketText } from '../domain/draw.ts';
import { unitKey } from '../domain/findings.ts';
import { zhCN } from '../i18n/zh-CN.ts';
import { classNamesOf, mustBeClasses } from './class-names.ts';
import type { ExpertsDb } from './db.ts';
import { poolFor } from './draw-pool.ts';
import {
  digitsOf,
  drawPage,
  drawViewOf,
  fewestDigits,
  findDraw,
  holdDraw,
  type KeptDraw,
  outcomeOf,
  poolPlacesOf,
  strataOf,
} from './draw-reads.ts';
import { insertInterest, lockExpert } from './expert-store.ts';

type Ctx = Context<ExpertsDb>;
const { command, query, download } = handlersFor<ExpertsDb>();
const sha256 = (text: string): string => hash('sha256', text, 'hex');

const freeze = command(freezeDraw, {
  load: noRecord,
  allow: matrixDecides,
  run: async (ctx, _, { id, draw }) => {
    const codes = draw.strata.map(s => s.classCode);
    await mustBeClasses(ctx, codes, at => `/draw/strata/${at}/classCode`);
    if (new Set(codes).size < codes.length)
      throw expertsProblems.stratumTwice({}, [{ pointer: '/draw/strata', code: 'experts.problem.stratumTwice' }]);
    const nameOf = await classNamesOf(ctx);
    const { pool, excluded } = await poolFor(ctx, draw, nameOf);
    await ctx.db
      .insertInto('experts.draws')
      .values({
        id,
        authority_id: ctx.actor.authorityId,
        region_code: ctx.actor.regionCode,
        title: draw.title,
        held_on: draw.heldOn,
        enterprise_ids: draw.enterpriseIds,
        strata: JSON.stringify(draw.strata.map(s => ({ ...s, className: nameOf(s.classCode) }))),
        pool: JSON.stringify(pool),
        excluded: JSON.stringify(excluded),
        pool_hash: sha256(poolText(pool)),
        algorithm: drawAlgorithm,
        frozen_by: ctx.actor.id,
        frozen_by_name: ctx.actor.name,
        frozen_at: ctx.now,
      })
      .execute();
    return { subject: id, result: { id } };
  },
});

const homeOfDraw = (d: KeptDraw) => ({ authority_id: d.authority_id, region_code: d.region_code });

const digits = command(addDigits, {
  load: (ctx, input) => holdDraw(ctx, input.drawId),
  allow: matrixDecides,
  run: async (ctx, d, input) => {
    if (d.drawn) throw expertsProblems.digitsClosed();
    if ((await digitsOf(ctx, d.id)).some(g => g.person_id === ctx.actor.id)) throw expertsProblems.digitsGiven();
    const who = { person_id: ctx.actor.id, person_name: ctx.actor.name, given_at: ctx.now };
    const row = { id: input.id, ...homeOfDraw(d), draw_id: d.id, place: d.given + 1, digits: input.digits, ...who };
    await ctx.db.insertInto('experts.draw_digits').values(row).execute();
    return { subject: d.id, result: { id: input.id } };
  },
});

/** Who sits on a panel has reviewed these enterprises: from now on that stands between them. */
const keepReviewers = async (ctx: Ctx, d: KeptDraw, selected: readonly Ticket[]): Promise<void> => {
  const firms = await enterprises(ctx).byIds(d.enterprise_ids);
  for (const { expertId } of selected) {
    const expert = await lockExpert(ctx, expertId);
    if (!expert) continue;
    for (const firm of firms) {
      const unit = { unitName: firm.name, creditCode: firm.uscc ?? '', fromOn: d.held_on, toOn: null, note: d.title };
      await insertInterest(ctx, expert, { id: newId(), interest: { kind: 'reviewer', ...unit }, source: 'found' });
    }
  }
};

/** Who was drawn and recused has reviewed nothing: what was kept when the panel was drawn is dismissed again. */
const dropReviewer = async (ctx: Ctx, d: KeptDraw, expertId: string, reason: string): Promise<void> => {
  for (const firm of await enterprises(ctx).byIds(d.enterprise_ids)) {
    const kept = await ctx.db
      .selectFrom('experts.interests')
      .select(['id', 'authority_id', 'region_code'])
      .where('expert_id', '=', expertId)
      .where('kind', '=', 'reviewer')
      .where('source', '=', 'found')
      .where('from_on', '=', d.held_on)
      .where('note', '=', d.title)
      .where('name_key', '=', unitKey(firm.name))
      .execute();
    for (const { id, ...home } of kept) {
      const by = { dismissed_by: ctx.actor.id, dismissed_by_name: ctx.actor.name, dismissed_at: ctx.now };
      const row = { id: newId(), ...home, expert_id: expertId, interest_id: id, enterprise_id: firm.id, reason, ...by };
      await ctx.db
        .insertInto('experts.dismissals')
        .values(row)
        .onConflict(c => c.doNothing())
        .execute();
    }
  }
};

const run = command(runDraw, {
  load: (ctx, input) => holdDraw(ctx, input.id),
  allow: matrixDecides,
  run: async (ctx, d) => {
    if (d.drawn) throw expertsProblems.alreadyDrawn();
    if (d.given < fewestDigits) throw expertsProblems.tooFewDigits({ n: d.given });
    const given = await digitsOf(ctx, d.id);
    const seed = seedOf(
      d.pool_hash,
      given.map(g => g.digits),
    );
    const tickets = inDrawnOrder(
      poolPlacesOf(d).map(({ expertId, stratum }) => ({ expertId, stratum, ticket: sha256(ticketText(seed, expertId)) })),
    );
    const row = { id: newId(), ...homeOfDraw(d), draw_id: d.id, seed, tickets: JSON.stringify(tickets) };
    await ctx.db
      .insertInto('experts.draw_results')
      .values({ ...row, drawn_by: ctx.actor.id, drawn_by_name: ctx.actor.name, drawn_at: ctx.now })
      .execute();
    await keepReviewers(ctx, d, (await outcomeOf(ctx, d)).selected);
    return { subject: d.id, result: { id: d.id } };
  },
});

const recuse = command(recuseDrawn, {
  load: (ctx, input) => holdDraw(ctx, input.drawId),
  allow: matrixDecides,
  run: async (ctx, d, { id, expertId, reason }) => {
    if (!d.drawn) throw expertsProblems.notDrawn();
    const before = (await outcomeOf(ctx, d)).selected;
    if (!before.some(t => t.expertId === expertId)) throw expertsProblems.notSelected();
    const row = { id, ...homeOfDraw(d), draw_id: d.id, expert_id: expertId, reason, recused_by: ctx.actor.id, recused_at: ctx.now };
    await ctx.db.insertInto('experts.draw_recusals').values(row).execute();
    await dropReviewer(ctx, d, expertId, reason);
    const after = (await outcomeOf(ctx, d)).selected;
    await keepReviewers(
      ctx,
      d,
      after.filter(t => !before.some(b => b.expertId === t.expertId)),
    );
    return { subject: d.id, result: { id }, reason };
  },
});

const file = download(drawFile, {
  load: (ctx, input) => findDraw(ctx, input.id),
  allow: matrixDecides,
  subject: d => d.id,
  run: async (ctx, d) => {
    const { seed, tickets, recused, selected } = await outcomeOf(ctx, d);
    if (seed === null) throw expertsProblems.notDrawn();
    const given = (await digitsOf(ctx, d.id)).map(g => g.digits);
    const { title, algorithm, pool_hash: poolHash } = d;
    const content: DrawFile = {
      title,
      algorithm,
      strata: strataOf(d),
      pool: poolPlacesOf(d),
      poolHash,
      digits: given,
      seed,
      tickets,
      recused,
      selected,
    };
    return {
      fileName: `${zhCN['draw.file']}-${d.held_on}.json`,
      mediaType: 'application/json',
      body: new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`),
    };
  },
});

/** Handlers of review panels: frozen, seeded by several, drawn, repeatable. */
export const drawHandlers = [
  query(listDraws, { load: noRecord, allow: matrixDecides, run: (ctx, _, input) => drawPage(ctx, input) }),
  query(getDraw, { load: (ctx, input) => findDraw(ctx, input.id), allow: matrixDecides, run: (ctx, d) => drawViewOf(ctx, d) }),
  freeze,
  digits,
  run,
  recuse,
  file,
];
