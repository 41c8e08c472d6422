import { expect, test } from 'vitest';
import { countOf, toWalkAgain, withSecond } from '../../tools/test-count.ts';

const report = (...files: { name?: string; status: string; tests: string[] }[]): string =>
  JSON.stringify({
    testResults: files.map(({ name, status, tests }) => ({ name, status, assertionResults: tests.map(of => ({ status: of })) })),
  });

test.each([
  ['all passed', report({ status: 'passed', tests: ['passed', 'passed'] }), true, { passed: 2, failed: 0 }],
  ['one failed', report({ status: 'failed', tests: ['passed', 'failed'] }), false, { passed: 1, failed: 1 }],
  ['a file that does not load', report({ status: 'failed', tests: [] }), false, { passed: 0, failed: 1 }],
  ['an error outside all tests', report({ status: 'passed', tests: ['passed'] }), false, { passed: 1, failed: 1 }],
  ['a skipped test is no proof', report({ status: 'passed', tests: ['passed', 'skipped'] }), true, { passed: 1, failed: 1 }],
  ['no report', undefined, false, { passed: 0, failed: 1 }],
])('%s', (_, text, ok, count) => expect(countOf(text, ok)).toEqual(count));

const journey = (name: string, status: string) => ({ name: `/walks/${name}`, status, tests: [status] });

test('a journey that failed is walked again, unless anything else failed too or too many did', () => {
  const one = [journey('a', 'passed'), journey('b', 'failed')];
  expect(toWalkAgain(report(...one), '/walks/')).toEqual(['/walks/b']);
  expect(toWalkAgain(report(...one, { name: '/rooms/c', status: 'failed', tests: [] }), '/walks/')).toEqual([]);
  expect(toWalkAgain(report(...['a', 'b', 'c', 'd', 'e'].map(n => journey(n, 'failed'))), '/walks/')).toEqual([]);
  expect(toWalkAgain(undefined, '/walks/')).toEqual([]);
});

test('how it ends the second time is what counts, and one that fails twice has failed', () => {
  const first = report(journey('a', 'passed'), journey('b', 'failed'));
  expect(countOf(withSecond(first, report(journey('b', 'passed'))), true)).toEqual({ passed: 2, failed: 0 });
  expect(countOf(withSecond(first, report(journey('b', 'failed'))), false)).toEqual({ passed: 1, failed: 1 });
});
