import { datedNumbers } from '#platform/server/dated/dated-numbers.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { listMatchWeights, MatchWeights, setMatchWeights } from '../contract/match-weights.ts';
import { expertsProblems } from '../contract/problems.ts';
import type { ExpertsDb } from './db.ts';

const { command, query } = handlersFor<ExpertsDb>();

/** 专家匹配权重 that hold at a place on a day; the place is that of what is asked. */
export const matchWeights = datedNumbers('experts.match_weights', MatchWeights);

/** @throws Problem `weightsNotWhole`, `weightsFitTurned` beside the field that can mend it */
const mustBeWeights = (w: MatchWeights): void => {
  const sum = w.fit + w.proven + w.free + w.turn;
  if (sum !== 100)
    throw expertsProblems.weightsNotWhole({ sum }, [{ pointer: '/turn', code: 'experts.problem.weightsNotWhole', params: { sum } }]);
  if (w.fitTopic < w.fitNeighbour)
    throw expertsProblems.weightsFitTurned({}, [{ pointer: '/fitNeighbour', code: 'experts.problem.weightsFitTurned' }]);
};

/** 专家匹配权重 (7.3-b): dated rows with their source. */
export const matchWeightHandlers = [
  query(listMatchWeights, {
    load: noRecord,
    allow: matrixDecides,
    run: async ctx => ({ rows: await matchWeights.rows(ctx) }),
  }),
  command(setMatchWeights, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, row) => {
      mustBeWeights(row);
      await matchWeights.add(ctx, row, { past: expertsProblems.ruleInThePast, taken: expertsProblems.idTaken });
      return { subject: row.id, result: { id: row.id } };
    },
  }),
];
