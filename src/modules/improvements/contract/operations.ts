import { z } from 'zod';
import { command, download, query } from '#platform/contract/operation.ts';
import { PageInput, pageOf } from '#platform/contract/page.ts';
import { Done, Id, line } from '#platform/contract/shapes.ts';
import { Timeline } from '#platform/contract/timeline.ts';
import { ActionFields, ActionRow, ActionSource, ActionState, ActionView } from './action.ts';

/** What narrows the list; the same shape stands in the address of the page. */
export const ActionFilter = z.strictObject({
  state: ActionState.optional(),
  source: ActionSource.optional(),
  /** Only what is past its day. */
  overdue: z.boolean().optional(),
});
export type ActionFilter = z.infer<typeof ActionFilter>;

/** 改进措施列表, the latest due day first. */
export const listActions = query({
  name: 'improvements.action.list',
  clause: '4.4-b',
  input: PageInput.extend(ActionFilter.shape),
  output: pageOf(ActionRow),
});

export const getAction = query({
  name: 'improvements.action.get',
  clause: '4.4-b',
  input: z.strictObject({ id: Id }),
  output: ActionView,
});

/** 新建改进措施, by hand: from a complaint, a risk or a case. Those from ratings open at the rating. */
export const createAction = command({
  name: 'improvements.action.create',
  clause: '4.4-b',
  input: z.strictObject({ id: Id, source: ActionSource.exclude(['satisfaction']), action: ActionFields }),
  output: Done,
});

/** 更正改进措施; refused when somebody else corrected it meanwhile. */
export const correctAction = command({
  name: 'improvements.action.correct',
  clause: '4.4-b',
  input: z.strictObject({ id: Id, version: z.int(), action: ActionFields }),
  output: Done,
});

/** 措施已完成: says what was done; now somebody else measures again. */
export const finishAction = command({
  name: 'improvements.action.finish',
  clause: '4.4-b',
  input: z.strictObject({ id: Id, note: line(500) }),
  output: Done,
});

/** 验证改进效果, by somebody other than the owner. What did not help goes back to the owner. */
export const verifyAction = command({
  name: 'improvements.action.verify',
  clause: '4.4-b',
  input: z.strictObject({
    id: Id,
    effective: z.boolean(),
    measured: line(500),
    sample: z.int().min(0).max(1_000_000).nullable().default(null),
  }),
  output: Done,
});

/** 导出改进措施, as the list is filtered. */
export const exportActions = download({ name: 'improvements.action.export', clause: '4.4-b', sensitive: true, input: ActionFilter });

export const actionTimeline = query({
  name: 'improvements.action.timeline',
  clause: '4.4-b',
  input: z.strictObject({ id: Id }),
  output: Timeline,
});

/** 可负责改进的人员: colleagues at work in reach. */
export const listOwners = query({
  name: 'improvements.owner.list',
  clause: '4.4-b',
  input: z.strictObject({}),
  output: z.object({ rows: z.array(z.object({ id: Id, name: z.string() })) }),
});
