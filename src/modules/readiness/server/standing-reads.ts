import { assets } from '#modules/assets/index.ts';
import { enterprises } from '#modules/enterprises/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import type { PrerequisiteAnswer, Rung } from '../contract/ladder.ts';
import { ladderOf } from '../domain/ladder.ts';
import { qualityAwards } from '../domain/won-awards.ts';
import { allPrerequisites } from './criteria-reads.ts';
import type { ReadinessDb } from './db.ts';

type Ctx = Context<ReadinessDb>;

/** What was found out about prerequisites, by enterprise and prerequisite. */
const answersOf = async (ctx: Ctx, enterpriseIds: readonly string[]): Promise<Map<string, Map<string, PrerequisiteAnswer>>> => {
  const found = new Map<string, Map<string, PrerequisiteAnswer>>();
  if (enterpriseIds.length === 0) return found;
  const rows = await ctx.db
    .selectFrom('readiness.answers')
    .selectAll()
    .where('enterprise_id', 'in', [...enterpriseIds])
    .execute();
  for (const r of rows) {
    const known = found.get(r.enterprise_id) ?? new Map<string, PrerequisiteAnswer>();
    known.set(r.prerequisite_id, {
      answer: r.answer as PrerequisiteAnswer['answer'],
      note: r.note,
      byName: r.by_name,
      at: r.at.toISOString(),
      version: r.version,
    });
    found.set(r.enterprise_id, known);
  }
  return found;
};

/** An enterprise with the concluded points of one assessment; null where it is not concluded. */
export interface Contender {
  readonly enterpriseId: string;
  readonly points: number | null;
}

/** The ladder of each, in their order (6.2.2.1-a). An enterprise out of reach has no rungs. */
export const laddersOf = async (ctx: Ctx, contenders: readonly Contender[]): Promise<Rung[][]> => {
  const ids = [...new Set(contenders.map(c => c.enterpriseId))];
  const [rules, answers, awards, firms] = await Promise.all([
    allPrerequisites(ctx),
    answersOf(ctx, ids),
    assets(ctx).awardsOf(ids),
    enterprises(ctx).byIds(ids),
  ]);
  const firmOf = new Map(firms.map(f => [f.id, f]));
  return contenders.map(({ enterpriseId, points }) => {
    const firm = firmOf.get(enterpriseId);
    if (!firm) return [];
    const who = {
      regionCode: firm.region_code,
      foundedOn: firm.founded_on,
      aboveScale: firm.above_scale,
      points,
      won: qualityAwards(awards.filter(a => a.enterpriseId === enterpriseId)),
      answers: answers.get(enterpriseId) ?? new Map(),
    };
    return ladderOf(rules, who, dayOf(ctx.now));
  });
};
