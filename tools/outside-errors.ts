import { rmSync, writeFileSync } from 'node:fs';
import type { Reporter } from 'vitest/node';

/** Leaves a file where an error fell outside all tests, for vitest's own report does not hold it. Its path: `PEIPAO_OUTSIDE_ERRORS`. */
// biome-ignore lint/style/noDefaultExport: vitest takes a reporter of its own as the default of its file
export default class OutsideErrors implements Reporter {
  onTestRunEnd(_: unknown, errors: readonly unknown[]): void {
    const file = process.env['PEIPAO_OUTSIDE_ERRORS'];
    if (file === undefined) return;
    if (errors.length > 0) writeFileSync(file, String(errors.length));
    else rmSync(file, { force: true });
  }
}
