import type { selfFillNoticeZhCN } from './selffill-notice.zh-CN.ts';

export const selfFillNoticeEn = {
  'self.notice': 'Please read first',
  'self.noticeWho': 'Who processes: {handler}; contact: {officer} (the officer who sent you the link).',
  'self.noticeWhy': 'Why: to learn about your brand and needs under T/HZAS 8—2020, so that we can visit, answer and pass on.',
  'self.noticeWhat':
    'What: basics, brands and standards, certificates, training and declaration wishes; personal data are only names, departments, posts and telephone numbers. Numbers are encrypted and shown with the middle hidden.',
  'self.noticeSeen':
    'Who sees it: the officers in charge of you, the lead of their station and the manager; totals carry no names. What you write is saved as you go, and the officer can see it before you hand it in.',
  'self.noticeLong':
    'How long: the form is kept as a record (ten years as a rule, as the archive authority approves); your name stays with it; this sign-in is deleted within eight days.',
  'self.noticeRights':
    'Your rights: to see, correct, have deleted, and to fill in nothing or only a part without any disadvantage. Ask the contact above; you get an answer within 15 working days.',
  'self.noticeConfirm': 'I have read this and may fill in for my enterprise',
  'self.noticeConfirmFirst': 'Please read and tick first.',
  'self.name': 'Your name',
  'self.department': 'Your department',
  'self.departmentHint': 'For example quality, intellectual property, finance, office',
  'self.begin': 'Begin',
  'self.confirm': 'Confirmation',
} satisfies Record<keyof typeof selfFillNoticeZhCN, string>;
