import { z } from 'zod';
import { command, download, query } from '#platform/contract/operation.ts';
import { PageInput, pageOf } from '#platform/contract/page.ts';
import { Day, Done, Id, line, text } from '#platform/contract/shapes.ts';
import { GapTask, GapTaskFields, Party, ProofKind, SavedScore, SheetView } from './assessment.ts';

const clause = '6.2.2.2-a';
const Sheet = z.strictObject({ assessmentId: Id, party: Party });
const ItemKey = z.string().max(12);

/** 查看评分表: one party's scores alone. */
export const getSheet = query({ name: 'readiness.sheet.get', clause, input: Sheet, output: SheetView });

/** 保存评分: some items of a sheet, at every pause. Each names the version that was read. */
export const saveScores = command({
  name: 'readiness.score.save',
  clause,
  input: Sheet.extend({ scores: z.array(SavedScore).min(1).max(60) }),
  output: z.object({ id: Id, versions: z.record(z.string(), z.int()) }),
});

/** 交评分表: every item is scored; from now on the others may see it. */
export const finishSheet = command({
  name: 'readiness.sheet.finish',
  clause,
  input: Sheet.extend({ id: Id, assessorName: line(40) }),
  output: Done,
});

/** 取回评分表 to change it. */
export const takeSheetBack = command({ name: 'readiness.sheet.takeBack', clause, input: Sheet, output: Done });

/** 定共识分 of an item. */
export const agreeItem = command({
  name: 'readiness.consensus.set',
  clause,
  input: z.strictObject({
    assessmentId: Id,
    itemKey: ItemKey,
    version: z.int().min(0),
    percent: z.int().min(0).max(100),
    reason: text(300),
  }),
  output: Done,
});

/** 相近的条目按平均定: every item that is not agreed and whose parties are not far apart. */
export const agreeNear = command({
  name: 'readiness.consensus.takeNear',
  clause,
  input: z.strictObject({ assessmentId: Id }),
  output: z.object({ id: Id, agreed: z.int() }),
});

/** 可作佐证的记录: confirmed assets and handed-in visits of the enterprise. */
export const evidenceChoices = query({
  name: 'readiness.evidence.choices',
  clause,
  input: z.strictObject({ assessmentId: Id }),
  output: z.object({ rows: z.array(z.object({ kind: ProofKind, id: Id, title: z.string(), on: Day.nullable() })) }),
});

/** 添加佐证: a note with a record of the enterprise or a file behind it. */
export const addEvidenceOf = command({
  name: 'readiness.evidence.add',
  clause,
  input: z.strictObject({ id: Id, assessmentId: Id, itemKey: ItemKey, kind: ProofKind, recordId: Id, note: text(300) }),
  output: Done,
});

/** 撤下佐证. */
export const withdrawEvidence = command({
  name: 'readiness.evidence.withdraw',
  clause,
  input: z.strictObject({ id: Id }),
  output: Done,
});

/** 取佐证文件. */
export const evidenceFile = download({
  name: 'readiness.evidence.file',
  clause,
  sensitive: true,
  input: z.strictObject({ id: Id }),
});

/** What narrows the tasks. */
export const GapTaskFilter = z.strictObject({
  state: z.enum(['open', 'overdue', 'ended']).optional(),
  mine: z.enum(['yes']).optional(),
});
export type GapTaskFilter = z.infer<typeof GapTaskFilter>;

/** 改进任务列表, by due day. */
export const listGapTasks = query({
  name: 'readiness.task.list',
  clause,
  input: PageInput.extend(GapTaskFilter.shape),
  output: pageOf(GapTask),
});

/** 把差距定为任务. */
export const createGapTask = command({
  name: 'readiness.task.create',
  clause,
  input: z.strictObject({ id: Id, assessmentId: Id, itemKey: ItemKey, task: GapTaskFields }),
  output: Done,
});

/** 更正任务: words, owner or due day. */
export const correctGapTask = command({
  name: 'readiness.task.correct',
  clause,
  input: z.strictObject({ id: Id, version: z.int(), task: GapTaskFields }),
  output: Done,
});

/** 结束任务: done, or dropped with the reason. */
export const endGapTask = command({
  name: 'readiness.task.end',
  clause,
  input: z
    .strictObject({ id: Id, outcome: z.enum(['done', 'dropped']), note: text(300) })
    .refine(i => i.outcome === 'done' || i.note !== '', { path: ['note'] }),
  output: Done,
});

/** People of the region whom work can be given to. */
export const findOwners = query({
  name: 'readiness.owner.find',
  clause,
  input: z.strictObject({}),
  output: z.object({ rows: z.array(z.object({ id: Id, name: z.string() })) }),
});
