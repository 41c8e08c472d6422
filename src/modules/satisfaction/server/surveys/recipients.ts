import { hash } from 'node:crypto';
import { sql } from 'kysely';
import { enterprises } from '#modules/enterprises/index.ts';
import { drawAlgorithm, repeatDraw } from '#modules/experts/domain/draw.ts';
import { whereScope } from '#platform/server/scope.ts';
import { satisfactionProblems } from '../../contract/problems.ts';
import type { SurveyPlan } from '../../contract/survey.ts';
import type { Ctx } from '../db.ts';

/** More is no survey but a census: it is asked district by district. One less than the register tells at once, so that nobody is left out unseen. */
const mostAsked = 4_999;

type Firm = Awaited<ReturnType<ReturnType<typeof enterprises>['byIds']>>[number];
/** `regionCode`: the place whose survey it is; whoever acts may reach further, and asks nobody there. */
type Whom = Pick<SurveyPlan, 'asks' | 'periodFrom' | 'periodTo'> & { regionCode: string };

/** Who was served in the period, by the invitations after services: each enterprise once. */
const servedIds = async (ctx: Ctx, { periodFrom, periodTo, regionCode }: Whom): Promise<string[]> => {
  const rows = await ctx.db
    .selectFrom('satisfaction.invitations as i')
    .select('i.enterprise_id')
    .distinct()
    .where(whereScope(ctx.scope, { region: 'i.region_code' }))
    .where(sql<boolean>`starts_with(i.region_code, ${regionCode})`)
    .where('i.survey_id', 'is', null)
    .where('i.withdrawn_at', 'is', null)
    .where('i.served_on', '>=', periodFrom)
    .where('i.served_on', '<=', periodTo)
    .limit(mostAsked + 1)
    .execute();
  return rows.map(r => r.enterprise_id);
};

/**
 * The enterprises that a plan means, each once, in order of their ids; only those in operation, in reach and in the place whose survey it is.
 * @throws Problem `tooManyFound`
 */
export const candidatesOf = async (ctx: Ctx, plan: Whom): Promise<Firm[]> => {
  const { asks } = plan;
  const ids =
    asks.of === 'served'
      ? await servedIds(ctx, plan)
      : await enterprises(ctx).listIds({ ...asks.filter, status: asks.filter.status ?? 'active' }, mostAsked + 1);
  if (ids.length > mostAsked) throw satisfactionProblems.tooManyFound({ most: mostAsked });
  const found = await enterprises(ctx).byIds([...new Set(ids)]);
  return found
    .filter(e => e.region_code.startsWith(plan.regionCode) && (asks.of === 'register' || e.status === 'active'))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
};

export interface Drawn {
  readonly poolHash: string;
  readonly algorithm: string;
  readonly pool: readonly (Firm & { ticket: string | null })[];
  readonly asked: readonly Firm[];
}

/**
 * Freezes the pool and, where a sample is wanted, draws it as review panels are drawn (`experts/domain/draw.ts`): the smallest tickets of SHA-256 over
 * seed and id, the seed being the pool's hash and the recorded digits. Whoever has them draws the same.
 */
export const drawFrom = async (pool: readonly Firm[], sample: { size: number; digits: string } | null): Promise<Drawn> => {
  const places = pool.map(e => ({ expertId: e.id, name: e.name, unitName: '', stratum: 0 }));
  const { poolHash, tickets } = await repeatDraw({ pool: places, digits: sample ? [sample.digits] : [] }, text =>
    Promise.resolve(hash('sha256', text, 'hex')),
  );
  if (sample === null) return { poolHash, algorithm: drawAlgorithm, pool: pool.map(e => ({ ...e, ticket: null })), asked: pool };
  const ticketOf = new Map(tickets.map(t => [t.expertId, t.ticket]));
  const chosen = new Set(tickets.slice(0, sample.size).map(t => t.expertId));
  return {
    poolHash,
    algorithm: drawAlgorithm,
    pool: pool.map(e => ({ ...e, ticket: ticketOf.get(e.id) ?? null })),
    asked: pool.filter(e => chosen.has(e.id)),
  };
};
