import { z } from 'zod';

/**
 * 收到的官方通知 that start a period, by the row of law that counts it. `paper.notice`: any other; it names its last day itself.
 * Patents that lapsed: the notice of it opens the two months for restoration.
 */
export const markNotices = [
  'trademark.reviewRefusal',
  'trademark.reviewNonRegistration',
  'trademark.oppositionDefence',
  'trademark.nonUseAnswer',
  'trademark.reviewNonUse',
  'trademark.invalidityDefence',
  'trademark.reviewDefence',
  'trademark.correction',
  'trademark.explanation',
  'trademark.division',
  'trademark.suit',
] as const;
export const patentNotices = [
  'patent.officeActionFirst',
  'patent.officeActionNext',
  'patent.registration',
  'patent.reviewRefusal',
  'patent.restoration',
  'patent.filingFeeNotice',
  'patent.invalidityDefence',
  'patent.suit',
] as const;
export const otherNotice = 'paper.notice';

export const NoticeKey = z.enum([...markNotices, ...patentNotices, otherNotice]);
export type NoticeKey = z.infer<typeof NoticeKey>;

/** How it came: into the hands of the enterprise on the day given, or sent that day and deemed served by the rules (推定送达). */
export const deliveries = ['received', 'electronic', 'mail', 'public'] as const;
export const Delivery = z.enum(deliveries);
export type Delivery = z.infer<typeof Delivery>;
