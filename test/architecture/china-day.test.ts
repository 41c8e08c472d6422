import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src', 'tools', 'bench', 'test/journeys'], { cwd: root })
  .toString()
  .split('\n')
  .filter(f => /\.(ts|tsx|sql)$/.test(f) && !/\.gen\.ts$|^src\/.*\.test\.tsx?$/.test(f));

/** The one file that computes days and clocks of China in TypeScript, and the migration that does it in SQL (docs/decisions/0024). */
const own = new Set(['src/platform/contract/china-day.ts', 'src/modules/reference/migrations/20261130T1100-reference.sql']);

/** What computes, or forgets to compute, the day of an instant; each with a violation that must be found. */
const patterns: readonly (readonly [name: string, pattern: RegExp, planted: string])[] = [
  ['eight hours', /\b8 \* 3_?600(?:_?000)?\b|\b8 \* 60 \* 60|\b28_?800(?:_?000)?\b/, 'new Date(at.getTime() + 8 * 3_600_000)'],
  ['eight hours', /\b8 \* 3_?600(?:_?000)?\b|\b8 \* 60 \* 60|\b28_?800(?:_?000)?\b/, 'new Date(at.getTime() + 28_800_000)'],
  ['eight hours on UTC parts', /getUTCHours\(\) \+ 8\b/, '(now.getUTCHours() + 8) % 24'],
  [
    'the zone by name',
    /['"`]Asia\/(?:Shanghai|Chongqing|Urumqi)\b|['"`]PRC['"`]/,
    "new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })",
  ],
  ['the zone in SQL', /\bat time zone\b/i, "(raised_at at time zone 'Asia/Shanghai')::date"],
  ['an offset in text', /:00(?::00)?\+08(?::?00)?[`'"]/, 'agreedAt: day + "T09:30:00+08:00"'],
  [
    'the day of UTC',
    /\bnow(?:\(\))?\.toISOString\(\)\.slice\(0, 10\)|(?:_at|At|new Date\(\))\)?\.toISOString\(\)\.slice\(0, 10\)/,
    'ctx.now.toISOString().slice(0, 10)',
  ],
  [
    'the day of UTC',
    /\bnow(?:\(\))?\.toISOString\(\)\.slice\(0, 10\)|(?:_at|At|new Date\(\))\)?\.toISOString\(\)\.slice\(0, 10\)/,
    'e.updated_at.toISOString().slice(0, 10)',
  ],
  ['an instant cut to its day', /(?:\.at|\w(?:_at|At))\.slice\(0, (?:7|10)\)/, 'sayDay(link.expiresAt.slice(0, 10))'],
  ['an instant cast to a day', /(?:_at|\bnow\(\)|\bcurrent_timestamp)::date\b/i, 'coalesce(v.visited_on, v.submitted_at::date)'],
  ['an instant by month in SQL', /(?:to_char|date_trunc|extract)\([^()]*\w_at\b/i, "to_char(d.raised_at, 'YYYY-MM')"],
  ['the day of the session', /\bcurrent_date\b/i, 'where due_on < current_date'],
  [
    'the day of the host',
    /\.toLocale(?:Date|Time)String\('|\.getTimezoneOffset\(|\.(?:getDate|getMonth|getHours|getFullYear)\(\)/,
    "now.toLocaleDateString('sv-SE')",
  ],
];

/** Instants of fixed rows of SQL, written with their zone: nothing is computed. */
const writtenInstant = /(?:timestamptz )?'\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?\+08(?::?00)?'/g;

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|^--.*$/gm, '').replace(writtenInstant, '');

describe('the day of an instant in China', () => {
  it('[architecture] each way around the one function is found', () => {
    for (const [name, pattern, planted] of patterns) expect(pattern.test(withoutComments(planted)), `${name}: ${planted}`).toBe(true);
  });

  it('[architecture] is computed in one file of TypeScript and one function of SQL', () => {
    expect(files.length).toBeGreaterThan(1_000);
    const found = files
      .filter(f => !own.has(f))
      .flatMap(f => {
        const text = withoutComments(readFileSync(path.join(root, f), 'utf8'));
        return patterns.filter(([, pattern]) => pattern.test(text)).map(([name, pattern]) => `${f}: ${name}: ${pattern.exec(text)?.[0]}`);
      });
    expect([...new Set(found)]).toEqual([]);
  });
});
