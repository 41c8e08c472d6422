import type { Context } from '#platform/server/context.ts';
import { addDatedRow, type DatedTable, datedRowOn, datedRows } from '#platform/server/dated/dated-rows.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { expertsProblems } from '../contract/problems.ts';
import { listPoolRules, type PoolRule, setPoolRule } from '../contract/rule.ts';
import type { ExpertsDb } from './db.ts';

const { command, query } = handlersFor<ExpertsDb>();

const table: DatedTable<{ key: PoolRule; value: number }> = { name: 'experts.rules', keys: ['key'], oldestHoldsBefore: true };

/** The value that holds at a place on a day. @throws Error when no row holds: the migration seeds each */
export const poolRuleOn = async (ctx: Context<ExpertsDb>, key: PoolRule, at: { regionCode: string; on: string }): Promise<number> =>
  (await datedRowOn(ctx, table, { ...at, only: { key } })).value;

/** Years of a relation are law's (政府采购法实施条例 art. 9): a place may lengthen them. @throws Problem `ruleBelowStandard` */
const mustNotLoosen = async (ctx: Context<ExpertsDb>, i: { key: PoolRule; value: number; validFrom: string }): Promise<void> => {
  if (i.key !== 'tieYears') return;
  const least = await poolRuleOn(ctx, i.key, { regionCode: '', on: i.validFrom });
  if (i.value < least)
    throw expertsProblems.ruleBelowStandard({ least }, [
      { pointer: '/value', code: 'experts.problem.ruleBelowStandard', params: { least } },
    ]);
};

/** 专家库规则 (7.3-a): dated rows with their source. */
export const poolRuleHandlers = [
  query(listPoolRules, {
    load: noRecord,
    allow: matrixDecides,
    run: async ctx => ({ rows: (await datedRows(ctx, table)).map(({ own, dated }) => ({ ...dated, key: own.key, value: own.value })) }),
  }),
  command(setPoolRule, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, { key, value, ...dated }) => {
      const refuse = { past: expertsProblems.ruleInThePast, taken: expertsProblems.idTaken };
      await mustNotLoosen(ctx, { key, value, validFrom: dated.validFrom });
      await addDatedRow(ctx, table, { own: { key, value }, dated }, refuse);
      return { subject: dated.id, result: { id: dated.id } };
    },
  }),
];
