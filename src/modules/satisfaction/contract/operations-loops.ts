import { z } from 'zod';
import { command, download, query } from '#platform/contract/operation.ts';
import { pageOf } from '#platform/contract/page.ts';
import { Done, Id } from '#platform/contract/shapes.ts';
import { Timeline } from '#platform/contract/timeline.ts';
import {
  AppealLoop,
  CallLoop,
  ImproveLoop,
  JudgeLoop,
  ListLoops,
  LoopFilter,
  LoopId,
  LoopRow,
  LoopView,
  MendLoop,
  RevealRaterPhone,
} from './loop.ts';

const clause = '7.6-a';

/** 差评处置列表, what falls due first stands first; what is done at the end. */
export const listLoops = query({ name: 'satisfaction.loop.list', clause, input: ListLoops, output: pageOf(LoopRow) });
/** 差评看板: how many stand where, and how many are past their day. */
export const loopBoard = query({
  name: 'satisfaction.loop.board',
  clause,
  input: z.strictObject({}),
  output: z.object({ toCall: z.int(), toMend: z.int(), appealed: z.int(), overdue: z.int(), done: z.int() }),
});
export const getLoop = query({ name: 'satisfaction.loop.get', clause, input: LoopId, output: LoopView });
/** 查看回访电话, with a reason; recorded. */
export const revealRaterPhone = command({
  name: 'satisfaction.loop.revealPhone',
  clause: '7.1-d',
  input: RevealRaterPhone,
  output: z.object({ id: Id, phone: z.string().nullable() }),
});
/** 登记回访: what was found (属实、部分属实、不属实). */
export const callLoop = command({ name: 'satisfaction.loop.call', clause, input: CallLoop, output: Done });
/** 登记整改, with the answer that the rater reads by the receipt. */
export const mendLoop = command({ name: 'satisfaction.loop.mend', clause, input: MendLoop, output: Done });
/** 申诉: a rating that was made by mistake or in bad faith. */
export const appealLoop = command({ name: 'satisfaction.loop.appeal', clause, input: AppealLoop, output: Done });
/** 审核申诉, by somebody other than who appealed. Upheld: the rating is not counted. */
export const judgeLoop = command({ name: 'satisfaction.loop.judge', clause, input: JudgeLoop, output: Done });
/** 立项改进: an action with owner and day (4.4-b). */
export const improveLoop = command({ name: 'satisfaction.loop.improve', clause: '4.4-b', input: ImproveLoop, output: Done });
export const exportLoops = download({ name: 'satisfaction.loop.export', clause, sensitive: true, input: LoopFilter });
export const loopTimeline = query({ name: 'satisfaction.loop.timeline', clause, input: LoopId, output: Timeline });
