import { z } from 'zod';
import { SetDatedRow } from '#platform/contract/dated/dated-row.ts';
import { command, download, query } from '#platform/contract/operation.ts';
import { PageInput, pageOf } from '#platform/contract/page.ts';
import { Day, Done, Id, line, RegionCode, text } from '#platform/contract/shapes.ts';
import { MarkRow, MarkStage, PathRow, PathStep, Recognition } from './mark-path.ts';
import { ProjectRow } from './project.ts';

const clause = '6.2.4.1-a';

/** What narrows the list; the same shape stands in the address of the page and behind every figure. */
export const PathFilter = z.strictObject({
  stage: MarkStage.optional(),
  /** Words of the enterprise's name. */
  q: z.string().trim().max(80).optional(),
  regionCode: RegionCode.optional(),
});
export type PathFilter = z.infer<typeof PathFilter>;

/** 商标培育: enterprises with their stage, the newest of the register first. */
export const listPaths = query({
  name: 'standards.path.list',
  clause,
  input: PageInput.extend(PathFilter.shape),
  output: pageOf(PathRow),
});

/** How many enterprises stand at each stage. */
export const pathTotals = query({
  name: 'standards.path.totals',
  clause,
  input: PathFilter.omit({ stage: true }),
  output: z.object({ stages: z.array(z.object({ stage: MarkStage, enterprises: z.int() })) }),
});

export const exportPaths = download({ name: 'standards.path.export', clause, sensitive: true, input: PathFilter });

/** 企业的标准与商标: its projects, its stage, what comes next. */
export const enterpriseStandards = query({
  name: 'standards.enterprise.get',
  clause,
  input: z.strictObject({ enterpriseId: Id }),
  output: z.object({
    enterpriseId: Id,
    enterpriseName: z.string(),
    projects: z.array(ProjectRow),
    stage: MarkStage,
    marks: z.array(MarkRow),
    recognitions: z.array(Recognition),
    /** Those that hold today at the enterprise's place. */
    steps: z.array(PathStep.pick({ id: true, title: true, detail: true, itemCode: true, itemName: true, source: true, confidence: true })),
    may: z.array(z.string()),
  }),
});

/** 培育步骤: the rows that speak of the reader's place, and the items that a step may name. */
export const listPathSteps = query({
  name: 'standards.pathStep.list',
  clause,
  input: z.strictObject({}),
  output: z.object({ rows: z.array(PathStep), items: z.array(z.object({ code: z.string(), name: z.string() })) }),
});

/** 改培育步骤 from a day on: a row of one's own place; the former one stays. Without `key` it is a new step. */
export const setPathStep = command({
  name: 'standards.pathStep.set',
  clause,
  input: SetDatedRow.extend({
    stage: MarkStage,
    key: z
      .string()
      .regex(/^[a-zA-Z0-9-]{1,40}$/)
      .nullable(),
    position: z.int().min(1).max(99),
    title: line(60),
    detail: text(300),
    itemCode: z.string().max(30),
    ends: z.boolean(),
  }),
  output: Done,
});

/** 登记驰名认定记录: a finding in a case about one mark of the register. */
export const recordRecognition = command({
  name: 'standards.recognition.record',
  clause,
  input: z.strictObject({
    id: Id,
    enterpriseId: Id,
    assetId: Id,
    caseNumber: line(80),
    body: line(80),
    recognisedOn: Day,
    note: text(300),
  }),
  output: Done,
});

export const withdrawRecognition = command({
  name: 'standards.recognition.withdraw',
  clause,
  input: z.strictObject({ id: Id, reason: line(200) }),
  output: Done,
});
