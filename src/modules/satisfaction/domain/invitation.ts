import type { InvitationState } from '../contract/invitation.ts';

/** 未发出 → 已发出 → 已使用, or 已过期, 已停用. Days are Chinese days; the last day still counts. */
export const invitationState = (
  i: { sentOn: string | null; validUntil: string | null; stoppedAt: unknown; usedOn: string | null },
  today: string,
): InvitationState => {
  if (i.usedOn !== null) return 'used';
  if (i.stoppedAt !== null) return 'stopped';
  if (i.sentOn === null || i.validUntil === null) return 'unsent';
  return i.validUntil < today ? 'expired' : 'sent';
};
