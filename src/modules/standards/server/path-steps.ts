import { catalogue } from '#modules/catalogue/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import type { SetDatedRow } from '#platform/contract/dated/dated-row.ts';
import { addDatedRow, type DatedTable, datedRows, datedRowsOn } from '#platform/server/dated/dated-rows.ts';
import { type MarkStage, markStages, type PathStep } from '../contract/mark-path.ts';
import { standardsProblems } from '../contract/problems.ts';
import type { StandardsContext } from './db.ts';

interface Step {
  stage: MarkStage;
  key: string;
  position: number;
  title: string;
  detail: string;
  item_code: string;
  ends: boolean;
}
const table: DatedTable<Step> = { name: 'standards.path_steps', keys: ['stage', 'key'] };

/** 服务事项 on offer here, which a step may name. */
export const itemsHere = async (ctx: StandardsContext) =>
  (await catalogue(ctx).offered({ on: dayOf(ctx.now) })).map(o => ({ code: o.item.code, name: o.item.name }));

const byPosition = (a: Pick<Step, 'position' | 'key'>, b: Pick<Step, 'position' | 'key'>): number =>
  a.position - b.position || a.key.localeCompare(b.key);

/** What comes next at a stage: the steps that hold at a place today, in their order. */
export const stepsAt = async (ctx: StandardsContext, at: { regionCode: string; stage: MarkStage }) => {
  const rows = await datedRowsOn(ctx, table, { regionCode: at.regionCode, on: dayOf(ctx.now), only: { stage: at.stage } });
  const names = new Map((await itemsHere(ctx)).map(i => [i.code, i.name]));
  return rows
    .filter(r => !r.ends)
    .toSorted(byPosition)
    .map(({ id, title, detail, item_code: itemCode, source, confidence }) => {
      return { id, title, detail, itemCode, itemName: names.get(itemCode) ?? '', source, confidence };
    });
};

/** The table of steps as the reader's place is concerned by it, with the items that a step may name. */
export const stepTable = async (ctx: StandardsContext): Promise<{ rows: PathStep[]; items: { code: string; name: string }[] }> => {
  const items = await itemsHere(ctx);
  const names = new Map(items.map(i => [i.code, i.name]));
  const rows = (await datedRows(ctx, table)).map(({ own: { item_code: itemCode, stage, key, position, title, detail, ends }, dated }) => {
    const itemName = names.get(itemCode) ?? '';
    return { ...dated, stage, key, position, title, detail, itemCode, itemName, ends, inForce: dated.inForce && !ends };
  });
  const order = (a: PathStep, b: PathStep): number =>
    markStages.indexOf(a.stage) - markStages.indexOf(b.stage) || a.position - b.position || b.validFrom.localeCompare(a.validFrom);
  return { rows: rows.toSorted(order), items };
};

interface StepInput extends SetDatedRow {
  stage: MarkStage;
  key: string | null;
  position: number;
  title: string;
  detail: string;
  itemCode: string;
  ends: boolean;
}

/** A row of the manager's own place; what a step said before stays. @throws Problem `stepInThePast`, `unknownItem`, `idTaken` */
export const setStep = async (ctx: StandardsContext, { itemCode, key, stage, position, title, detail, ends, ...dated }: StepInput) => {
  if (itemCode !== '' && !(await itemsHere(ctx)).some(x => x.code === itemCode))
    throw standardsProblems.unknownItem({}, [{ pointer: '/itemCode', code: 'standards.problem.unknownItem' }]);
  const own = { stage, key: key ?? dated.id, position, title, detail, item_code: itemCode, ends };
  await addDatedRow(ctx, table, { own, dated }, { past: standardsProblems.stepInThePast, taken: standardsProblems.idTaken });
};
