import { z } from 'zod';
import { GuestSecret } from '#platform/contract/guest.ts';
import { command, query } from '#platform/contract/operation.ts';
import { Done, Id, Instant, line } from '#platform/contract/shapes.ts';
import { FollowView, OfFollow, OpenFollow, SupplyFollow } from './follow.ts';

/** 发出进度链接 to the enterprise; the one before is dead. Address and code are told once. */
export const issueFollow = command({
  name: 'cases.follow.issue',
  clause: '3.1-b',
  input: z.strictObject({ id: Id, linkId: Id, token: GuestSecret }),
  output: Done.extend({ address: z.string().nullable(), qr: z.string().nullable(), code: z.string().nullable(), codeExpiresAt: Instant }),
});
/** 出示新验证码. */
export const showFollowCode = command({
  name: 'cases.follow.code',
  clause: '3.1-b',
  input: z.strictObject({ id: Id }),
  output: Done.extend({ code: z.string().nullable(), expiresAt: Instant }),
});
/** 停用进度链接. */
export const revokeFollow = command({ name: 'cases.follow.revoke', clause: '3.1-b', input: z.strictObject({ id: Id }), output: Done });

/** 打开进度链接 with the code. */
export const openFollow = command({
  name: 'cases.follow.open',
  clause: '3.1-b',
  anonymous: true,
  input: OpenFollow,
  output: z.object({ linkId: Id }),
});
/** 已阅读告知 and who looks. */
export const beginFollow = command({
  name: 'cases.follow.begin',
  clause: '3.1-b',
  anonymous: true,
  input: z.strictObject({ linkId: Id, name: line(20), department: line(20), noticed: z.literal(true) }),
  output: Done,
});
/** 看我的办件. */
export const getFollow = query({ name: 'cases.follow.get', clause: '3.1-b', anonymous: true, input: OfFollow, output: FollowView });
/** 交材料: photographs of one thing that was asked for. */
export const supplyFollow = command({ name: 'cases.follow.supply', clause: '3.1-b', anonymous: true, input: SupplyFollow, output: Done });
/** 留言、问为什么. */
export const askFollow = command({
  name: 'cases.follow.ask',
  clause: '3.1-b',
  anonymous: true,
  input: z.strictObject({ linkId: Id, noteId: Id, text: line(300) }),
  output: Done,
});
/** 撤回办件. */
export const withdrawFollow = command({
  name: 'cases.follow.withdraw',
  clause: '3.1-b',
  anonymous: true,
  input: z.strictObject({ linkId: Id, reason: line(200) }),
  output: Done,
});
/** 退出: this phone forgets the link. */
export const leaveFollow = command({ name: 'cases.follow.leave', clause: '3.1-b', anonymous: true, input: OfFollow, output: Done });
