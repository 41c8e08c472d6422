import { expect, test } from 'vitest';
import { deadlineKinds } from '../../contract/deadline.ts';
import { natureOf } from './urgency.ts';

test('[6.3.1-a] only a day that the law sets for an act is called a legal one', () => {
  const of = (nature: string) => deadlineKinds.filter(kind => natureOf(kind) === nature);
  expect(of('attack')).toEqual(['nonUse']);
  expect(of('validity')).toEqual(['patentTerm', 'licenceEnd', 'pledgeEnd', 'freezeEnd', 'certificateExpiry', 'honourExpiry']);
  expect(of('legal')).toContain('renewal');
  expect(of('legal')).toContain('noticeReply');
});
