import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src'], { cwd: root }).toString().trim().split('\n');
const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** Classes that a style sheet speaks of and no page bears; `pp-tone-${tone}` bears all that begin so. */
const unworn = (css: string, pages: string): string[] => {
  const selectors = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\{[^{}]*\}/g, '{}');
  const classes = new Set([...selectors.matchAll(/\.([a-z][\w-]*)/gi)].map(m => m[1] ?? ''));
  const made = [...pages.matchAll(/([a-z][\w]*-[\w-]*)\$\{/g)].map(m => m[1] ?? '');
  return [...classes]
    .filter(c => !c.startsWith('ant-') && !made.some(m => c.startsWith(m)) && !new RegExp(`(?<![\\w-])${c}(?![\\w-])`).test(pages))
    .toSorted();
};
/** Custom properties that are set and never read. */
const unread = (css: string, all: string): string[] =>
  [...new Set([...css.matchAll(/(--[\w-]+)\s*:/g)].map(m => m[1] ?? ''))].filter(
    v => !new RegExp(`var\\(${v}[,)]|['"\`]${v}['"\`]`).test(all),
  );

it('[architecture] every style is worn by a page, every token read', () => {
  expect(unworn('.pp-a { --x: 1 } .pp-b-c:hover .pp-gone {}', `className="pp-a" \`pp-b-\${tone}\``)).toEqual(['pp-gone']);
  expect(unread(':root { --x: 1; --y: 2 }', 'color: var(--x);')).toEqual(['--y']);
  const css = files.filter(f => f.endsWith('.css'));
  const pages = files
    .filter(f => /\.(tsx?|html)$/.test(f) && !/\.test\.tsx?$/.test(f))
    .map(textOf)
    .join('\n');
  const all = [pages, ...css.map(textOf)].join('\n');
  expect(css.length).toBeGreaterThan(10);
  expect(css.flatMap(f => unworn(textOf(f), pages).map(c => `${f}: .${c}`))).toEqual([]);
  expect(css.flatMap(f => unread(textOf(f), all).map(v => `${f}: ${v}`))).toEqual([]);
});
