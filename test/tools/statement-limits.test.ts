import { expect, test } from 'vitest';
import { type KnownStatements, sentBy, statementFaults, type Work } from '../../tools/statement-limits.ts';

const works: Readonly<Record<string, Work>> = { 'a.b.list': 'list', 'a.b.get': 'detail', 'a.b.do': 'command' };
const judged = (lines: readonly string[], known: KnownStatements = {}) => statementFaults(sentBy(lines), n => works[n], known);

test('the least and the most of an operation are kept, other lines are none of it', () => {
  expect([...sentBy(['statements 4 a.b.get', 'statements 2 a.b.get', 'http works a.b.get', 'statements 9 a.b.get'])]).toEqual([
    ['a.b.get', { least: 2, most: 9 }],
  ]);
});

test.each([
  ['within its limit', ['statements 3 a.b.list'], []],
  ['a list with a fourth statement', ['statements 4 a.b.list'], ['a.b.list: sends 4 statements in the plain case, a list may send 3']],
  ['a statement in a loop', ['statements 2 a.b.get', 'statements 40 a.b.get'], ['a.b.get: sends up to 40 statements, twice 6 are allowed']],
  ['what is no operation', ['statements 40 a.b.gone'], []],
])('%s', (_, lines, faults) => expect(judged(lines).faults).toEqual(faults));

test('what is listed may stay as dear as it was, not dearer, and leaves the list once it keeps the limit', () => {
  const known = { 'a.b.do': { least: 12, most: 20 } };
  expect(judged(['statements 12 a.b.do', 'statements 30 a.b.do'], known)).toEqual({
    faults: [],
    list: { 'a.b.do': { least: 12, most: 30 } },
  });
  expect(judged(['statements 13 a.b.do'], known).faults).toEqual(['a.b.do: sends 13 statements in the plain case, 12 are listed']);
  expect(judged(['statements 12 a.b.do', 'statements 41 a.b.do'], known).faults).toEqual([
    'a.b.do: sends up to 41 statements, 20 are listed',
  ]);
  expect(judged(['statements 5 a.b.do'], known).faults).toEqual(['a.b.do: is listed for its statements and keeps the limit now']);
});
