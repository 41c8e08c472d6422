import { expect, test } from 'vitest';
import { markStageOf } from './mark-path.ts';

test.each([
  [0, 0, 'none'],
  [1, 0, 'one'],
  [2, 0, 'family'],
  [9, 0, 'family'],
  [0, 1, 'wellKnown'],
  [3, 1, 'wellKnown'],
])('[6.2.4.1-a] %i marks in force and %i findings: %s', (registered, recognised, stage) =>
  expect(markStageOf({ registered, recognised })).toBe(stage),
);
