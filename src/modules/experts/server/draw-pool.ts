import { enterprises } from '#modules/enterprises/index.ts';
import type { Context } from '#platform/server/context.ts';
import type { ExcludedExpert, Hindrance } from '../contract/consultation.ts';
import type { DrawFields, PoolPlace } from '../contract/draw.ts';
import { expertsProblems } from '../contract/problems.ts';
import { type ExpertCandidate, hindrancesOf, type MatchAsk } from '../domain/match.ts';
import type { ExpertsDb } from './db.ts';
import { type AgainstEnterprise, findingsWith, standingFindings } from './finding-reads.ts';
import { matchCandidates, withNames } from './match-reads.ts';
import { matchWeights } from './match-weights.ts';

type Ctx = Context<ExpertsDb>;

/** @throws Problem `enterpriseUnknown` */
const firmsOf = async (ctx: Ctx, ids: readonly string[]): Promise<AgainstEnterprise[]> => {
  const firms = await enterprises(ctx).byIds(ids);
  if (firms.length < new Set(ids).size)
    throw expertsProblems.enterpriseUnknown({}, [{ pointer: '/draw/enterpriseIds', code: 'experts.problem.enterpriseUnknown' }]);
  return firms;
};

/** What keeps an expert out of the pool. Places of a month and the way of meeting are no matter of a panel. */
const outOf = (c: ExpertCandidate, ask: MatchAsk, conflicts: readonly Hindrance[]): Hindrance[] => [
  ...conflicts,
  ...hindrancesOf(c, ask).filter(h => h.why === 'away' || h.why === 'proof' || h.why === 'term' || h.why === 'field'),
];

/**
 * The pool of a draw: who serves on the day, has the field of a stratum, is there, and has no relation to any of the enterprises. Each stands in the
 * first stratum that fits, so that nobody holds two tickets.
 * @throws Problem `poolTooSmall`, `enterpriseUnknown`
 */
export const poolFor = async (
  ctx: Ctx,
  draw: DrawFields,
  nameOf: (code: string) => string,
): Promise<{ pool: PoolPlace[]; excluded: ExcludedExpert[] }> => {
  const firms = await firmsOf(ctx, draw.enterpriseIds);
  const [first] = firms;
  if (!first) throw expertsProblems.enterpriseUnknown();
  const conflicts = new Map<string, Hindrance[]>();
  for (const firm of firms)
    for (const [id, findings] of await findingsWith(ctx, null, firm, draw.heldOn))
      conflicts.set(id, [
        ...(conflicts.get(id) ?? []),
        ...standingFindings(findings).map(finding => ({ why: 'conflict' as const, finding })),
      ]);
  const weights = await matchWeights.on(ctx, { regionCode: first.region_code, on: draw.heldOn });
  const pool: PoolPlace[] = [];
  const excluded = new Map<string, ExcludedExpert>();
  const placed = new Set<string>();
  for (const [stratum, { classCode, count }] of draw.strata.entries()) {
    const ask = { classCode, mode: 'onSite' as const, on: draw.heldOn, today: draw.heldOn, weights };
    for (const c of await withNames(ctx, await matchCandidates(ctx, { ...ask, consultationId: null }, first))) {
      if (placed.has(c.expertId)) continue;
      const by = outOf({ ...c, findings: [] }, ask, conflicts.get(c.expertId) ?? []);
      const brief = { expertId: c.expertId, name: c.name, unitName: c.unitName };
      if (by.length > 0) excluded.set(c.expertId, { ...brief, by });
      else {
        placed.add(c.expertId);
        pool.push({ ...brief, stratum });
      }
    }
    const n = pool.filter(p => p.stratum === stratum).length;
    if (n < count) {
      const params = { name: nameOf(classCode), n, count };
      throw expertsProblems.poolTooSmall(params, [
        { pointer: `/draw/strata/${stratum}/count`, code: 'experts.problem.poolTooSmall', params },
      ]);
    }
  }
  return { pool, excluded: [...excluded.values()].filter(e => !placed.has(e.expertId)) };
};
