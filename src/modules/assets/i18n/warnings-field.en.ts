import type { warningsFieldZh } from './warnings-field.zh-CN.ts';

/** The rescue list on the phone, in English. */
export const warningsFieldEn = {
  'field.rescue': 'Deadlines to rescue',
  'field.none': 'Nothing to rescue right now.',
  'field.more': 'More',
  'field.mine': 'Only mine',
  'field.all': 'Whole district',
  'field.left': '{n} days left',
  'field.pressing': '{n} days to the legal day',
  'field.overdue': '{n} days past',
  'field.safe': 'Safe day {day}',
  'field.due': 'Legal day {day}',
  'field.asOf': 'Data as of {day}',
  'field.call': 'Call {name} {phone}',
  'field.callReason': 'Reminder of a deadline',
  'field.noPhone': 'No telephone number on file.',
  'field.copy': 'Copy the message',
  'field.copied': 'Copied; paste and send.',
  'field.message': 'Message to the enterprise',
  'field.guide': 'Guide',
  'field.close': 'Once the receipt is there, close it at the desk with the evidence.',
  'field.closed': 'This deadline is closed.',
} satisfies Record<keyof typeof warningsFieldZh, string>;
