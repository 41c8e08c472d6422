/** How many passed and failed. */
export interface Count {
  passed: number;
  failed: number;
}

interface FileReport {
  status: string;
  assertionResults: { status: string }[];
}

/**
 * Counts a vitest JSON report. A file that failed without a failed test (it did not load), an error outside all tests, and a
 * missing report each count as one failure; a skipped test counts as failed too, for a test that does not run proves nothing.
 * @param ok whether vitest itself ended well
 */
export const countOf = (report: string | undefined, ok: boolean): Count => {
  if (report === undefined) return { passed: 0, failed: 1 };
  const files = (JSON.parse(report) as { testResults: FileReport[] }).testResults;
  const tests = files.flatMap(f => f.assertionResults);
  const passed = tests.filter(t => t.status === 'passed').length;
  const broken = files.filter(f => f.status === 'failed' && f.assertionResults.every(t => t.status === 'passed')).length;
  const failed = tests.length - passed + broken;
  return { passed, failed: failed === 0 && !ok ? 1 : failed };
};
