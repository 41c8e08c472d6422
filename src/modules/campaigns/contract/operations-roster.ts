import { z } from 'zod';
import { command, download, query } from '#platform/contract/operation.ts';
import { PageInput, pageOf } from '#platform/contract/page.ts';
import { Id, line } from '#platform/contract/shapes.ts';
import { BatchResult, BuildResult, RosterFilter, RosterQuery, RosterRow } from './roster.ts';

/** A file as downloads answer it. */

/** 企业名单. */
export const listRoster = query({
  name: 'campaigns.roster.list',
  clause: '6.1-c',
  input: RosterQuery.extend(PageInput.shape),
  output: pageOf(RosterRow),
});

/** 名单预览: how many a filter finds, how many are on the list already, who was visited too often. */
export const previewRoster = query({
  name: 'campaigns.roster.preview',
  clause: '6.1-c',
  input: z.strictObject({ campaignId: Id, filter: RosterFilter }),
  output: z.object({
    found: z.int(),
    /** At most the filter's limit, spread over the streets. */
    taken: z.int(),
    alreadyThere: z.int(),
    leftOutAsVisited: z.int(),
    sample: z.array(z.object({ enterpriseId: Id, name: z.string(), streetCode: z.string(), days30: z.int(), days90: z.int() })),
  }),
});

/** 按条件建名单. */
export const buildRoster = command({
  name: 'campaigns.roster.build',
  clause: '6.1-c',
  input: z.strictObject({ campaignId: Id, batchId: Id, filter: RosterFilter }),
  output: BuildResult,
});

/** 按清单建名单: from lines of credit codes or names, pasted or read from a file. */
export const addNamedToRoster = command({
  name: 'campaigns.roster.addNamed',
  clause: '6.1-c',
  input: z.strictObject({ campaignId: Id, batchId: Id, lines: z.array(z.string().max(1000)).min(1).max(2000) }),
  output: BuildResult,
});

/** 按文件建名单: a table file that this person has put in. */
export const addFileToRoster = command({
  name: 'campaigns.roster.addFile',
  clause: '6.1-c',
  input: z.strictObject({ campaignId: Id, batchId: Id, fileId: Id }),
  output: BuildResult,
});

/** 加入企业: one or some enterprises by id, from their page or a list. */
export const addToRoster = command({
  name: 'campaigns.roster.add',
  clause: '6.1-c',
  input: z.strictObject({ campaignId: Id, batchId: Id, enterpriseIds: z.array(Id).min(1).max(500) }),
  output: BuildResult,
});

/** 移出名单. */
export const removeFromRoster = command({
  name: 'campaigns.roster.remove',
  clause: '6.1-c',
  input: z.strictObject({ campaignId: Id, batchId: Id, rosterIds: z.array(Id).min(1).max(2000) }),
  output: BatchResult,
});

/** 分配企业到小组, by hand or as a confirmed automatic split. Rows that changed hands since the preview are refused. */
export const assignRoster = command({
  name: 'campaigns.roster.assign',
  clause: '6.1-d',
  input: z.strictObject({
    campaignId: Id,
    batchId: Id,
    assignments: z
      .array(z.strictObject({ rosterId: Id, teamId: Id.nullable(), expected: Id.nullable(), because: line(200).optional() }))
      .min(1)
      .max(2000),
  }),
  output: BatchResult,
});

/** 撤销名单操作: takes one bulk act back. */
export const undoRosterBatch = command({
  name: 'campaigns.roster.undo',
  clause: '6.1-c',
  input: z.strictObject({ batchId: Id }),
  output: BatchResult,
});

/** 导出企业名单 (.xlsx). */
export const exportRoster = download({
  name: 'campaigns.roster.export',
  clause: '6.1-c',
  sensitive: true,
  input: RosterQuery,
});

/** 打印企业名单 (PDF). */
export const printRoster = download({
  name: 'campaigns.roster.print',
  clause: '6.1-c',
  sensitive: true,
  input: RosterQuery,
});
