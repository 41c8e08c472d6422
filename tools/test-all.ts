import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { getBrowser } from './browser.ts';
import { type Count, countOf, toRunAgain, withSecond } from './test-count.ts';

/**
 * All tests one after the other, each static check counted as one; the last line says `N passed, N failed` and nothing else.
 * `--fast`: lint, types, unit and architecture. `--journeys`: the journeys alone. `--soak`: the long proofs alone, which no other run holds.
 * Anything else is handed to vitest.
 */

const root = path.resolve(import.meta.dirname, '..');
const report = path.join(root, 'test-output/vitest.json');
const outsideErrors = path.join(root, 'test-output/outside-errors');
const tried = path.join(root, 'test-output/tried');
const fast = process.argv.includes('--fast');
const journeysOnly = process.argv.includes('--journeys');
const soak = process.argv.includes('--soak');
const forVitest = process.argv.slice(2).filter(a => !['--fast', '--journeys', '--soak'].includes(a));

const total: Count = { passed: 0, failed: 0 };
const add = (count: Count): void => {
  total.passed += count.passed;
  total.failed += count.failed;
};

const runNode = (args: readonly string[]): boolean =>
  spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;

const check = (name: string, work: () => boolean): void => {
  const started = performance.now();
  const ok = work();
  console.log(`${ok ? 'ok' : 'FAILED'}  ${name}  ${((performance.now() - started) / 1000).toFixed(1)} s`);
  add(ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
};

const staticChecks = (): void => {
  check('lint', () =>
    runNode(['node_modules/@biomejs/biome/bin/biome', 'ci', '--log-level=warn', '--colors=off', '--max-diagnostics=60', '.']),
  );
  check('dead code', () => runNode(['node_modules/knip/bin/knip.js', '--no-progress', '--exclude', 'types']));
  for (const part of ['server', 'web', 'test']) {
    check(`types (${part})`, () => runNode(['node_modules/typescript/bin/tsc', '-p', `tsconfig.${part}.json`]));
  }
};

const productChecks = (): void => {
  check('database types', () => runNode(['tools/db-types.ts', '--check']));
  check('standard map', () => runNode(['tools/standard-map.ts', '--check']));
  check('web build', () => runNode(['tools/launch.mjs', 'build']));
  check('web budgets', () => runNode(['tools/web-budget.ts']));
};

/** Runs vitest. @returns whether it ended well, its report where it could write one, and whether an error fell outside all tests */
const runTests = (args: readonly string[]): { ok: boolean; text: string | undefined; outside: boolean } => {
  rmSync(report, { force: true });
  mkdirSync(path.dirname(report), { recursive: true });
  process.env['PEIPAO_OUTSIDE_ERRORS'] = outsideErrors;
  const ok = runNode([
    'node_modules/vitest/vitest.mjs',
    'run',
    ...args,
    '--reporter=dot',
    '--reporter=json',
    '--reporter=./tools/outside-errors.ts',
    `--outputFile.json=${report}`,
  ]);
  return { ok, text: existsSync(report) ? readFileSync(report, 'utf8') : undefined, outside: existsSync(outsideErrors) };
};

const vitest = (projects: readonly string[]): void => {
  const started = performance.now();
  const first = runTests([...projects.map(p => `--project=${p}`), ...forVitest]);
  let { ok, text } = first;
  const again = soak ? [] : toRunAgain(text, first.outside);
  if (text !== undefined && again.length > 0) {
    console.log(`run again, alone: ${again.map(f => path.relative(root, f)).join(', ')}`);
    const second = runTests(['--no-file-parallelism', ...again]);
    ok = second.ok;
    if (second.text !== undefined) {
      const still = toRunAgain(second.text, second.outside);
      text = withSecond(text, second.text);
      console.log(`unsteady, failed beside others and passed alone: ${again.filter(f => !still.includes(f)).length}`);
    }
  }
  console.log(`${ok ? 'ok' : 'FAILED'}  tests (${projects.join(', ')})  ${((performance.now() - started) / 1000).toFixed(1)} s`);
  add(countOf(text, ok));
};

const browser = (): void =>
  check('a browser for the journeys', () => {
    try {
      process.env['PEIPAO_BROWSER'] = getBrowser();
      return true;
    } catch (error) {
      console.error((error as Error).message);
      return false;
    }
  });

if (fast) {
  staticChecks();
  vitest(['unit', 'architecture']);
} else if (journeysOnly) {
  check('web build', () => runNode(['tools/launch.mjs', 'build']));
  browser();
  vitest(['journeys']);
} else if (soak) {
  check('web build', () => runNode(['tools/launch.mjs', 'build']));
  browser();
  vitest(['soak']);
} else {
  staticChecks();
  productChecks();
  browser();
  // What became of each operation is written down while the tests run, and held against the list afterwards.
  rmSync(tried, { recursive: true, force: true });
  mkdirSync(tried, { recursive: true });
  process.env['PEIPAO_TRIED'] = tried;
  vitest(['!soak']);
  check('each operation is tried, refused, repeated and called', () => runNode(['tools/check-operations.ts']));
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
