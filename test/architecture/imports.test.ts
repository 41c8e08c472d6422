import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

interface Violation {
  rule: { name: string };
  from: string;
}
interface Report {
  summary: { violations: Violation[]; totalCruised: number };
}

const root = path.resolve(import.meta.dirname, '../..');
const depcruise = path.join(root, 'node_modules/.bin/depcruise');

const cruise = (source: string): Report => {
  const args = [source, '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const output = execFileSync(depcruise, args, {
    cwd: root,
    env: { ...process.env, PEIPAO_CRUISE_ROOT: source, PATH: `${path.dirname(process.execPath)}:${process.env.PATH}` },
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(output.toString()) as Report;
};

/** A small runtime in which every rule is broken once: file → text. The first word of each comment is the rule. */
const planted: Record<string, string> = {
  'app/modules.ts':
    "import { alpha } from '../modules/alpha/index.ts';\nimport { beta } from '../modules/beta/index.ts';\nexport const all = [alpha, beta];",
  'modules/alpha/index.ts': 'export const alpha = 1;',
  'modules/alpha/contract/shapes.ts': 'export const shape = 1;',
  'modules/alpha/server/inside.ts': 'export const inside = 1;',
  'modules/alpha/domain/rule.ts': 'export const rule = 1;',
  'modules/alpha/web/Page.tsx': 'export const Page = 1;',
  'modules/beta/index.ts': 'export const beta = 2;',
  'platform/server/pool.ts': 'export const pool = 1;',
  'platform/web/call.ts': 'export const call = 1;',
  'ui/desk/Head.tsx': 'export const Head = 1;',
  // no-cycle
  'platform/server/a.ts': "import { b } from './b.ts';\nexport const a = b;",
  'platform/server/b.ts': "import type { c } from './c.ts';\nexport const b = 1 as unknown as typeof c;",
  'platform/server/c.ts': "import { a } from './a.ts';\nexport const c = a;",
  // app-is-nobodys, platform-knows-no-room, platform-knows-no-ui
  'modules/alpha/server/app.ts': "import { all } from '../../../app/modules.ts';\nexport const x = all;",
  'platform/server/room.ts': "import { alpha } from '../../modules/alpha/index.ts';\nexport const x = alpha;",
  'platform/web/furniture.ts': "import { Head } from '../../ui/desk/Head.tsx';\nexport const x = Head;",
  'ui/desk/Pool.tsx': "import { pool } from '../../platform/server/pool.ts';\nexport const x = pool;",
  'ui/field/Kit.tsx': "import { Head } from '../desk/Head.tsx';\nexport const x = Head;",
  'modules/alpha/contract/kysely.ts': "import { sql } from 'kysely';\nexport const x = sql;",
  'modules/alpha/domain/clock.ts': "import fs from 'node:fs';\nexport const x = fs;",
  // Allowed: arithmetic of a room to the left, from anywhere in a room.
  'modules/beta/domain/left.ts': "import { rule } from '../../alpha/domain/rule.ts';\nexport const x = rule;",
  'modules/beta/server/left.ts': "import { rule } from '../../alpha/domain/rule.ts';\nexport const x = rule;",
  'modules/beta/web/left.ts': "import { rule } from '../../alpha/domain/rule.ts';\nexport const x = rule;",
  // order-alpha: of a room to the right not even arithmetic
  'modules/beta/domain/rule.ts': 'export const rule = 2;',
  'modules/alpha/domain/right.ts': "import { rule } from '../../beta/domain/rule.ts';\nexport const x = rule;",
  'modules/beta/server/deep.ts': "import { inside } from '../../alpha/server/inside.ts';\nexport const x = inside;",
  'modules/beta/server/page.ts': "import type { Page } from '../web/Page.tsx';\nexport const x = 1 as unknown as typeof Page;",
  'modules/beta/web/Page.tsx': "import type { inside } from '../server/inner.ts';\nexport const Page = 1 as unknown as typeof inside;",
  'modules/beta/server/inner.ts': 'export const inside = 1;',
  'modules/beta/web/Other.tsx': "import { Page } from '../../alpha/web/Page.tsx';\nexport const x = Page;",
  'modules/alpha/server/right.ts': "import { beta } from '../../beta/index.ts';\nexport const x = beta;",
};

const expected: [rule: string, file: string][] = [
  ['no-cycle', 'platform/server/a.ts'],
  ['app-is-nobodys', 'modules/alpha/server/app.ts'],
  ['platform-knows-no-room', 'platform/server/room.ts'],
  ['platform-knows-no-ui', 'platform/web/furniture.ts'],
  ['ui-knows-pages-only', 'ui/desk/Pool.tsx'],
  ['field-without-kit', 'ui/field/Kit.tsx'],
  ['contract-is-zod-only', 'modules/alpha/contract/kysely.ts'],
  ['domain-is-arithmetic', 'modules/alpha/domain/clock.ts'],
  ['server-through-faces', 'modules/beta/server/deep.ts'],
  ['server-not-web', 'modules/beta/server/page.ts'],
  ['web-not-server', 'modules/beta/web/Page.tsx'],
  ['web-through-faces', 'modules/beta/web/Other.tsx'],
  ['order-alpha', 'modules/alpha/server/right.ts'],
  ['order-alpha', 'modules/alpha/domain/right.ts'],
];

const allowed = ['modules/beta/domain/left.ts', 'modules/beta/server/left.ts', 'modules/beta/web/left.ts'];

describe('who may import whom', () => {
  mkdirSync(path.join(root, 'test-output'), { recursive: true });
  const runtime = mkdtempSync(path.join(root, 'test-output/planted-'));
  afterAll(() => rmSync(runtime, { recursive: true, force: true }));

  it('[architecture] the house keeps its own rules, and the guard really read it', () => {
    const { summary } = cruise('src');
    expect(summary.violations.map(v => `${v.rule.name}: ${v.from}`)).toEqual([]);
    expect(summary.totalCruised).toBeGreaterThan(150);
  }, 60_000);

  it('[architecture] each rule bites its planted violation', () => {
    for (const [file, text] of Object.entries(planted)) {
      mkdirSync(path.dirname(path.join(runtime, file)), { recursive: true });
      writeFileSync(path.join(runtime, file), text);
    }
    const source = path.relative(root, runtime);
    const { summary } = cruise(source);
    for (const [rule, file] of expected) {
      const bitten = summary.violations.filter(v => v.rule.name === rule).map(v => path.relative(source, v.from));
      expect(bitten, rule).toContain(file);
    }
    const wronged = summary.violations.filter(v => allowed.includes(path.relative(source, v.from)));
    expect(wronged.map(v => `${v.rule.name}: ${v.from}`)).toEqual([]);
  }, 60_000);
});
