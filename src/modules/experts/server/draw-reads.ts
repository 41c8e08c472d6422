import { sql } from 'kysely';
import { z } from 'zod';
import { enterprises } from '#modules/enterprises/index.ts';
import { decodeCursor, toPage } from '#platform/contract/page.ts';
import type { Context } from '#platform/server/context.ts';
import { inTurn } from '#platform/server/database/in-turn.ts';
import { whereScope } from '#platform/server/scope.ts';
import { ExcludedExpert } from '../contract/consultation.ts';
import { type DrawRow, type DrawState, type DrawView, PoolPlace, StratumView, Ticket } from '../contract/draw.ts';
import { selectedOf } from '../domain/draw.ts';
import type { ExpertsDb } from './db.ts';

type Ctx = Context<ExpertsDb>;

/** Persons who must give digits: one alone who sees the pool could choose the seed. */
export const fewestDigits = 2;

/** A draw as SQL has it. */
export interface KeptDraw {
  id: string;
  authority_id: string;
  region_code: string;
  title: string;
  held_on: string;
  enterprise_ids: string[];
  strata: unknown;
  pool: unknown;
  excluded: unknown;
  pool_hash: string;
  algorithm: string;
  frozen_by_name: string;
  frozen_at: Date;
  given: number;
  drawn: boolean;
}

const drawsWhere = async (ctx: Ctx, wheres: readonly ReturnType<typeof sql>[], end: ReturnType<typeof sql>): Promise<KeptDraw[]> => {
  const scope = whereScope(ctx.scope, { region: 'd.region_code' }) as ReturnType<typeof sql>;
  const { rows } = await sql<KeptDraw>`
    select d.id, d.authority_id, d.region_code, d.title, d.held_on, d.enterprise_ids, d.strata, d.pool, d.excluded, d.pool_hash, d.algorithm,
      d.frozen_by_name, d.frozen_at, (select count(*)::int from experts.draw_digits g where g.draw_id = d.id) as given,
      exists (select 1 from experts.draw_results r where r.draw_id = d.id) as drawn
    from experts.draws d where ${sql.join([scope, ...wheres], sql` and `)} ${end}`.execute(ctx.db);
  return rows;
};

export const findDraw = async (ctx: Ctx, id: string): Promise<KeptDraw | undefined> =>
  (await drawsWhere(ctx, [sql`d.id = ${id}`], sql``))[0];

/** A draw, and nobody else at it until the command ends: a row that may never be updated cannot be locked, so the id is. */
export const holdDraw = async (ctx: Ctx, id: string): Promise<KeptDraw | undefined> => {
  await inTurn(ctx, id);
  return findDraw(ctx, id);
};

const stateOfDraw = (d: Pick<KeptDraw, 'given' | 'drawn'>): DrawState => (d.drawn ? 'drawn' : d.given >= fewestDigits ? 'ready' : 'frozen');

export const strataOf = (d: KeptDraw) => z.array(StratumView).parse(d.strata);
export const poolPlacesOf = (d: KeptDraw) => z.array(PoolPlace).parse(d.pool);

const drawRow = (d: KeptDraw): DrawRow => ({
  id: d.id,
  title: d.title,
  heldOn: d.held_on,
  state: stateOfDraw(d),
  poolSize: poolPlacesOf(d).length,
  seats: strataOf(d).reduce((sum, s) => sum + s.count, 0),
  frozenAt: d.frozen_at.toISOString(),
  frozenByName: d.frozen_by_name,
});

/** A page of the draws, the newest first. */
export const drawPage = async (
  ctx: Ctx,
  input: { after?: string | undefined; limit: number },
): Promise<{ rows: DrawRow[]; next: string | null }> => {
  const key = decodeCursor(input.after);
  const wheres = key?.length === 2 ? [sql`(d.frozen_at, d.id) < (${key[0]}::timestamptz, ${key[1]}::uuid)`] : [];
  const found = await drawsWhere(ctx, wheres, sql`order by d.frozen_at desc, d.id desc limit ${input.limit + 1}`);
  const { shown, next } = toPage(found, input.limit, d => [d.frozen_at.toISOString(), d.id]);
  return { rows: shown.map(drawRow), next };
};

/** Digits in the order in which they were given. */
export const digitsOf = (ctx: Ctx, drawId: string) =>
  ctx.db
    .selectFrom('experts.draw_digits')
    .select(['person_id', 'person_name', 'digits', 'given_at'])
    .where('draw_id', '=', drawId)
    .orderBy('place')
    .execute();

const recusalsOf = (ctx: Ctx, drawId: string) =>
  ctx.db
    .selectFrom('experts.draw_recusals')
    .select(['expert_id', 'reason', 'recused_at'])
    .where('draw_id', '=', drawId)
    .orderBy('recused_at')
    .orderBy('id')
    .execute();

/** Seed, tickets, who recused and who sits on the panel now. */
export const outcomeOf = async (ctx: Ctx, d: KeptDraw) => {
  const result = await ctx.db.selectFrom('experts.draw_results').select(['seed', 'tickets']).where('draw_id', '=', d.id).executeTakeFirst();
  const recusals = await recusalsOf(ctx, d.id);
  const tickets = result ? z.array(Ticket).parse(result.tickets) : [];
  const recused = recusals.map(r => r.expert_id);
  return { seed: result?.seed ?? null, tickets, recusals, recused, selected: selectedOf(tickets, strataOf(d), recused) };
};

/** The whole of a draw. Digits are told when it is drawn. */
export const drawViewOf = async (ctx: Ctx, d: KeptDraw): Promise<DrawView> => {
  const [digits, outcome, firms] = await Promise.all([digitsOf(ctx, d.id), outcomeOf(ctx, d), enterprises(ctx).nameMap(d.enterprise_ids)]);
  const gave = digits.some(g => g.person_id === ctx.actor.id);
  const acts = d.drawn ? ['recuse', 'file'] : [...(gave ? [] : ['addDigits']), ...(d.given >= fewestDigits ? ['run'] : [])];
  return {
    ...drawRow(d),
    enterprises: d.enterprise_ids.map(id => ({ id, name: firms.get(id) ?? '' })),
    strata: strataOf(d),
    pool: poolPlacesOf(d),
    excluded: z.array(ExcludedExpert).parse(d.excluded),
    poolHash: d.pool_hash,
    algorithm: d.algorithm,
    digits: digits.map(g => ({ personName: g.person_name, digits: d.drawn ? g.digits : null, givenAt: g.given_at.toISOString() })),
    seed: outcome.seed,
    tickets: outcome.tickets,
    recusals: outcome.recusals.map(r => ({ expertId: r.expert_id, reason: r.reason, at: r.recused_at.toISOString() })),
    selected: outcome.selected,
    may: acts.map(act => `experts.draw.${act}`).filter(ctx.can),
  };
};
