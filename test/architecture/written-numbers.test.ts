import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

it('[A.1-a] no page reads numbers by itself: full-width digits and 1,200万元 are understood in every number field of the desk', () => {
  const alone = globSync('src/**/*.tsx', { cwd: root }).filter(file => /\bInputNumber\b/.test(readFileSync(path.join(root, file), 'utf8')));
  expect(alone, 'use NumberInput of #ui/desk/form').toEqual([]);
});
