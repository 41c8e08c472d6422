// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the planted texts are code
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { modules } from '#app/modules.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const row = modules.map(m => m.name);

/** Tables and views of the migrated database: `visits.visits`, `people.pub_persons`. */
const tables = new Set([...read('src/platform/server/db-types.gen.ts').matchAll(/^ {2}'?([a-z_]+\.[a-z_0-9]+)'?:/gm)].map(m => m[1] ?? ''));

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** What a file says in quotes or backticks, whatever it is for: SQL text, a builder's table, a type of tables. */
const literalsOf = (text: string): string[] => {
  const found: string[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'ImportDeclaration') return;
    if (node.type === 'Literal' && typeof node['value'] === 'string') found.push(node['value']);
    if (node.type === 'TemplateElement') found.push((node['value'] as { raw: string }).raw);
    for (const child of Object.values(node).flat()) if (isNode(child)) visit(child);
  };
  visit(parseAst(text, { lang: 'ts' }) as unknown as Node);
  return found;
};

/** Names of tables in a text; `people.person.list` is no table, nor is `x.people.persons`. */
const tablesIn = (literal: string): string[] =>
  [...literal.matchAll(/(?<![\w.])([a-z_]+\.[a-z_0-9]+)(?![\w.]*\.\w)/g)].map(m => m[1] ?? '').filter(name => tables.has(name));

/** Whether a room may name the table: its own, or what a room to its left publishes. The pipes' tables are behind faces of the pipes. */
const isAllowed = (room: string, table: string): boolean => {
  const [schema = '', name = ''] = table.split('.');
  return schema === room || (schema !== 'platform' && name.startsWith('pub_') && row.indexOf(schema) < row.indexOf(room));
};

const breachesOf = (file: string, text: string): string[] => {
  const [, room = ''] = /^src\/modules\/([^/]+)\//.exec(file) ?? [];
  return [...new Set(literalsOf(text).flatMap(tablesIn))].filter(table => !isAllowed(room, table)).map(table => `${room} → ${table}`);
};

/** Rooms that are the page of a table of the pipes. */
const pagesOf: readonly string[] = ['people → platform.audit_changes', 'people → platform.audit_entries'];

/** Steps over the fence that are still to be mended; the list only shrinks: what is mended leaves it, or the test fails. */
const known: readonly string[] = [];

describe('[architecture] SQL of a room', () => {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src/modules'], { cwd: root })
    .toString()
    .split('\n')
    .filter(f => /\.ts$/.test(f) && !/\/web\/|\/i18n\/|\.test\.ts$/.test(f));

  it('touches its own tables and what rooms to its left publish', () => {
    expect([tables.size > 60, files.length > 300]).toEqual([true, true]);
    const found = [...new Set(files.flatMap(f => breachesOf(f, read(f))))].toSorted();
    const listed = [...known, ...pagesOf];
    expect(
      found.filter(b => !listed.includes(b)),
      'steps over the fence',
    ).toEqual([]);
    expect(
      listed.filter(b => !found.includes(b)),
      'mended, and still on the list',
    ).toEqual([]);
  });

  const inRoom = (text: string, room = 'enterprises'): string[] => breachesOf(`src/modules/${room}/server/x.ts`, text);
  it.each([
    ['a table of another room in SQL text', 'sql`select name from people.persons p where p.id = ${id}`', 'enterprises → people.persons'],
    ['behind a value', 'sql`select ${id} as id from visits.visits`', 'enterprises → visits.visits'],
    ['a builder’s table', "ctx.db.selectFrom('people.persons as p').selectAll()", 'enterprises → people.persons'],
    ['a builder’s join', "q.innerJoin('campaigns.roster as r', 'r.id', 'v.roster_id')", 'enterprises → campaigns.roster'],
    ['what a room to the right publishes', 'preparedSql`select 1 from demands.pub_demands`', 'enterprises → demands.pub_demands'],
    ['a type of tables', "type Db = Pick<DB, 'people.persons'>", 'enterprises → people.persons'],
    ['a table of the pipes', "pool.query('select 1 from platform.tasks')", 'enterprises → platform.tasks'],
  ])('%s is refused', (_, text, breach) => expect(inRoom(text)).toEqual([breach]));
  it.each([
    ['its own table', 'sql`select 1 from enterprises.enterprises`'],
    ['a view to the left', 'sql`select 1 from people.pub_persons`'],
    ['an operation', "ctx.can('people.account.list')"],
    ['an import', "import { x } from '#modules/people/index.ts'"],
  ])('%s is not', (_, text) => expect(inRoom(text)).toEqual([]));
});
