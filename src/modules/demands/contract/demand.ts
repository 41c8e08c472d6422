import { z } from 'zod';
import { Day, Id, Instant, RegionCode } from '#platform/contract/shapes.ts';

/** 需求 · 意向申报 · 难点 · 建议 */
export const demandKinds = ['need', 'intent', 'difficulty', 'suggestion'] as const;
export const DemandKind = z.enum(demandKinds);
export type DemandKind = z.infer<typeof DemandKind>;

/** Where a demand was heard: 走访、电话访谈、座谈研讨、导入、手工登记、企业自助、交流群、热线、指导站. */
export const demandSources = ['visit', 'phone', 'seminar', 'import', 'hand', 'portal', 'chat', 'hotline', 'station'] as const;
export const DemandSource = z.enum(demandSources);
export type DemandSource = z.infer<typeof DemandSource>;

/** Derived from timestamps, never stored. A demand ends answered, turned into a case, referred or declined; superseded ones keep their successor. */
export const demandStates = ['open', 'answered', 'case', 'referred', 'declined', 'superseded'] as const;
export const DemandState = z.enum(demandStates);
export type DemandState = z.infer<typeof DemandState>;

export const DemandUrgency = z.enum(['normal', 'urgent']);
export type DemandUrgency = z.infer<typeof DemandUrgency>;

/**
 * Where an open demand waits, exactly one place: with its owner, with the leads who assign (待分派), with nobody (its owner is no longer at work:
 * an alarm), with the organisation it was referred to; in a case; or it has ended.
 */
export const demandPlaces = ['owner', 'toAssign', 'nobody', 'receiver', 'case', 'ended'] as const;
export const DemandPlace = z.enum(demandPlaces);
export type DemandPlace = z.infer<typeof DemandPlace>;

/** How the class came about: by the row of Table A.1, by the classifier, by a person. */
export const ClassHow = z.enum(['rule', 'classifier', 'person']);

/** Why this class: the row of Table A.1, or the words found, or the person who said so. */
export const ClassReasons = z.object({
  version: z.string().optional(),
  rowKey: z.string().optional(),
  sure: z.boolean().optional(),
  ranked: z
    .array(z.object({ code: z.string(), score: z.number(), words: z.array(z.object({ word: z.string(), weight: z.number() })) }))
    .optional(),
  by: z.string().optional(),
});
export type ClassReasons = z.infer<typeof ClassReasons>;

/** A demand as lists show it. */
export const DemandRow = z.object({
  id: Id,
  enterpriseId: Id,
  enterpriseName: z.string(),
  regionCode: RegionCode,
  /** Street or district in words. */
  regionName: z.string(),
  kind: DemandKind,
  text: z.string(),
  source: DemandSource,
  campaignId: Id.nullable(),
  classCode: z.string().nullable(),
  classHow: ClassHow.nullable(),
  classReasons: ClassReasons.nullable(),
  urgency: DemandUrgency,
  state: DemandState,
  ownerId: Id.nullable(),
  ownerName: z.string().nullable(),
  place: DemandPlace,
  /** 应答复日; null once it was superseded before it had one. */
  answerBy: Day.nullable(),
  /** Working days from today to `answerBy`, negative when so many have passed; null where nothing is owed by us. */
  daysLeft: z.int().nullable(),
  /** By which day the organisation it was referred to should answer. */
  dueOn: Day.nullable(),
  raisedAt: Instant,
});
export type DemandRow = z.infer<typeof DemandRow>;

/** The whole of a demand, with its end and what the actor may do. */
export const DemandView = DemandRow.extend({
  sourceId: Id.nullable(),
  rowKey: z.string().nullable(),
  raisedByName: z.string(),
  /** 答复时限 in working days and the day it is counted from. */
  answerDays: z.int().nullable(),
  startedOn: Day.nullable(),
  answer: z.string().nullable(),
  answeredAt: Instant.nullable(),
  referredTo: z.string().nullable(),
  referNote: z.string().nullable(),
  referredAt: Instant.nullable(),
  declineReason: z.string().nullable(),
  declinedAt: Instant.nullable(),
  /** The case that it became. */
  caseId: Id.nullable(),
  supersededAt: Instant.nullable(),
  supersededBy: Id.nullable(),
  supersedeReason: z.string().nullable(),
  /** The sentence the enterprise sees about how it ended; null while open. */
  tellEnterprise: z.string().nullable(),
  may: z.array(z.string()),
});
export type DemandView = z.infer<typeof DemandView>;
