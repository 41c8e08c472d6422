import { z } from 'zod';
import { GuestSecret } from '#platform/contract/guest.ts';
import { command } from '#platform/contract/operation.ts';
import { CastRating, FollowRating, RatingView, ReceiptCode, ReceiptView } from './rating.ts';

const Ok = z.object({ ok: z.literal(true) });
/** The rater has no account, and leaves no trace of the address in the log. */
const secret = { clause: '7.6-a', anonymous: true, untraced: true } as const;

/** 打开评价链接. A command, because a secret belongs into no address: nothing is changed. */
export const openRating = command({
  name: 'satisfaction.rating.open',
  ...secret,
  input: z.strictObject({ token: GuestSecret }),
  output: RatingView,
});
/** 领取评价权: the link is used up, by day; the phone may now vote once with its number. The same number may ask again. */
export const claimRating = command({
  name: 'satisfaction.rating.claim',
  ...secret,
  input: z.strictObject({ token: GuestSecret, serial: GuestSecret }),
  output: Ok,
});
/** 投入票箱, in a transaction of its own, sealed. */
export const castRating = command({ name: 'satisfaction.rating.cast', ...secret, input: CastRating, output: Ok });
/** 追评, once, by receipt; it goes through the box as well. */
export const followRating = command({ name: 'satisfaction.rating.follow', ...secret, input: FollowRating, output: Ok });
/** 凭回执查看答复. */
export const openReceipt = command({
  name: 'satisfaction.receipt.open',
  ...secret,
  input: z.strictObject({ receipt: ReceiptCode }),
  output: ReceiptView,
});

/** 开箱计票: only the system, every night; in random order, in groups of which none is too small. */
export const openBox = command({
  name: 'satisfaction.box.open',
  clause: '7.6-a',
  input: z.strictObject({}),
  output: z.object({ counted: z.int(), left: z.int() }),
});
