import { expect, test } from 'vitest';
import { mayJudge, maySee } from './policy.ts';

test('[7.6-a] who served never sees who rated; nobody judges the own appeal', () => {
  expect(maySee({ id: 'a' }, { servedBy: 'a', crew: [] })).toBe(false);
  expect(maySee({ id: 'b' }, { servedBy: 'a', crew: ['c'] })).toBe(true);
  expect(maySee({ id: 'b' }, { servedBy: null, crew: [] })).toBe(true);
  expect(maySee({ id: 'c' }, { servedBy: 'a', crew: ['c'] })).toBe(false);
  expect(mayJudge({ id: 'a' }, { appealedBy: 'a' })).toBe(false);
  expect(mayJudge({ id: 'b' }, { appealedBy: 'a' })).toBe(true);
});
