import { caseNo } from '#modules/cases/domain/case-state.ts';
import { catalogue } from '#modules/catalogue/index.ts';
import { demands } from '#modules/demands/index.ts';
import { people } from '#modules/people/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import { standardsProblems } from '../contract/problems.ts';
import type { ProjectFields } from '../contract/project.ts';
import type { StandardsContext } from './db.ts';

/** A colleague who works in this region. @throws Problem `unknownPerson` beside its field */
const mustBeColleague = async (ctx: StandardsContext, id: string): Promise<{ id: string; name: string }> => {
  const found = (await people(ctx).personsByIds([id])).get(id);
  if (!found?.active) throw standardsProblems.unknownPerson({}, [{ pointer: '/project/ownerId', code: 'standards.problem.unknownPerson' }]);
  return found;
};

/** The name of a 服务事项 that is read here. @throws Problem `unknownItem` beside its field */
export const mustBeItem = async (ctx: StandardsContext, id: string, pointer: string): Promise<string> => {
  const item = (await catalogue(ctx).items()).find(i => i.id === id);
  if (!item) throw standardsProblems.unknownItem({}, [{ pointer, code: 'standards.problem.unknownItem' }]);
  return item.name;
};

const elsewhere = (pointer: string) => standardsProblems.linkElsewhere({}, [{ pointer, code: 'standards.problem.linkElsewhere' }]);

const mustBeOwn = async (ctx: StandardsContext, enterpriseId: string, f: ProjectFields): Promise<void> => {
  if (f.demandId !== null && (await demands(ctx).byId(f.demandId))?.enterpriseId !== enterpriseId) throw elsewhere('/project/demandId');
  if (f.caseId === null) return;
  const found = await ctx.db.selectFrom('cases.pub_cases').select('enterprise_id').where('id', '=', f.caseId).executeTakeFirst();
  if (found?.enterprise_id !== enterpriseId) throw elsewhere('/project/caseId');
};

/** Columns of what a person says of a project. @throws Problem `unknownPerson`, `unknownItem`, `linkElsewhere` */
export const fieldColumns = async (ctx: StandardsContext, enterpriseId: string, f: ProjectFields) => {
  const owner = await mustBeColleague(ctx, f.ownerId);
  await mustBeOwn(ctx, enterpriseId, f);
  return {
    title: f.title,
    plan_number: f.planNumber,
    owner_id: owner.id,
    owner_name: owner.name,
    intent: f.intent,
    item_id: f.itemId,
    item_name: f.itemId === null ? '' : await mustBeItem(ctx, f.itemId, '/project/itemId'),
    demand_id: f.demandId,
    case_id: f.caseId,
  };
};

/** More cases than these are looked for in their own list. */
const mostCases = 100;

/** What the form of a project offers for an enterprise. */
export const choicesFor = async (ctx: StandardsContext, enterpriseId: string | undefined) => {
  const [staff, offered] = await Promise.all([people(ctx).staffIn(ctx.actor.regionCode), catalogue(ctx).offered({ on: dayOf(ctx.now) })]);
  const items = offered.filter(o => o.item.letter === 'a').map(o => ({ id: o.item.id, name: o.item.name }));
  const owners = staff.map(({ id, name }) => ({ id, name }));
  if (enterpriseId === undefined) return { owners, items, demands: [], cases: [] };
  const [asked, cases] = await Promise.all([
    demands(ctx).of(enterpriseId),
    ctx.db
      .selectFrom('cases.pub_cases')
      .select(['id', 'year', 'no', 'item_name'])
      .where('enterprise_id', '=', enterpriseId)
      .orderBy('opened_at', 'desc')
      .limit(mostCases)
      .execute(),
  ]);
  return {
    owners,
    items,
    demands: asked.map(d => ({ id: d.id, name: d.text })),
    cases: cases.map(c => ({ id: c.id ?? '', name: `${caseNo({ year: c.year ?? 0, no: c.no ?? 0 })} ${c.item_name}` })),
  };
};
