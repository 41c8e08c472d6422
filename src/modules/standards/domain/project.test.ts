import { expect, test } from 'vitest';
import { isProjectOverdue, projectState } from './project.ts';

const none = { publishedOn: null, droppedOn: null, withdrawnOn: null };

test.each([
  [none, 'underway'],
  [{ ...none, publishedOn: '2026-01-01' }, 'published'],
  [{ ...none, droppedOn: '2026-01-01' }, 'dropped'],
  [{ ...none, publishedOn: '2020-01-01', withdrawnOn: '2026-01-01' }, 'withdrawn'],
])('[6.2.1.3-a] %j is %s', (days, state) => expect(projectState(days)).toBe(state));

test.each([
  ['underway', '2026-11-21', true],
  ['underway', '2026-11-22', false],
  ['published', '2026-11-21', true],
  ['underway', null, false],
  ['dropped', '2026-11-21', false],
  ['withdrawn', '2026-11-21', false],
] as const)('[6.2.1.3-a] %s, due on %s, overdue on 11-22: %s', (state, due, answer) =>
  expect(isProjectOverdue(state, due, '2026-11-22')).toBe(answer),
);
