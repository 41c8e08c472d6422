import { z } from 'zod';
import { Day, Id, Instant, line, RegionCode, text } from '#platform/contract/shapes.ts';
import { ProjectKind, StageKey, StageLimit } from './procedure.ts';

/** 主导 · 参与 */
export const DraftingRole = z.enum(['lead', 'participant']);
export type DraftingRole = z.infer<typeof DraftingRole>;

/** Whether the enterprise means to ask for the subsidy: 申请 · 不申请 · 未定 */
export const SubsidyIntent = z.enum(['yes', 'no', 'undecided']);
export type SubsidyIntent = z.infer<typeof SubsidyIntent>;

/** 进行中 · 已发布 · 已终止 · 已废止: read off the days, never stored. */
export const projectStates = ['underway', 'published', 'dropped', 'withdrawn'] as const;
export const ProjectState = z.enum(projectStates);
export type ProjectState = z.infer<typeof ProjectState>;

const Rank = z.int().min(1).max(99).nullable();

/** What a person says of a project and may put right. */
export const ProjectFields = z
  .strictObject({
    title: line(200),
    /** 计划号, as the plan prints it; empty before it is planned. */
    planNumber: text(60),
    ownerId: Id,
    intent: SubsidyIntent,
    /** 服务事项 of the subsidy; asked for when it is meant to be applied for. */
    itemId: Id.nullable(),
    demandId: Id.nullable(),
    caseId: Id.nullable(),
  })
  .refine(f => f.intent !== 'yes' || f.itemId !== null, { path: ['itemId'] });
export type ProjectFields = z.infer<typeof ProjectFields>;

/** The enterprise's part in it: the role, its place among the drafting units. */
export const DraftingPart = z.strictObject({ role: DraftingRole, rank: Rank });
export type DraftingPart = z.infer<typeof DraftingPart>;

/** 依据 of an entry: a note, or a file that the caller has put in. */
export const Evidence = z
  .strictObject({ note: text(500), fileId: Id.nullable() })
  .refine(e => e.note !== '' || e.fileId !== null, { path: ['note'] });
export type Evidence = z.infer<typeof Evidence>;

export const ProjectRow = z.object({
  id: Id,
  enterpriseId: Id,
  enterpriseName: z.string(),
  regionCode: RegionCode,
  kind: ProjectKind,
  title: z.string(),
  planNumber: z.string(),
  role: DraftingRole,
  rank: z.int().nullable(),
  state: ProjectState,
  stageKey: StageKey,
  stageName: z.string(),
  stageSince: Day,
  dueOn: Day.nullable(),
  overdue: z.boolean(),
  number: z.string(),
  intent: SubsidyIntent,
  subsidised: z.boolean(),
  ownerName: z.string(),
});
export type ProjectRow = z.infer<typeof ProjectRow>;

/** The day that a limit of the running stage leads to, and how it was counted. */
export const LimitDay = z.object({
  ...StageLimit.shape,
  day: Day,
  /** The last month has no such day: its last one. */
  monthEnd: z.boolean(),
});
export type LimitDay = z.infer<typeof LimitDay>;

/** A stage of the project's own way. */
export const TrackStage = z.object({
  key: StageKey,
  name: z.string(),
  state: z.enum(['done', 'running', 'skipped', 'ahead']),
  limits: z.array(StageLimit),
  enteredOn: Day.nullable(),
  leftOn: Day.nullable(),
  /** Left before the shortest time, or after the longest. */
  early: z.boolean(),
  late: z.boolean(),
});
export type TrackStage = z.infer<typeof TrackStage>;

/** An entry into a stage with what stands behind it; one that was taken back stays in the record. */
export const StepView = z.object({
  id: Id,
  stageName: z.string(),
  enteredOn: Day,
  skipped: z.array(z.string()),
  note: z.string(),
  fileName: z.string().nullable(),
  byName: z.string(),
  at: Instant,
  withdrawnReason: z.string().nullable(),
});
export type StepView = z.infer<typeof StepView>;

/** 角色与排名 as it was from a day on. */
export const PartView = z.object({
  id: Id,
  role: DraftingRole,
  rank: z.int().nullable(),
  since: Day,
  reason: z.string(),
  byName: z.string(),
});
export type PartView = z.infer<typeof PartView>;

/** 资助到账 */
export const SubsidyView = z.object({
  id: Id,
  itemName: z.string(),
  grantedOn: Day,
  amount: z.number(),
  source: z.string(),
  byName: z.string(),
  withdrawnReason: z.string().nullable(),
});
export type SubsidyView = z.infer<typeof SubsidyView>;

/** Where one may go from here: the next stage, or one further on where a track leaves stages out. */
export const NextStage = z.object({
  key: StageKey,
  name: z.string(),
  skips: z.array(z.string()),
  /** 快速程序 and the like, with its source; null: nothing is left out. */
  track: z.object({ name: z.string(), source: z.string() }).nullable(),
  publishes: z.boolean(),
});
export type NextStage = z.infer<typeof NextStage>;

export const ProjectView = z.object({
  ...ProjectRow.shape,
  procedureName: z.string(),
  procedureSource: z.string(),
  procedureNote: z.string(),
  ownerId: Id,
  startedOn: Day,
  publishedOn: Day.nullable(),
  effectiveOn: Day.nullable(),
  endedOn: Day.nullable(),
  dropReason: z.string(),
  itemId: Id.nullable(),
  itemName: z.string(),
  demandId: Id.nullable(),
  caseId: Id.nullable(),
  assetId: Id.nullable(),
  track: z.array(TrackStage),
  running: z.array(LimitDay),
  next: z.array(NextStage),
  steps: z.array(StepView),
  parts: z.array(PartView),
  subsidies: z.array(SubsidyView),
  version: z.int(),
  may: z.array(z.string()),
});
export type ProjectView = z.infer<typeof ProjectView>;
