import { z } from 'zod';
import { GuestSecret } from '#platform/contract/guest.ts';
import { PageInput } from '#platform/contract/page.ts';
import { Day, Id } from '#platform/contract/shapes.ts';
import { ServedKind } from './rating.ts';

/** 未发出 · 已发出 · 已使用 · 已过期 · 已停用. */
export const InvitationState = z.enum(['unsent', 'sent', 'used', 'expired', 'stopped']);
export type InvitationState = z.infer<typeof InvitationState>;

/** What an invitation is for: a service, or a 满意度调查. */
export const InvitedFor = z.enum([...ServedKind.options, 'survey']);
export type InvitedFor = z.infer<typeof InvitedFor>;

/** An invitation in the list: that it was used and on which day, never how it was rated. */
export const InvitationRow = z.object({
  id: Id,
  state: InvitationState,
  servedKind: InvitedFor,
  /** Day of the service; of a survey the day on which it opens. */
  servedOn: Day,
  classCode: z.string().nullable(),
  className: z.string().nullable(),
  enterpriseId: Id,
  enterpriseName: z.string(),
  servedByName: z.string(),
  unitName: z.string().nullable(),
  sentOn: Day.nullable(),
  sentByName: z.string().nullable(),
  validUntil: Day.nullable(),
  usedOn: Day.nullable(),
  /** 催答 how often, and when last. */
  reminded: z.int(),
  remindedOn: Day.nullable(),
});
export type InvitationRow = z.infer<typeof InvitationRow>;

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
export const Month = month;

/** What narrows the list; the same shape stands in the address of the page. */
export const InvitationFilter = z.strictObject({
  state: InvitationState.optional(),
  kind: ServedKind.optional(),
  unit: z.union([Id, z.literal('none')]).optional(),
  classCode: z.string().max(6).optional(),
  /** Months in which they were sent, both included. */
  from: month.optional(),
  to: month.optional(),
  /** Those of one survey; without it those of services. */
  survey: Id.optional(),
});
export type InvitationFilter = z.infer<typeof InvitationFilter>;
export const ListInvitations = PageInput.extend(InvitationFilter.shape);

/** The secret is made by who shows the link. */
export const SendInvitations = z.strictObject({
  items: z
    .array(z.strictObject({ id: Id, token: GuestSecret }))
    .min(1)
    .max(50)
    // Of two secrets for one invitation the first would be told and be dead.
    .refine(items => new Set(items.map(i => i.id)).size === items.length),
});
export const InvitationsSent = z.object({
  id: Id,
  sent: z.array(
    z.object({
      id: Id,
      enterpriseName: z.string(),
      servedKind: InvitedFor,
      servedOn: Day,
      validUntil: Day,
      /** Told once. */
      address: z.string().nullable(),
      qr: z.string().nullable(),
    }),
  ),
  skipped: z.array(z.object({ id: Id, reason: z.enum(['absent', 'used', 'stopped', 'unsent', 'tooSoon', 'often']) })),
});
export type InvitationsSent = z.infer<typeof InvitationsSent>;

/** A service has ended; what the invitation needs to know of it is read by the room. */
export const OfferInvitation = z.strictObject({
  id: Id,
  servedKind: ServedKind,
  servedId: Id,
  enterpriseId: Id,
  /** Null: as the visit says. The class is that of the demand. */
  servedBy: Id.nullable(),
  servedOn: Day,
  how: z.enum(['answered', 'referred', 'declined']).nullable(),
});

/** A service's end was taken back. */
export const WithdrawInvitation = z.strictObject({ servedKind: ServedKind, servedId: Id });
