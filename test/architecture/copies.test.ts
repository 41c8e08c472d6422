import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** So many lines that say the same in two rooms are one mechanism, written twice. */
const run = 12;

interface Source {
  readonly file: string;
  readonly text: string;
}

/** What a file says, line by line: without layout, comments, imports and lines that only close. Names of the room count as one word. */
const linesOf = ({ file, text }: Source): string[] => {
  const [, room = ''] = /^src\/modules\/([^/]+)\//.exec(file) ?? [];
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^import [\s\S]*?;$/gm, '')
    .split('\n')
    .map(line =>
      line
        .replace(/\/\/ .*$/, '')
        .trim()
        .replaceAll(room, '·'),
    )
    .filter(line => /[\w\u4e00-\u9fff]/.test(line));
};

const roomOf = (file: string): string => file.split('/')[2] ?? '';

/** Pairs of files of two rooms that share a run of lines. */
const copiesIn = (sources: readonly Source[]): string[] => {
  const seen = new Map<string, string[]>();
  for (const source of sources) {
    const lines = linesOf(source);
    for (let at = 0; at + run <= lines.length; at += 1) {
      const key = lines.slice(at, at + run).join('\n');
      seen.set(key, [...(seen.get(key) ?? []), source.file]);
    }
  }
  const pairs = [...seen.values()].flatMap(files =>
    files.flatMap((a, i) =>
      files
        .slice(i + 1)
        .filter(b => roomOf(a) !== roomOf(b))
        .map(b => [a, b].toSorted().join(' ~ ')),
    ),
  );
  return [...new Set(pairs)].toSorted();
};

/** Copies that are still to be made one; the list only shrinks. */
const known: readonly string[] = [];

it('[architecture] no two rooms hold the same dozen lines', () => {
  const body = Array.from({ length: run }, (_, n) => `const step${n} = take(rows, ${n});`);
  const planted = [
    {
      file: 'src/modules/alpha/server/x.ts',
      text: `import { take } from './take.ts';\n\nexport const a = () => {\n${body.join('\n')}\n};`,
    },
    { file: 'src/modules/beta/server/y.ts', text: body.map(line => `    ${line} // as in a`).join('\n\n') },
    { file: 'src/modules/alpha/server/z.ts', text: body.slice(1).join('\n') },
  ];
  expect(copiesIn(planted), 'the planted copy is found, less than a dozen is none').toEqual([
    'src/modules/alpha/server/x.ts ~ src/modules/beta/server/y.ts',
  ]);
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src/modules'], { cwd: root })
    .toString()
    .split('\n')
    .filter(f => /\.tsx?$/.test(f) && !/\/i18n\/|\.data\.tsx?$|\.test\.tsx?$/.test(f));
  const found = copiesIn(files.map(file => ({ file, text: readFileSync(path.join(root, file), 'utf8') })));
  expect(
    found.filter(pair => !known.includes(pair)),
    'copies',
  ).toEqual([]);
  expect(
    known.filter(pair => !found.includes(pair)),
    'made one, and still on the list',
  ).toEqual([]);
});
