import { z } from 'zod';
import { OfferKind } from '#modules/partners/contract/organisation.ts';
import { Day, Id, Instant, line, text } from '#platform/contract/shapes.ts';

/** 已转出 · 已收件 · 已受理 · 已退回 · 已答复 · 已撤回, read off the timestamps. */
export const referralStates = ['sent', 'received', 'accepted', 'returned', 'answered', 'withdrawn'] as const;
export const ReferralState = z.enum(referralStates);
export type ReferralState = z.infer<typeof ReferralState>;

/** 逾期未收件 · 逾期未答复. */
export const ReferralLate = z.enum(['receive', 'answer']);
export type ReferralLate = z.infer<typeof ReferralLate>;

/** 转办 of a demand or a case; with an offer it is 预约. */
export const SendReferral = z
  .strictObject({
    id: Id,
    demandId: Id.nullable().default(null),
    caseId: Id.nullable().default(null),
    /** The turn that this begins, and the one that ends by it, as the caller saw it; of a case. */
    turnId: Id.optional(),
    fromTurnId: Id.optional(),
    organisationId: Id,
    question: line(1000),
    offerId: Id.nullable().default(null),
    /** Wished day of the offer. */
    wishedOn: Day.nullable().default(null),
    /** The enterprise's contact that the organisation may see; ticked by the sender. */
    contactId: Id.nullable().default(null),
    /** Own uploads that go with it. */
    fileIds: z.array(Id).max(10).default([]),
    /** Files of the case that go with it. */
    caseFileIds: z.array(Id).max(20).default([]),
  })
  .refine(s => (s.demandId === null) !== (s.caseId === null), { path: ['demandId'] })
  .refine(s => (s.offerId === null) === (s.wishedOn === null), { path: ['wishedOn'] });
export type SendReferral = z.infer<typeof SendReferral>;

export const AnswerReferral = z.strictObject({
  id: Id,
  answer: text(3000).refine(s => s.trim() !== ''),
  /** The day on which what was booked took place; demanded of a booking. */
  resultOn: Day.nullable().default(null),
  fileIds: z.array(Id).max(10).default([]),
});

export const ReferralFileView = z.object({
  id: Id,
  way: z.enum(['given', 'answer']),
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
});
export type ReferralFileView = z.infer<typeof ReferralFileView>;

const Offer = z.object({ kind: OfferKind, title: z.string() }).nullable();

/** What both sides see of a referral. */
const shared = {
  id: Id,
  state: ReferralState,
  late: ReferralLate.nullable(),
  enterpriseName: z.string(),
  /** What is booked; null: an ordinary referral. */
  offer: Offer,
  wishedOn: Day.nullable(),
  sentAt: Instant,
  receiveBy: Day,
  answerBy: Day,
};

/** A referral as staff's lists show it. */
export const ReferralRow = z.object({
  ...shared,
  demandId: Id.nullable(),
  caseId: Id.nullable(),
  enterpriseId: Id,
  organisationId: Id,
  organisationName: z.string(),
  question: z.string(),
  sentByName: z.string(),
  /** Somebody was told that it is late. */
  told: z.boolean(),
});
export type ReferralRow = z.infer<typeof ReferralRow>;

const Contact = z.object({ name: z.string(), post: z.string(), phone: z.string() }).nullable();

const course = {
  agreedOn: Day.nullable(),
  receivedAt: Instant.nullable(),
  acceptedAt: Instant.nullable(),
  returnedAt: Instant.nullable(),
  returnReason: z.string().nullable(),
  answeredAt: Instant.nullable(),
  answer: z.string().nullable(),
  resultOn: Day.nullable(),
  withdrawnAt: Instant.nullable(),
  files: z.array(ReferralFileView),
  contact: Contact,
  may: z.array(z.string()),
};

/** A referral on staff's page. */
export const ReferralView = ReferralRow.extend({
  ...course,
  /** Ours alone: the organisation sees that it was withdrawn, not why. */
  withdrawReason: z.string().nullable(),
  receiveDays: z.int(),
  answerDays: z.int(),
  /** 暂定: a year's notice was not loaded. */
  provisional: z.boolean(),
  rule: z.object({ classCode: z.string(), no: z.int(), source: z.string() }),
  receivedByName: z.string().nullable(),
  returnedByName: z.string().nullable(),
  answeredByName: z.string().nullable(),
  withdrawnByName: z.string().nullable(),
  toldAt: Instant.nullable(),
  /** Null: 站长 and 主管 of the district, or nobody yet. */
  toldName: z.string().nullable(),
});
export type ReferralView = z.infer<typeof ReferralView>;

/** What was sent to the organisation of who is signed in: the enterprise's name and what is asked, nothing else of the matter. */
export const MyReferralRow = z.object({ ...shared, question: z.string().nullable() });
export type MyReferralRow = z.infer<typeof MyReferralRow>;

/** The same, whole. Question, files and contact end with the referral's return or withdrawal. */
export const MyReferral = MyReferralRow.extend({ ...course, fromName: z.string(), sentByName: z.string() });
export type MyReferral = z.infer<typeof MyReferral>;

/** What narrows the list of referrals; the same shape stands in the address of the page. */
export const ReferralFilter = z.strictObject({
  /** Enterprise, organisation or words of the question. */
  q: z.string().trim().max(60).optional(),
  state: ReferralState.optional(),
  /** Not ended yet. */
  out: z.boolean().optional(),
  late: z.boolean().optional(),
  /** Late, and the reader is who was told. */
  told: z.boolean().optional(),
  /** With an offer. */
  booking: z.boolean().optional(),
  /** Sent by the reader. */
  mine: z.boolean().optional(),
  organisationId: Id.optional(),
  demandId: Id.optional(),
  caseId: Id.optional(),
});
export type ReferralFilter = z.infer<typeof ReferralFilter>;
