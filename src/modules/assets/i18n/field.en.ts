import type { fieldZh } from './field.zh-CN.ts';

/** Brand assets on the phone, in English. */
export const fieldEn = {
  'phone.title': 'Brand assets',
  'phone.none': 'No brand assets of this enterprise yet',
  'phone.next': '{day}: {what}',
  'phone.past': '{day}: {what}; passed, act soon',
  'phone.noNext': 'No date ahead',
  'phone.asOf': 'Data as of {day}',
  'phone.proposed': 'To confirm',
  'phone.offered': '{n} entries of the file can be brought in at the desk',
  'phone.kind.trademark': 'Trademark',
  'phone.kind.patent': 'Patent',
  'phone.kind.standard': 'Standard',
  'phone.kind.certificate': 'Certificate',
  'phone.kind.award': 'Award',
  'phone.kind.geographicalIndication': 'Geographical indication',
  'phone.kind.honour': 'Honour',
  'phone.due.renewal': 'renew before',
  'phone.due.renewalGrace': 'renew late, in grace',
  'phone.due.opposition': 'opposition ends',
  'phone.due.nonUse': 'show use before',
  'phone.due.annualFee': 'pay the annual fee before',
  'phone.due.feeReduction': 'ask for the fee reduction before',
  'phone.due.noticeReply': 'answer the notice before',
  'phone.due.annualFeeGrace': 'pay late, in grace',
  'phone.due.other': 'ends',
} satisfies Record<keyof typeof fieldZh, string>;
