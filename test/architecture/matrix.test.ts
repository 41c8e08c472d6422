import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { modules } from '#app/modules.ts';
import { adminRoles } from '#modules/people/contract/role.ts';
import { permissionMatrix } from '#modules/people/index.ts';

const file = path.join(import.meta.dirname, 'matrix.golden.json');

/** The matrix as a reviewer reads it: one line for each operation and field. */
const lines = (): Record<string, string> => {
  const { rows, fields } = permissionMatrix(modules);
  const said = (cells: Readonly<Partial<Record<string, string>>>): string =>
    Object.entries(cells)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([role, value]) => `${role} ${value}`)
      .join(', ');
  const operations = rows.map(r => [r.operation, r.anonymous ? 'anybody' : said(r.reach)] as const);
  const seen = fields.map(f => [`field ${f.field}`, said(f.sight)] as const);
  return Object.fromEntries([...operations, ...seen].toSorted(([a], [b]) => (a < b ? -1 : 1)));
};

it('[7.1-d] the three administrators hold nothing in any room of business', () => {
  const business = permissionMatrix(modules).rows.filter(r => !r.anonymous && !/^(people|platform)\./.test(r.operation));
  expect(business.length).toBeGreaterThan(50);
  expect(business.filter(r => adminRoles.some(role => r.reach[role] !== undefined)).map(r => r.operation)).toEqual([]);
});

it('[7.1-d] every operation and field of the matrix stands in words of both languages', () => {
  const { rows, fields } = permissionMatrix(modules);
  const named = [...rows.map(r => ({ name: r.operation, title: r.title })), ...fields.map(f => ({ name: f.field, title: f.title }))];
  expect(fields.length).toBeGreaterThan(2);
  // What has no sentence answers its own name.
  expect(named.filter(n => n.title['zh-CN'] === n.name || n.title.en === n.name).map(n => n.name)).toEqual([]);
});

// Who may do what changes only where a reviewer sees it: run once with PEIPAO_GOLDEN=1 after a wanted change, and look at the diff.
it('[7.1-d] the permission matrix is the one that was reviewed', () => {
  const now = lines();
  if (process.env['PEIPAO_GOLDEN'] === '1' || !existsSync(file)) writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);
  expect(now).toEqual(JSON.parse(readFileSync(file, 'utf8')));
});

it('[7.1-d] of all that the product can do, a partner holds only its own door', () => {
  const held = modules.flatMap(m =>
    Object.entries(m.grants).flatMap(([name, reach]) => (reach['partner'] ? [[name, reach['partner']] as const] : [])),
  );
  expect(held.length).toBeGreaterThan(5);
  expect(held.filter(([, reach]) => reach !== 'self')).toEqual([]);
  expect(held.map(([name]) => name).filter(name => !/^(people\.|cases\.referral\.|platform\.file\.put$)/.test(name))).toEqual([]);
});
