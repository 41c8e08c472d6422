import type { fieldZh } from './field.zh-CN.ts';

/** Enterprises on the phone, English. */
export const fieldEn = {
  'phone.find': 'Find an enterprise',
  'phone.findLabel': 'Name, first digits of the code, or pinyin initials',
  'phone.findHint': 'Type two characters or more',
  'phone.none': 'Nothing found; please try other words',
  'phone.address': 'Address',
  'phone.registered': 'Registered domicile',
  'phone.employees': 'Employees',
  'phone.founded': 'Founded',
  'phone.code': 'Credit code',
  'phone.people': 'Contacts',
  'phone.known': 'What is known',
  'phone.noPhone': 'No telephone number is known',
  'phone.dial': 'Call {name} {phone}',
  'phone.dialReason': 'Contact for a visit',
} satisfies Record<keyof typeof fieldZh, string>;
