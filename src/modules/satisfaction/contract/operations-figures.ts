import { z } from 'zod';
import { SetDatedRow } from '#platform/contract/dated/dated-row.ts';
import { command, download, query } from '#platform/contract/operation.ts';
import { Done } from '#platform/contract/shapes.ts';
import { BallotRow, Figures, FiguresInput, ListBallots, ownRatingRules, RuleRow, TagRow } from './figures.ts';

const clause = '7.6-a';

/** 满意度: index and rate with interval, n and response rate, of months that are over. */
export const getFigures = query({ name: 'satisfaction.figures.get', clause, input: FiguresInput, output: Figures });
/** 评价内容 of a cell that may be shown: level, tags and words, in no order of time. */
export const listBallots = query({
  name: 'satisfaction.ballot.list',
  clause,
  input: ListBallots,
  output: z.object({ rows: z.array(BallotRow), n: z.int() }),
});
export const exportFigures = download({ name: 'satisfaction.figures.export', clause, sensitive: true, input: FiguresInput });
/** 评价规则与标签: what holds, since when, by which source. */
export const listRatingRules = query({
  name: 'satisfaction.rule.list',
  clause,
  input: z.strictObject({}),
  output: z.object({ rules: z.array(RuleRow), tags: z.array(TagRow) }),
});
/** A place's own period from a day on; what is running keeps its day. */
export const setRatingRule = command({
  name: 'satisfaction.rule.set',
  clause,
  input: SetDatedRow.extend({ key: z.enum(ownRatingRules), amount: z.int().min(1).max(365), unit: z.enum(['working', 'calendar']) }),
  output: Done,
});
