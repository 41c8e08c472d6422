import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** The house in a folder of its own, as it lies here, so that a room can be made in it. */
const copyOfHouse = (): string => {
  const copy = mkdtempSync(path.join(tmpdir(), 'peipao-new-room-'));
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
  const list = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, maxBuffer: 16 * 1024 * 1024 }).toString();
  for (const file of list
    .trim()
    .split('\n')
    .filter(f => existsSync(path.join(root, f)))) {
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
    copyFileSync(path.join(root, file), path.join(copy, file));
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  execFileSync('git', ['init', '-q'], { cwd: copy });
  execFileSync('git', ['add', '-A'], { cwd: copy });
  return copy;
};

/** An event to listen to, whether or not a room declares one. */
const declareEvent = (copy: string): void =>
  writeFileSync(
    path.join(copy, 'src/modules/stations/contract/events-opened.ts'),
    `import { z } from 'zod';
import { event } from '#platform/contract/event.ts';

/** A station was opened. */
export const stationOpened = event({ name: 'stations.station.opened', clause: '7.4.1-a', payload: z.strictObject({}) });
`,
  );

test('[architecture] a room with everything compiles, is well-formed, keeps the rules, and its own tests pass', () => {
  const copy = copyOfHouse();
  declareEvent(copy);
  const run = (...args: string[]): void => {
    const env: NodeJS.ProcessEnv = { ...process.env, PEIPAO_GOLDEN: '1' };
    for (const name of Object.keys(env)) if (name.startsWith('VITEST')) delete env[name];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    expect(status, `${args.join(' ')}\n${stdout}\n${stderr}`).toBe(0);
  };
  const fields = ['seats:number:人数', 'level:choice:级别:basic=初级,high=高级', 'place:text:地点', 'endsOn:day:结束日期'];
  const asked = [...fields.flatMap(f => ['--field', f]), '--phone', '--job', '--listens', 'stations.station.opened', '--after', 'stations'];
  run('tools/new-module.ts', 'probing', '试行', '6.2.1.1-a', ...asked);
  run('node_modules/@biomejs/biome/bin/biome', 'check', 'src/modules/probing', 'src/app');
  for (const part of ['server', 'web', 'test']) run('node_modules/typescript/bin/tsc', '-p', `tsconfig.${part}.json`);
  const rules = ['registry', 'operations', 'source', 'database', 'matrix'].map(name => `test/architecture/${name}.test.ts`);
  run(
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    '--outputFile.json=report.json',
    'src/modules/probing',
    ...rules,
  );
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(path.join(copy, 'report.json'), 'utf8')) as Record<string, number>;
  expect(numFailedTests).toBe(0);
  expect(numPassedTests).toBeGreaterThan(40);
}, 900_000);
