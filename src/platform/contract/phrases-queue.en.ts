import type { queueZh } from './phrases-queue.zh-CN.ts';

/** What waits on the phone, in English. */
export const queueEn = {
  'queue.forms': '{n, plural, one {# form} other {# forms}} not sent',
  'queue.sending': 'Sending {done}/{of}',
  'queue.offline': 'No network; it goes up by itself later',
  'queue.foreign': 'This network asks for its own sign-in first. Everything is still on this phone',
  'queue.signedOut': 'Please sign in again; it goes up after that',
  'queue.otherPerson': 'A colleague is signed in; this goes up when its owner signs in',
  'queue.busy': 'The server is busy; it is tried again shortly',
  'queue.stuck': '{n, plural, one {# item needs} other {# items need}} you',
  'queue.quarrels': '{n, plural, one {# form has} other {# forms have}} a field that two people changed; please open and choose',
  'queue.title': 'Not sent yet',
  'queue.none': 'Everything has been sent. Nothing waits on this phone.',
  'queue.now': 'Send now',
  'queue.last': 'Last received {time}',
  'queue.acts': '{n, plural, one {# item} other {# items}}',
  'queue.pictures': '{done} of {of} photos sent',
  'queue.waiting': 'On this phone, waiting to be sent',
  'queue.again': 'Try again',
  'queue.nothing': 'Nothing waits',
  'queue.export': 'Export to a file',
  'queue.exportAll': 'Export all to a file',
  'queue.drop': 'Delete',
  'queue.dropAsk': 'This cannot be undone; please export it first. Delete this item of “{title}”?',
  'queue.evicted':
    'The browser has emptied this phone’s store. At {time} there were {n, plural, one {# form} other {# forms}} not sent; they are lost. Drafts that reached the server are there: please open the enterprises and check.',
  'queue.evictedNone': 'The browser has cleared this phone’s store. At {time} nothing waited: all is at the server, nothing is lost.',
  'queue.evictedUnknown':
    'The browser has cleared this phone’s store (after long disuse, or when its data was cleared). All that was sent before {time} is at the server; what was only on this phone since, if anything, is gone. Please check the enterprises.',
  'queue.evictedShort': 'This phone’s store was cleared, please look',
  'queue.notLastingShort': 'This window keeps nothing when it is closed',
  'queue.leftOffline':
    'Signed out on this phone. The server cannot be reached now; the session there ends by itself when it can. What has not been sent stays here, and nobody else sees it.',
  'queue.evictedRead': 'I see',
  'queue.notLasting':
    'This browser window keeps nothing when it is closed (perhaps a private window). Please use a normal window or stay online.',
  'queue.skewShort': 'The clock of this phone is wrong, please set it',
  'queue.skew': 'The clock of this phone is {minutes} minutes off. The server’s time counts; please set the clock.',
  'queue.oldest': 'The oldest item is from {day}. Browsers may clear what is not used for long; please go online soon.',
  'leave.title': '{n, plural, one {# form is} other {# forms are}} not sent yet',
  'leave.body': 'After signing out they stay on this phone, hidden from others, and go up when you sign in again.',
  'leave.first': 'Send first',
  'leave.anyway': 'Sign out anyway',
} satisfies Record<keyof typeof queueZh, string>;
