import { z } from 'zod';
import { Day, Id } from '#platform/contract/shapes.ts';

/** 国家标准 · 行业标准 · 地方标准 · 团体标准 · 企业标准 · “浙江制造”标准 */
export const standardKinds = ['national', 'industry', 'local', 'group', 'enterprise', 'zzb'] as const;
export const ProjectKind = z.enum(standardKinds);
export type ProjectKind = z.infer<typeof ProjectKind>;

/** Stages that the procedures know; which of them a kind has, and in which order, stands in its table. */
export const stageKeys = [
  'pre',
  'proposal',
  'defence',
  'listing',
  'kickoff',
  'drafting',
  'opinions',
  'review',
  'approval',
  'publication',
  'filing',
  'declaration',
  'recheck',
  'withdrawal',
] as const;
export const StageKey = z.enum(stageKeys);
export type StageKey = z.infer<typeof StageKey>;

/** Whether the text behind a statement was read; `toConfirm` is 待核实 and stands beside it wherever it is shown. */
export const SourceConfidence = z.enum(['confirmed', 'toConfirm']);
export type SourceConfidence = z.infer<typeof SourceConfidence>;

/** 时限 of a stage: at most so long, or at least so long. Months are calendar months. */
export const StageLimit = z.object({
  bound: z.enum(['atMost', 'atLeast']),
  amount: z.int().min(1),
  unit: z.enum(['month', 'day']),
  source: z.string(),
  confidence: SourceConfidence,
});
export type StageLimit = z.infer<typeof StageLimit>;

export const ProcedureStage = z.object({
  key: StageKey,
  name: z.string(),
  /** What entering it means: the standard has its number, or is no more. */
  marks: z.enum(['publishes', 'withdraws']).nullable(),
  limits: z.array(StageLimit),
});
export type ProcedureStage = z.infer<typeof ProcedureStage>;

/** A way on which stages are left out, e.g. 快速程序. */
export const ProcedureTrack = z.object({
  key: z.string(),
  name: z.string(),
  skips: z.array(StageKey),
  source: z.string(),
  confidence: SourceConfidence,
});
export type ProcedureTrack = z.infer<typeof ProcedureTrack>;

/** A version of the procedure of a kind: its stages in their order. A project keeps the version that it began with. */
export const Procedure = z.object({
  id: Id,
  kind: ProjectKind,
  name: z.string(),
  body: z.string(),
  validFrom: Day,
  validTo: Day.nullable(),
  source: z.string(),
  note: z.string(),
  confidence: SourceConfidence,
  stages: z.array(ProcedureStage),
  tracks: z.array(ProcedureTrack),
});
export type Procedure = z.infer<typeof Procedure>;
