import type { fieldZhCN } from './field.zh-CN.ts';

/** What the phone says of questionnaires in English. */
export const fieldEn = {
  'fault.required': 'Please fill in',
  'fault.uscc': 'Not a valid credit code: 18 characters, the last one is a check character',
  'fault.phone': 'Not a valid phone number',
  'fault.tooLong': 'At most {max} characters',
  'fault.number': 'Please enter a number',
  'fault.negative': 'Not below 0',
  'fault.integer': 'Whole numbers only',
  'fault.tooLarge': 'At most {max}',
  'fault.choice': 'Please choose one of the options',
  'fault.day': 'A date looks like 2026-11-22',
  'fault.shape': 'The content has the wrong form',
  'fault.trademarkNumber':
    'Does not look like a trademark number (1–8 digits, nine from 2027 only; Madrid ones begin with G); please check',
  'fault.patentNumber': 'Does not look like a patent number (check character); please check',
  'fault.tooManyRows': 'At most {max} rows',
  'fault.shareOver': 'The shares add up to {sum} %, over 100 %',
  'fault.shareUnder': 'The shares add up to {sum} %; main products usually make up over 50 %. Please confirm',
  'fill.none': 'None',
  'fill.saidNone': 'Noted as “none”',
  'fill.undoNone': 'Fill in instead',
  'fill.addRow': 'Add a row',
  'fill.rowNo': 'Row {n}',
  'fill.remark': 'Remark',
  'fill.name': 'Name',
  'fill.post': 'Post',
  'fill.phone': 'Phone',
} satisfies Record<keyof typeof fieldZhCN, string>;
