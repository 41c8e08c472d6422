/** How many passed and failed. */
export interface Count {
  passed: number;
  failed: number;
}

interface FileReport {
  name: string;
  status: string;
  assertionResults: { status: string }[];
}

const filesOf = (report: string): FileReport[] => (JSON.parse(report) as { testResults: FileReport[] }).testResults;
const failed = (f: FileReport): boolean => f.status === 'failed' || f.assertionResults.some(t => t.status !== 'passed');

/**
 * Counts a vitest JSON report. A file that failed without a failed test (it did not load), an error outside all tests, and a
 * missing report each count as one failure; a skipped test counts as failed too, for a test that does not run proves nothing.
 * @param ok whether vitest itself ended well
 */
export const countOf = (report: string | undefined, ok: boolean): Count => {
  if (report === undefined) return { passed: 0, failed: 1 };
  const files = filesOf(report);
  const tests = files.flatMap(f => f.assertionResults);
  const passed = tests.filter(t => t.status === 'passed').length;
  const broken = files.filter(f => f.status === 'failed' && f.assertionResults.every(t => t.status === 'passed')).length;
  const count = tests.length - passed + broken;
  return { passed, failed: count === 0 && !ok ? 1 : count };
};

/** More than this many are no accident of load. */
const againAtMost = 6;

/**
 * Files to be run once more, alone. Two stand side by side on two cores, browsers and databases among them, and one can fail by that
 * alone; what it proves, it proves alone as well. None if there are too many, or if an error fell outside all tests.
 * @param outside whether an error fell outside all tests
 */
export const toRunAgain = (report: string | undefined, outside: boolean): string[] => {
  if (report === undefined || outside) return [];
  const names = filesOf(report)
    .filter(failed)
    .map(f => f.name);
  return names.length <= againAtMost ? names : [];
};

/** What counts of two reports: of the files run again the second, of all others the first. */
export const withSecond = (first: string, second: string): string => {
  const later = filesOf(second);
  const again = new Set(later.map(f => f.name));
  return JSON.stringify({ testResults: [...filesOf(first).filter(f => !again.has(f.name)), ...later] });
};
