import type { selfFillProblemsZhCN } from './selffill-problems.zh-CN.ts';

export const selfFillProblemsEn = {
  'problem.fillRefused':
    'Not opened: the link or the code is wrong or no longer good. Please check; after several wrong tries wait 15 minutes or ask the officer for a new code.',
  'problem.fillSessionOver': 'This device is signed out. What was saved is safe; please open the link again with a new code.',
  'problem.fillRevoked': 'This link was stopped. What was saved is safe; please ask the officer who sent it.',
  'problem.fillExpired': 'The last day is over. What was saved is safe; ask the officer if something is missing.',
  'problem.fillNoticeFirst': 'Please read the notice and give your name and department first.',
  'problem.fillNotYours': 'This field is not in your sections.',
  'problem.fillNoGateway': 'No message service is connected here; please telephone the officer for the code.',
  'problem.fillPartsOnly': 'A part cannot be handed on again; hand it in, or let the first person hand it on.',
  'problem.fillTooManyParts': 'At most {n} parts at a time; please take back what is not needed.',
} satisfies Record<keyof typeof selfFillProblemsZhCN, string>;
