import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

interface Locked {
  version: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}
const lock = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};

test('the lock file holds the packages of every platform, so that a clean install works on each', () => {
  const wanted = Object.values(lock.packages).flatMap(p => Object.keys(p.optionalDependencies ?? {}));
  const names = Object.keys(lock.packages);
  expect(wanted.length).toBeGreaterThan(40);
  expect(wanted.filter(name => !names.some(n => n.endsWith(`node_modules/${name}`)))).toEqual([]);
});

test('the lock file names no registry', () => {
  expect(Object.values(lock.packages).filter(p => p.resolved?.includes('://'))).toEqual([]);
});
