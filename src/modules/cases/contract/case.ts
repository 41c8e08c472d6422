import { z } from 'zod';
import { Day, Id, Instant, line, RegionCode, text } from '#platform/contract/shapes.ts';

/** Who can have the ball: 陪跑员、企业、协同部门、专家、外部机构. */
export const caseParties = ['companion', 'enterprise', 'department', 'expert', 'external'] as const;
export const CaseParty = z.enum(caseParties);
export type CaseParty = z.infer<typeof CaseParty>;
/** For whom the clock can be stopped: everybody but us. */
export const OtherParty = CaseParty.exclude(['companion']);
export type OtherParty = z.infer<typeof OtherParty>;

/** 办成、未获准、已完成指导、企业撤回. */
export const caseOutcomes = ['granted', 'notGranted', 'guided', 'withdrawn'] as const;
export const CaseOutcome = z.enum(caseOutcomes);
export type CaseOutcome = z.infer<typeof CaseOutcome>;
/** 证据等级: an official source can be shown, or only the enterprise says so. */
export const EvidenceGrade = z.enum(['official', 'reported']);
export type EvidenceGrade = z.infer<typeof EvidenceGrade>;

/** 进行中、停表、已结束, read off the timestamps. */
export const caseStates = ['running', 'paused', 'ended'] as const;
export const CaseState = z.enum(caseStates);
export type CaseState = z.infer<typeof CaseState>;

/** 已逾期、临近、未到、停表、无时限. */
export const dueStates = ['late', 'near', 'ahead', 'paused', 'none'] as const;
export const DueState = z.enum(dueStates);
export type DueState = z.infer<typeof DueState>;

/** How the promised day came to be: runs of days with one reason. */
export const ClockStepView = z.object({
  why: z.enum(['counted', 'worked', 'weekend', 'holiday', 'paused', 'moved']),
  from: Day,
  to: Day,
  days: z.int(),
  upTo: z.int(),
});

/** The promise of a stage. `dueOn` null: paused, not begun, or nobody promised a limit. */
export const PromiseView = z.object({
  startsOn: Day.nullable(),
  days: z.int().nullable(),
  unit: z.enum(['working', 'calendar']),
  dueOn: Day.nullable(),
  used: z.int().nullable(),
  clock: z.enum(['official', 'provisional']).nullable(),
  steps: z.array(ClockStepView),
  /** 待核实: the limit's own text has not been read. */
  confidence: z.enum(['confirmed', 'toConfirm']),
  due: DueState,
});
export type PromiseView = z.infer<typeof PromiseView>;

export const StageView = z.object({
  id: Id,
  key: z.string(),
  name: z.string(),
  who: CaseParty,
  note: z.string(),
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  promise: PromiseView,
});
export type StageView = z.infer<typeof StageView>;

export const TurnView = z.object({
  id: Id,
  party: CaseParty,
  /** Who of that side, in words. */
  who: z.string(),
  expects: z.string(),
  fromAt: Instant,
  toAt: Instant.nullable(),
  untilOn: Day.nullable(),
  /** Working days that it lay there, up to now. */
  days: z.int(),
  /** Whether those days count into our promise. */
  counts: z.boolean(),
});
export type TurnView = z.infer<typeof TurnView>;

export const PauseView = z.object({
  id: Id,
  party: OtherParty,
  reason: z.string(),
  fromOn: Day,
  untilOn: Day,
  toOn: Day.nullable(),
  byName: z.string(),
  approvedByName: z.string().nullable(),
});

export const CaseFileView = z.object({
  id: Id,
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
  byName: z.string(),
  addedAt: Instant,
});
export type CaseFileView = z.infer<typeof CaseFileView>;

/** 未要求、未交、待看、已退、已收、不需要. */
export const materialStates = ['notAsked', 'asked', 'supplied', 'returned', 'accepted', 'dropped'] as const;
export const MaterialState = z.enum(materialStates);
export type MaterialState = z.infer<typeof MaterialState>;

export const RoundView = z.object({
  id: Id,
  no: z.int(),
  words: z.string(),
  byParty: z.enum(['enterprise', 'office']),
  byName: z.string(),
  suppliedAt: Instant,
  acceptedAt: Instant.nullable(),
  returnedAt: Instant.nullable(),
  /** The one sentence with which it came back. */
  sentence: z.string().nullable(),
  files: z.array(CaseFileView),
});
export type RoundView = z.infer<typeof RoundView>;

export const MaterialView = z.object({
  id: Id,
  name: z.string(),
  copies: z.int(),
  form: z.enum(['original', 'copy', 'electronic']),
  origin: z.enum(['enterprise', 'known', 'government']),
  needed: z.enum(['always', 'if']),
  condition: z.string(),
  sample: z.string(),
  state: MaterialState,
  askedUntil: Day.nullable(),
  droppedWhy: z.string().nullable(),
  rounds: z.array(RoundView),
});
export type MaterialView = z.infer<typeof MaterialView>;

export const CaseNoteView = z.object({
  id: Id,
  kind: z.enum(['note', 'question', 'answer', 'reminder']),
  text: z.string(),
  visible: z.boolean(),
  byParty: z.enum(['enterprise', 'office']),
  byName: z.string(),
  at: Instant,
  answersId: Id.nullable(),
});
export type CaseNoteView = z.infer<typeof CaseNoteView>;

export const MoveView = z.object({
  stageName: z.string(),
  oldOn: Day.nullable(),
  newOn: Day.nullable(),
  why: z.enum(['paused', 'resumed', 'calendar']),
  at: Instant,
});
export const TaskView = z.object({ id: Id, text: z.string(), dueOn: Day.nullable(), doneAt: Instant.nullable(), byName: z.string() });

/** A case as lists show it. */
export const CaseRow = z.object({
  id: Id,
  /** `2026-0417` */
  no: z.string(),
  enterpriseId: Id,
  enterpriseName: z.string(),
  regionCode: RegionCode,
  regionName: z.string(),
  itemCode: z.string(),
  itemName: z.string(),
  companionId: Id,
  companionName: z.string(),
  state: CaseState,
  /** Null once it has ended. */
  party: CaseParty.nullable(),
  expects: z.string(),
  stageName: z.string(),
  dueOn: Day.nullable(),
  due: DueState,
  /** Until when the other side is asked. */
  untilOn: Day.nullable(),
  outcome: CaseOutcome.nullable(),
  openedAt: Instant,
  endedAt: Instant.nullable(),
});
export type CaseRow = z.infer<typeof CaseRow>;

/** A case on its page. */
export const CaseView = CaseRow.extend({
  itemVersionNo: z.int(),
  itemVersionId: Id,
  demandId: Id.nullable(),
  deputyId: Id.nullable(),
  deputyName: z.string().nullable(),
  /** The companion's account is closed: somebody else must take the case over. */
  companionLeft: z.boolean(),
  acceptedOn: Day,
  turn: TurnView.nullable(),
  turns: z.array(TurnView),
  stages: z.array(StageView),
  pause: PauseView.nullable(),
  pauses: z.array(PauseView),
  moves: z.array(MoveView),
  materials: z.array(MaterialView),
  notes: z.array(CaseNoteView),
  tasks: z.array(TaskView),
  files: z.array(CaseFileView),
  outcomeWords: z.string().nullable(),
  grade: EvidenceGrade.nullable(),
  evidence: z.string().nullable(),
  /** The enterprise's link, if one is out. */
  follow: z.object({ id: Id, issuedAt: Instant, expiresAt: Instant, openedAt: Instant.nullable() }).nullable(),
  may: z.array(z.string()),
});
export type CaseView = z.infer<typeof CaseView>;

export const OpenCase = z.strictObject({
  id: Id,
  enterpriseId: Id,
  itemVersionId: Id,
  companionId: Id,
  deputyId: Id.nullable().default(null),
  demandId: Id.nullable().default(null),
});
export type OpenCase = z.infer<typeof OpenCase>;

export const EndCase = z.strictObject({
  id: Id,
  outcome: CaseOutcome.exclude(['withdrawn']),
  words: line(500),
  grade: EvidenceGrade,
  /** 文号、证书号、公示网址; demanded of an official one. */
  evidence: text(300).default(''),
});

export const PauseCase = z.strictObject({
  id: Id,
  pauseId: Id,
  /** The running stage as the caller saw it. */
  stageId: Id,
  party: OtherParty,
  reason: line(300),
  untilOn: Day,
});

export const PassTurn = z.strictObject({
  id: Id,
  turnId: Id,
  /** The turn that ends by this, as the caller saw it. */
  fromTurnId: Id,
  party: CaseParty,
  /** Name of the other side, e.g. the organisation. */
  who: text(60).default(''),
  expects: line(200),
  untilOn: Day.nullable(),
});
