import { expect, test } from 'vitest';
import { countOf, toRunAgain, withSecond } from '../../tools/test-count.ts';

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

const file = (name: string, status: string) => ({ name: `/tests/${name}`, status, tests: [status] });

test('a file that failed is run again, unless too many did or an error fell outside all tests', () => {
  const one = report(file('a', 'passed'), file('b', 'failed'), { name: '/tests/c', status: 'failed', tests: [] });
  expect(toRunAgain(one, false)).toEqual(['/tests/b', '/tests/c']);
  expect(toRunAgain(one, true)).toEqual([]);
  expect(toRunAgain(report(...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(n => file(n, 'failed'))), false)).toEqual([]);
  expect(toRunAgain(undefined, false)).toEqual([]);
});

test('how it ends the second time is what counts, and one that fails twice has failed', () => {
  const first = report(file('a', 'passed'), file('b', 'failed'));
  expect(countOf(withSecond(first, report(file('b', 'passed'))), true)).toEqual({ passed: 2, failed: 0 });
  expect(countOf(withSecond(first, report(file('b', 'failed'))), false)).toEqual({ passed: 1, failed: 1 });
});
