import type { Context } from '#platform/server/context.ts';
import type { AwardLevel, Criteria, CriteriaItem, Prerequisite } from '../contract/criteria.ts';
import { readinessProblems } from '../contract/problems.ts';
import type { ReadinessDb } from './db.ts';

type Ctx = Context<ReadinessDb>;

/** Every version of the criteria, with its items in their order. */
export const allCriteria = async (ctx: Ctx): Promise<Criteria[]> => {
  const [versions, items] = await Promise.all([
    ctx.db.selectFrom('readiness.criteria').selectAll().orderBy('valid_from', 'desc').execute(),
    ctx.db.selectFrom('readiness.criteria_items').selectAll().orderBy('position').execute(),
  ]);
  return versions.map(v => ({
    id: v.id,
    code: v.code,
    name: v.name,
    basedOn: v.based_on,
    validFrom: v.valid_from,
    validTo: v.valid_to,
    step: v.step,
    capWithoutEvidence: v.cap_without_evidence,
    spreadLimit: v.spread_limit,
    source: v.source,
    confidence: v.confidence as Criteria['confidence'],
    items: items
      .filter(i => i.criteria_id === v.id)
      .map(i => ({
        key: i.key,
        category: i.category,
        categoryName: i.category_name,
        categoryPoints: i.category_points,
        name: i.name,
        points: i.points,
        kind: i.kind as CriteriaItem['kind'],
        prompt: i.prompt,
      })),
  }));
};

/** One version, as an assessment keeps it. @throws Problem `noCriteria` */
export const criteriaById = async (ctx: Ctx, id: string): Promise<Criteria> => {
  const found = (await allCriteria(ctx)).find(v => v.id === id);
  if (!found) throw readinessProblems.noCriteria();
  return found;
};

/** The item of a version. @throws Problem `unknownItem` beside its field */
export const criteriaItem = (criteria: Criteria, key: string, pointer = '/itemKey'): CriteriaItem => {
  const item = criteria.items.find(i => i.key === key);
  if (!item) throw readinessProblems.unknownItem({}, [{ pointer, code: 'readiness.problem.unknownItem' }]);
  return item;
};

/** All rows of prerequisites, past and future too. */
export const allPrerequisites = async (ctx: Ctx): Promise<Prerequisite[]> => {
  const rows = await ctx.db.selectFrom('readiness.prerequisites').selectAll().orderBy('id').execute();
  return rows.map(r => ({
    id: r.id,
    level: r.level as AwardLevel,
    regionCode: r.region_code,
    key: r.key,
    kind: r.kind as Prerequisite['kind'],
    appliesTo: r.applies_to as Prerequisite['appliesTo'],
    amount: r.amount,
    text: r.text,
    validFrom: r.valid_from,
    validTo: r.valid_to,
    source: r.source,
    confidence: r.confidence as Prerequisite['confidence'],
  }));
};
