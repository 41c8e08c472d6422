import { expect, test } from 'vitest';
import { mayAssess, mayEndTask } from './policy.ts';

test.each([
  ['the companion', { id: 'a', role: 'officer' }, true],
  ['who began it', { id: 'b', role: 'officer' }, true],
  ['another officer', { id: 'c', role: 'officer' }, false],
  ['a lead', { id: 'd', role: 'stationLead' }, true],
])('[6.2.2.2-a] %s scores and agrees: %#', (_, actor, answer) => expect(mayAssess(actor, { coachId: 'a', createdBy: 'b' })).toBe(answer));

test.each([
  ['whose task it is', { id: 'a', role: 'officer' }, true],
  ['who made it', { id: 'b', role: 'officer' }, true],
  ['another officer', { id: 'c', role: 'officer' }, false],
  ['a manager', { id: 'd', role: 'manager' }, true],
])('[6.2.2.2-a] %s ends a task: %#', (_, actor, answer) => expect(mayEndTask(actor, { ownerId: 'a', createdBy: 'b' })).toBe(answer));
