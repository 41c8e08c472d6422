import { dayOf } from '#platform/contract/china-day.ts';
import { datedNumbers } from '#platform/server/dated/dated-numbers.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { CompanionWeights, listCompanionWeights, setCompanionWeights } from '../../contract/companion-weights.ts';
import { casesProblems } from '../../contract/problems.ts';
import type { CasesContext, CasesDb } from '../db.ts';

const { command, query } = handlersFor<CasesDb>();

const companionWeights = datedNumbers('cases.companion_weights', CompanionWeights);

/** The weights that hold at a place today. @param regionCode of the enterprise */
export const companionWeightsAt = (ctx: CasesContext, regionCode: string): Promise<CompanionWeights> =>
  companionWeights.on(ctx, { regionCode, on: dayOf(ctx.now) });

/** @throws Problem `weightsNotWhole`, `weightsNearTurned` beside the field that can mend it */
const mustBeWeights = (w: CompanionWeights): void => {
  const sum = w.near + w.free + w.practised + w.acquainted;
  if (sum !== 100)
    throw casesProblems.weightsNotWhole({ sum }, [{ pointer: '/acquainted', code: 'cases.problem.weightsNotWhole', params: { sum } }]);
  if (w.nearPlace < w.nearDistrict || w.nearDistrict < w.nearNone)
    throw casesProblems.weightsNearTurned({}, [{ pointer: '/nearDistrict', code: 'cases.problem.weightsNearTurned' }]);
};

/** 陪跑员权重: dated rows with their source. */
export const weightHandlers = [
  query(listCompanionWeights, {
    load: noRecord,
    allow: matrixDecides,
    run: async ctx => ({ rows: await companionWeights.rows(ctx) }),
  }),
  command(setCompanionWeights, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, row) => {
      mustBeWeights(row);
      await companionWeights.add(ctx, row, { past: casesProblems.rulePast, taken: casesProblems.idTaken });
      return { subject: row.id, result: { id: row.id } };
    },
  }),
];
