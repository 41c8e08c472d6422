import { z } from 'zod';
import { command, download, query } from '#platform/contract/operation.ts';
import { pageOf } from '#platform/contract/page.ts';
import { Done, Id } from '#platform/contract/shapes.ts';
import {
  InvitationFilter,
  InvitationRow,
  InvitationsSent,
  ListInvitations,
  OfferInvitation,
  SendInvitations,
  WithdrawInvitation,
} from './invitation.ts';

/** 评价邀请列表, the latest service first. */
export const listInvitations = query({
  name: 'satisfaction.invitation.list',
  clause: '7.6-a',
  input: ListInvitations,
  output: pageOf(InvitationRow),
});
/** 发出评价邀请: link and QR code, told once. A new link takes the place of the one before. */
export const sendInvitations = command({
  name: 'satisfaction.invitation.send',
  clause: '7.6-a',
  input: SendInvitations,
  output: InvitationsSent,
});
/** 催答: a new link for who has one and did not answer, on working hours only, not too soon and not too often. */
export const remindInvitations = command({
  name: 'satisfaction.invitation.remind',
  clause: '7.6-a',
  input: SendInvitations,
  output: InvitationsSent,
});
/** 停用评价链接, e.g. when it went to somebody else. */
export const stopInvitation = command({
  name: 'satisfaction.invitation.stop',
  clause: '7.6-a',
  input: z.strictObject({ id: Id }),
  output: Done,
});
export const exportInvitations = download({
  name: 'satisfaction.invitation.export',
  clause: '7.6-a',
  sensitive: true,
  input: InvitationFilter,
});
/** 邀请评价: a step of the system, when a service has ended. */
export const offerInvitation = command({ name: 'satisfaction.invitation.offer', clause: '7.6-a', input: OfferInvitation, output: Done });
/** 撤回评价邀请: a step of the system, when the end of a service was taken back. What was rated already stays. */
export const withdrawInvitation = command({
  name: 'satisfaction.invitation.withdraw',
  clause: '7.6-a',
  input: WithdrawInvitation,
  output: Done,
});
