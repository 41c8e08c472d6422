import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addToList, checkRoom } from '../../tools/new-module-files.ts';

const root = path.resolve(import.meta.dirname, '../..');
const copy = mkdtempSync(path.join(tmpdir(), 'peipao-new-module-'));
const env = { PATH: process.env['PATH'] ?? '', HOME: copy };

const run = (...args: string[]): { ok: boolean; output: string } => {
  const done = spawnSync(process.execPath, args, { cwd: copy, env, encoding: 'utf8' });
  return { ok: done.status === 0, output: done.stdout + done.stderr };
};
/** What the compiler says of the new room; the other rooms' own faults are not its business. */
const compilerFaults = (): string[] => {
  writeFileSync(
    path.join(copy, 'tsconfig.drill.json'),
    JSON.stringify({ extends: './tsconfig.test.json', include: ['src/modules/drill', 'src/app/*.ts'] }),
  );
  const { output } = run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.drill.json');
  return output.split('\n').filter(l => l.includes('modules/drill/') || /^src\/app\/(web-)?modules/.test(l));
};

beforeAll(() => {
  const files = execFileSync(
    'git',
    ['ls-files', '-co', '--exclude-standard', 'src', 'test', 'tools', 'docs', '*.json', '*.ts', '*.cjs', '.gitignore'],
    { cwd: root },
  );
  for (const file of new Set(files.toString().trim().split('\n'))) cpSync(path.join(root, file), path.join(copy, file));
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  execFileSync('git', ['init', '-q', copy], { env });
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('npm run new:module', () => {
  test('[architecture] makes a room that is formatted, compiles and passes its own tests', () => {
    const made = run('tools/new-module.ts', 'drill', '演练', '6.2');
    expect(made.output).toContain('src/modules/drill stands');
    expect(readFileSync(path.join(copy, 'src/app/modules.ts'), 'utf8')).toMatch(/drillModule,?\s*\];/);
    expect(run('node_modules/@biomejs/biome/bin/biome', 'ci', '--log-level=warn', 'src/modules/drill').output).not.toContain('━');
    expect(compilerFaults()).toEqual([]);
    const tests = run('node_modules/vitest/vitest.mjs', 'run', '--project=unit', '--project=server', 'src/modules/drill');
    expect(tests.output).toMatch(/Test Files.*3 passed/);
    expect(tests.ok).toBe(true);
  }, 120_000);

  test.each([
    ['Training', '培训', '6.2'],
    ['platform', '平台', '6.2'],
    ['training', 'Training', '6.2'],
    ['training', '培训', 'six'],
  ])('refuses %s %s %s in words', (room, title, clause) => expect(() => checkRoom(room, title, clause)).toThrow(/does not do|no clause/));

  test.each([
    ['an empty list', 'export const a: readonly A[] = [];', 'i\nexport const a: readonly A[] = [x];'],
    ['a line', 'export const a: readonly A[] = [b, c];', 'i\nexport const a: readonly A[] = [b, c, x];'],
    ['a column', 'export const a: A[] = [\n  b,\n];', 'i\nexport const a: A[] = [\n  b, x];'],
  ])('adds to %s', (_, before, after) => expect(addToList(before, 'i', 'x')).toBe(after));
});
