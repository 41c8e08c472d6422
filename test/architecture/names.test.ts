import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** Names that several files export, with those files. */
const namesTwice = (sources: readonly { file: string; text: string }[]): Map<string, string[]> => {
  const places = new Map<string, Set<string>>();
  for (const { file, text } of sources)
    for (const m of text.matchAll(/^export (?:async )?(?:const|function|class|interface|type|let) (\w+)/gm))
      places.set(m[1] ?? '', (places.get(m[1] ?? '') ?? new Set()).add(file));
  return new Map([...places].filter(([, files]) => files.size > 1).map(([name, files]) => [name, [...files]]));
};

/** One part, which every room, every kind of import, or desk and phone have each of their own. */
const sameRole = new Set(
  'desk field agendaKinds useT useFilterFields useCommand useOp SlotParts Icon SignInAgain SignInForm VisitFillPage HolidayNotices judge fixCell choicesFor matchRows shownRows twinSides writeStretch'.split(
    ' ',
  ),
);
/** Still one word for two things; the list only shrinks. */
const known = new Set('CellRemark PaperRow people readPaper readText values'.split(' '));

it('[architecture] no two exports bear one name for two things', () => {
  const planted = [
    { file: 'a.ts', text: 'export const rowOf = 1;' },
    { file: 'b.ts', text: 'export interface Row {}\nexport const rowOf = () => 2;' },
  ];
  expect([...namesTwice(planted)]).toEqual([['rowOf', ['a.ts', 'b.ts']]]);
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src'], { cwd: root })
    .toString()
    .split('\n')
    .filter(f => /\.tsx?$/.test(f) && !/\/i18n\/|\.gen\.ts$|\.test\.tsx?$/.test(f));
  const twice = namesTwice(files.map(file => ({ file, text: readFileSync(path.join(root, file), 'utf8') })));
  expect([...twice].filter(([name]) => !sameRole.has(name) && !known.has(name))).toEqual([]);
  expect(
    [...known].filter(name => !twice.has(name)),
    'mended, and still on the list',
  ).toEqual([]);
});
