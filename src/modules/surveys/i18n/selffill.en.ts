import type { selfFillZhCN } from './selffill.zh-CN.ts';
import { selfFillProblemsEn } from './selffill-problems.en.ts';

export const selfFillEn = {
  ...selfFillProblemsEn,
  'ask.bulk': 'Ask to fill in',
  'op.fill.issue': 'Issue a self-fill link',
  'op.fill.code': 'Show the self-fill code',
  'op.fill.revoke': 'Stop a self-fill link',
  'op.fill.list': 'Course of self-filling',
  'op.fill.door': 'Door of self-filling',
  'op.fill.sendCode': 'Send the self-fill code',
  'op.fill.open': 'Open a self-fill link',
  'op.fill.begin': 'Confirm the self-fill notice',
  'op.fill.get': 'Self-fill form',
  'op.fill.saveDraft': 'Save a self-fill draft',
  'op.fill.handIn': 'Hand in a self-filled form',
  'op.fill.handOn': 'Hand a part on to a colleague',
  'op.fill.partCode': 'Code for a colleague’s part',
  'op.fill.takeBack': 'Take a part back',
  'op.fill.leave': 'Leave self-filling',
  'op.fill.makeCode': 'Make a code for a message',
} satisfies Record<keyof typeof selfFillZhCN, string>;
