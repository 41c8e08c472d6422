import type { replyZhCN } from './reply.zh-CN.ts';

/** What the page of a survey on the phone says in English. */
export const replyEn = {
  'reply.title': 'Satisfaction survey',
  'reply.period': 'About the service from {from} to {to}. Open until {day}.',
  'reply.secret':
    'No sign-in, no names. Replies are sealed; after the last day, when {n} lie together, they are shuffled and opened. Who served you cannot see who answered.',
  'reply.assisted':
    'Staff is signed in on this device. A reply from here is kept as made by staff and not counted; please open the link on your own phone.',
  'reply.kept': 'What you filled in is kept on this phone; you may hand it in later.',
  'reply.unanswered': '{n, plural, one {# question still needs} other {# questions still need}} an answer',
  'reply.submit': 'Hand in',
  'reply.change': 'Change the reply',
  'reply.changeSubmit': 'Hand in the changed reply',
  'reply.changeHint': 'You may change it once until the last day; the later one counts.',
  'reply.thanks': 'Thank you, your reply is in',
  'reply.thanksHint': 'Until {day} it may be changed once with the receipt. Please keep a picture of it.',
  'reply.changed': 'The changed reply is in',
  'reply.changedHint': 'This one counts; it cannot be changed again.',
  'reply.stamp': 'Received',
  'reply.early': 'The survey has not begun',
  'reply.earlyHint': 'It opens on {day}; this link will still hold then.',
  'reply.used': 'This questionnaire has been answered',
  'reply.usedHint': 'One reply for each enterprise. Who answered may change it once with the receipt until the last day.',
  'reply.over': 'The survey is over. Thank you for your interest.',
  'reply.expired': 'The survey is over',
  'reply.stopped': 'This link was stopped',
  'reply.goneHint': 'If in doubt please ask whoever sent you the link.',
  'problem.surveyEarly': 'The survey has not begun; it opens on {opens}.',
  'problem.surveyClosed': 'The survey is over; nothing can be handed in or changed.',
  'problem.replyIncomplete': '{n, plural, one {# place is} other {# places are}} not answered well; please see below the questions.',
  'problem.alreadyChanged': 'It was changed once already; that one counts.',
} as const satisfies Record<keyof typeof replyZhCN, string>;
