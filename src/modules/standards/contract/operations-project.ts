import { z } from 'zod';
import { command, download, query } from '#platform/contract/operation.ts';
import { PageInput, pageOf } from '#platform/contract/page.ts';
import { Day, Done, Id, line, RegionCode } from '#platform/contract/shapes.ts';
import { Timeline } from '#platform/contract/timeline.ts';
import { Procedure, ProjectKind, StageKey } from './procedure.ts';
import { DraftingPart, DraftingRole, Evidence, ProjectFields, ProjectRow, ProjectState, ProjectView } from './project.ts';

const clause = '6.2.1.3-a';
const ById = z.strictObject({ id: Id });
/** A project as the person saw it. */
const Seen = { id: Id, version: z.int() };

/** What narrows the list; the same shape stands in the address of the page. */
export const ProjectFilter = z.strictObject({
  /** Words of the enterprise's name, the title, the plan or the number. */
  q: z.string().trim().max(80).optional(),
  kind: ProjectKind.optional(),
  stage: StageKey.optional(),
  state: ProjectState.optional(),
  role: DraftingRole.optional(),
  overdue: z.boolean().optional(),
  mine: z.boolean().optional(),
  regionCode: RegionCode.optional(),
  enterpriseId: Id.optional(),
});
export type ProjectFilter = z.infer<typeof ProjectFilter>;

/** 标准化项目, the newest first. */
export const listProjects = query({
  name: 'standards.project.list',
  clause,
  input: PageInput.extend(ProjectFilter.shape),
  output: pageOf(ProjectRow),
});

export const getProject = query({ name: 'standards.project.get', clause, input: ById, output: ProjectView });

/** What a form offers: colleagues, 服务事项 of a subsidy, demands and cases of the enterprise. */
export const projectChoices = query({
  name: 'standards.project.choices',
  clause,
  input: z.strictObject({ enterpriseId: Id.optional() }),
  output: z.object({
    owners: z.array(z.object({ id: Id, name: z.string() })),
    items: z.array(z.object({ id: Id, name: z.string() })),
    demands: z.array(z.object({ id: Id, name: z.string() })),
    cases: z.array(z.object({ id: Id, name: z.string() })),
  }),
});

/** 登记项目: it stands in the first stage of the procedure that holds on its first day. */
export const createProject = command({
  name: 'standards.project.create',
  clause,
  input: z.strictObject({
    id: Id,
    enterpriseId: Id,
    kind: ProjectKind,
    startedOn: Day,
    part: DraftingPart,
    project: ProjectFields,
    evidence: Evidence,
  }),
  output: Done,
});

/** 更正登记. */
export const correctProject = command({
  name: 'standards.project.correct',
  clause,
  input: z.strictObject({ ...Seen, project: ProjectFields }),
  output: Done,
});

/** 进入下一环节, in the order of the table; what is left out must be allowed. */
export const advanceProject = command({
  name: 'standards.project.advance',
  clause,
  input: z.strictObject({ ...Seen, stepId: Id, to: StageKey, on: Day, evidence: Evidence }),
  output: Done,
});

/** 登记发布: the stage in which the standard has its number. */
export const publishProject = command({
  name: 'standards.project.publish',
  clause,
  input: z.strictObject({
    ...Seen,
    stepId: Id,
    number: line(80),
    on: Day,
    effectiveOn: Day.nullable(),
    evidence: Evidence,
  }),
  output: Done,
});

/** 退回上一环节: an entry made in error; it stays in the record with the reason. */
export const stepBack = command({
  name: 'standards.project.stepBack',
  clause,
  input: z.strictObject({ ...Seen, reason: line(200) }),
  output: Done,
});

/** 终止项目: it will not be published. */
export const dropProject = command({
  name: 'standards.project.drop',
  clause,
  input: z.strictObject({ ...Seen, on: Day, reason: line(300) }),
  output: Done,
});

/** 调整角色或排名: the former one stays as history. */
export const changePart = command({
  name: 'standards.project.changePart',
  clause,
  input: z.strictObject({ ...Seen, partId: Id, part: DraftingPart, since: Day, reason: line(200) }),
  output: Done,
});

/** 转登记为品牌资产: once; a standard that the register has is tied, not made again. */
export const enterAsAsset = command({
  name: 'standards.project.enterAsAsset',
  clause,
  input: z.strictObject(Seen),
  output: z.object({ id: Id, assetId: Id, known: z.boolean() }),
});

/** 登记资助到账: one standard once. */
export const recordSubsidy = command({
  name: 'standards.subsidy.record',
  clause,
  input: z.strictObject({
    ...Seen,
    subsidyId: Id,
    itemId: Id,
    grantedOn: Day,
    /** Yuan. */
    amount: z.number().min(0).max(1e9),
    /** The notice that it stands in. */
    source: line(200),
  }),
  output: Done,
});

/** 撤下资助登记, entered in error. */
export const withdrawSubsidy = command({
  name: 'standards.subsidy.withdraw',
  clause,
  input: z.strictObject({ id: Id, reason: line(200) }),
  output: Done,
});

export const projectTimeline = query({ name: 'standards.project.timeline', clause, input: ById, output: Timeline });

/** The list as filtered, as a workbook. */
export const exportProjects = download({ name: 'standards.project.export', clause, sensitive: true, input: ProjectFilter });

/** The file behind an entry. */
export const stepFile = download({ name: 'standards.step.file', clause, sensitive: true, input: ById });

/** 各类标准的环节与时限, each version with its source. */
export const listProcedures = query({
  name: 'standards.procedure.list',
  clause,
  input: z.strictObject({}),
  output: z.object({ rows: z.array(Procedure) }),
});
