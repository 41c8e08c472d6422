import type { selfFillDoorZhCN } from './selffill-door.zh-CN.ts';
import type { selfFillFieldZhCN } from './selffill-field.zh-CN.ts';
import { selfFillProblemsEn } from './selffill-problems.en.ts';
import type { selfFillReviewZhCN } from './selffill-review.zh-CN.ts';

export const selfFillFieldEn = {
  ...selfFillProblemsEn,
  'self.title': 'Fill in the survey yourselves',
  'self.enter': 'Please enter the code',
  'self.enterHint':
    'Six digits, told by the officer who sent you the link. Until it is right this page shows nothing about any enterprise.',
  'self.code': 'Code',
  'self.codeShort': 'The code has six digits, please check.',
  'self.remember': 'This device',
  'self.rememberYes': 'It is my own phone: no code for seven days',
  'self.open': 'Open',
  'self.send': 'Send to the number on file',
  'self.sent': 'Noted. If the link is good and your number is on file, a message comes within a minute; it holds for ten.',
  'self.noSend': 'No message service is connected here. Please telephone the officer who sent you the link.',
  'self.noLink': 'There is no link to open here',
  'self.noLinkHint':
    'Please go back to the chat or the paper and open the link or scan the code again. The part behind “#” must not be missing.',
  'self.as': 'Filled in by {department} {name}',
  'self.part': '{n} sections are yours',
  'self.until': 'Please hand in before {day}',
  'self.rejoined': '{n} unsent values of this device were found and are being sent.',
  'self.handOn': 'Hand a part on to a colleague',
  'self.parts': 'Handed on',
  'self.partState': '{name}: {state}',
  'self.partsOpen': 'Not handed in yet: {names}. You can hand in now or wait.',
  'self.check': 'Check and hand in',
  'self.handIn': 'Hand in',
  'self.handInAgain': 'Hand in again',
  'self.handingIn': 'Handing in…',
  'self.stale': 'A colleague or the officer has just changed something. The page is up to date now; please look once more.',
  'self.unsent': 'Something has not reached the server yet. Please hand in once you are connected; it is kept on this device.',
  'self.receipt': 'Receipt {receipt}',
  'self.receiptBody': 'Handed in by {by}, {at}. Please keep this page or a picture of it.',
  'self.receiptHash': 'Content check (SHA-256): {hash}',
  'self.receiptChanged': 'Changed after it was handed in, and not handed in again yet.',
  'self.closed': 'The officer has taken it over; it can no longer be changed. For corrections ask {officer}.',
  'self.over': 'The last day is over; nothing can be changed. To add something ask {officer}.',
  'self.leave': 'Leave this device',
  'self.state.unopened': 'not opened',
  'self.state.filling': 'being filled in',
  'self.state.handedIn': 'handed in',
  'self.state.expired': 'over',
  'self.state.revoked': 'stopped',
} satisfies Record<keyof typeof selfFillFieldZhCN | keyof typeof selfFillReviewZhCN | keyof typeof selfFillDoorZhCN, string>;
