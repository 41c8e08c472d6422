import { expect, test } from 'vitest';
import { isLead, mayAct } from './policy.ts';

const record = { companion_id: 'a', deputy_id: 'b' };
test.each([
  ['the companion', { id: 'a', role: 'officer' }, true],
  ['the deputy', { id: 'b', role: 'officer' }, true],
  ['another officer', { id: 'c', role: 'officer' }, false],
  ['a station lead', { id: 'd', role: 'stationLead' }, true],
  ['a manager', { id: 'e', role: 'manager' }, true],
])('[3.1-b] %s', (_, actor, answer) => expect(mayAct(actor, record)).toBe(answer));

test('[3.1-b] an officer is no lead', () => expect([isLead({ role: 'officer' }), isLead({ role: 'stationLead' })]).toEqual([false, true]));
