import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import config from '../../vitest.config.ts';

const root = path.resolve(import.meta.dirname, '../..');
const projects = (config as { test: { projects: { test: { name: string; include: string[] } }[] } }).test.projects.map(p => p.test);
const homesOf = (file: string): string[] =>
  projects.filter(p => p.include.some(pattern => path.matchesGlob(file, pattern))).map(p => p.name);

test('[architecture] every test file runs in exactly one project', () => {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.test.ts', '*.test.tsx'], { cwd: root })
    .toString()
    .trim()
    .split('\n');
  expect(files.length).toBeGreaterThan(20);
  expect(files.map(f => ({ f, homes: homesOf(f) })).filter(x => x.homes.length !== 1)).toEqual([]);
  expect(homesOf('src/elsewhere/x.test.ts'), 'the rule bites').toEqual([]);
});
