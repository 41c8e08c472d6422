import { z } from 'zod';
import { Answers, Questionnaire } from '#modules/questionnaires/contract/questionnaire.ts';
import { FieldChange, KnownValue, VisitState } from '#modules/visits/contract/visit.ts';
import { GuestCode, GuestSecret } from '#platform/contract/guest.ts';
import { Id, Instant, line } from '#platform/contract/shapes.ts';
import { FillFileView } from './fill-files.ts';

/** 未打开 · 填写中 · 已交回 · 已过期 · 已停用 */
export const FillState = z.enum(['unopened', 'filling', 'handedIn', 'closed', 'expired', 'revoked']);
export type FillState = z.infer<typeof FillState>;

export const IssueFill = z.strictObject({
  links: z
    .array(z.strictObject({ id: Id, visitId: Id, rosterId: Id, token: GuestSecret }))
    .min(1)
    .max(100),
  days: z.int().min(1).max(60).default(14),
});
/** Why an enterprise of the list got no link: not mine · campaign not under way · already handed in · no longer on the list. */
export const FillSkip = z.enum(['notYours', 'notRunning', 'closed', 'absent']);
export const FillIssued = z.object({
  id: Id,
  issued: z.array(
    z.object({
      id: Id,
      rosterId: Id,
      visitId: Id,
      enterpriseName: z.string(),
      expiresAt: Instant,
      /** Address with the secret and its picture; told once. */
      address: z.string().nullable(),
      qr: z.string().nullable(),
    }),
  ),
  skipped: z.array(z.object({ rosterId: Id, enterpriseName: z.string(), reason: FillSkip })),
});
export type FillIssued = z.infer<typeof FillIssued>;

export const FillLinkId = z.strictObject({ linkId: Id });
/** Told once; a repeat answers null. */
export const FillCodeMade = z.object({ id: Id, code: z.string().nullable(), expiresAt: Instant });

export const FillLinkView = z.object({
  id: Id,
  parentId: Id.nullable(),
  visitId: Id,
  rosterId: Id,
  enterpriseName: z.string(),
  state: FillState,
  handedTo: z.string(),
  sections: z.array(z.string()),
  issuedByName: z.string(),
  issuedAt: Instant,
  expiresAt: Instant,
  openedAt: Instant.nullable(),
  savedAt: Instant.nullable(),
  handedInAt: Instant.nullable(),
  handedInBy: z.string().nullable(),
  receipt: z.string().nullable(),
  /** How many fields of the visit stand as this link wrote them, by whom. */
  wrote: z.array(z.object({ name: z.string(), n: z.int() })),
});
export type FillLinkView = z.infer<typeof FillLinkView>;
export const ListFill = z.strictObject({ visitId: Id.optional(), campaignId: Id.optional() });
export const FillLinks = z.object({ rows: z.array(FillLinkView), gateway: z.boolean() });

export const OpenFill = z.strictObject({
  token: GuestSecret,
  code: GuestCode,
  /** Secret of the session, made by the phone; it comes back as a cookie that scripts cannot read. */
  session: GuestSecret,
  /** 这是我自己的手机: seven days instead of two hours. */
  remember: z.boolean().default(false),
});
export const BeginFill = z.strictObject({ linkId: Id, name: line(20), department: line(20), noticed: z.literal(true) });

const Receipt = z.object({ at: Instant, by: z.string(), receipt: z.string(), contentHash: z.string(), changedSince: z.boolean() });
export const FillPart = z.object({
  id: Id,
  name: z.string(),
  sections: z.array(z.string()),
  state: FillState,
  handedInBy: z.string().nullable(),
  expiresAt: Instant,
});
export type FillPart = z.infer<typeof FillPart>;

export const FillView = z.object({
  linkId: Id,
  enterpriseName: z.string(),
  /** 个人信息处理者 and whom to ask. */
  handler: z.string(),
  officer: z.string(),
  expiresAt: Instant,
  /** Only the sections of this link. */
  definition: Questionnaire,
  part: z.boolean(),
  /** Null until the notice was read and a name given: no answer is told before. */
  me: z.object({ name: z.string(), department: z.string() }).nullable(),
  writable: z.boolean(),
  /** Phone numbers in it are masked. */
  answers: Answers,
  revision: z.int(),
  fields: z.record(z.string(), z.int()),
  known: z.record(z.string(), KnownValue),
  receipt: Receipt.nullable(),
  /** Certificates and pictures that this link has added. */
  files: z.array(FillFileView).default([]),
  parts: z.array(FillPart),
  /** 我的进度: the visit and what it raised; parts of colleagues see the visit only. */
  matter: z.object({
    state: VisitState,
    submittedAt: Instant.nullable(),
    reviewedAt: Instant.nullable(),
    demands: z.array(z.object({ text: z.string(), state: z.string() })),
  }),
});
export type FillView = z.infer<typeof FillView>;

export const SaveFill = z.strictObject({
  linkId: Id,
  formId: Id,
  since: z.int().min(0),
  changes: z.array(FieldChange).min(1).max(100),
});
export const HandInFill = z.strictObject({
  linkId: Id,
  formId: Id,
  /** The revision in front of the person: who has not seen a colleague's later change is shown it first. */
  revision: z.int().min(0),
});
export const FillHandedIn = z.object({ id: Id, receipt: z.string(), contentHash: z.string(), handedInAt: Instant });

export const HandOnFill = z.strictObject({
  linkId: Id,
  partId: Id,
  token: GuestSecret,
  to: line(30),
  sections: z.array(z.string().max(40)).min(1).max(20),
});
export const FillPartId = z.strictObject({ linkId: Id, partId: Id });
