import { expect, test } from 'vitest';
import { countOf } from '../../tools/test-count.ts';

const report = (...files: { status: string; tests: string[] }[]): string =>
  JSON.stringify({ testResults: files.map(f => ({ status: f.status, assertionResults: f.tests.map(status => ({ status })) })) });

test.each([
  ['all passed', report({ status: 'passed', tests: ['passed', 'passed'] }), true, { passed: 2, failed: 0 }],
  ['one failed', report({ status: 'failed', tests: ['passed', 'failed'] }), false, { passed: 1, failed: 1 }],
  ['a file that does not load', report({ status: 'failed', tests: [] }), false, { passed: 0, failed: 1 }],
  ['an error outside all tests', report({ status: 'passed', tests: ['passed'] }), false, { passed: 1, failed: 1 }],
  ['a skipped test is no proof', report({ status: 'passed', tests: ['passed', 'skipped'] }), true, { passed: 1, failed: 1 }],
  ['no report', undefined, false, { passed: 0, failed: 1 }],
])('%s', (_, text, ok, count) => expect(countOf(text, ok)).toEqual(count));
