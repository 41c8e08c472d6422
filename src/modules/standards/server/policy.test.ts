import { expect, test } from 'vitest';
import { mayWorkOnProject } from './policy.ts';

test.each([
  ['the companion', { id: 'a', role: 'officer' }, true],
  ['who registered it', { id: 'b', role: 'officer' }, true],
  ['another officer', { id: 'c', role: 'officer' }, false],
  ['a lead', { id: 'd', role: 'stationLead' }, true],
])('[6.2.1.3-a] %s works on a project: %#', (_, actor, answer) =>
  expect(mayWorkOnProject(actor, { ownerId: 'a', createdBy: 'b' })).toBe(answer),
);
