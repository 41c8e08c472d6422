import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { modules } from '#app/modules.ts';
import { roomOf } from '#platform/contract/operation.ts';
import { faultsOf, type Known, type OperationFacts } from './operation-faults.ts';
import { type KnownStatements, sentBy, statementFaults, type Work } from './statement-limits.ts';

/**
 * After a run of all tests: was each operation tried by HTTP, refused, and repeated, and does a page, a job or a seed call it? What tests did
 * is read from what their worlds wrote down, what pages call from the built bundle. Exceptions stand in `operations.known.json`, each with its
 * reason; one that no longer holds is named as well. What each sends to the database is held against its limit (`statements.known.json`).
 * `PEIPAO_GOLDEN=1` writes the lists anew; reasons that are there stay.
 */

const root = path.resolve(import.meta.dirname, '..');
const knownFile = path.join(root, 'tools/operations.known.json');

const filesBelow = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(f => path.join(folder, f));

const tried = new Set(
  filesBelow(process.env['PEIPAO_TRIED'] ?? path.join(root, 'test-output/tried')).flatMap(f => readFileSync(f, 'utf8').split('\n')),
);

/** Operations that stand in the pages as built: what nothing uses is not in there. */
const bundle = filesBelow(path.join(root, 'dist'))
  .filter(f => f.endsWith('.js'))
  .map(f => readFileSync(f, 'utf8'))
  .join('\n');
const called = new Set([...bundle.matchAll(/name:\s*["'`]([a-z]+\.\w+\.\w+)["'`]/gi)].map(m => m[1] ?? ''));
/** The pages of imports call the acts of whatever kind they are given, `ops.start`: one set for all rooms. */
const importPages = filesBelow(path.join(root, 'src/ui/desk/import')).filter(f => f.endsWith('.tsx') && !f.endsWith('.test.tsx'));
const importActs = new Set(importPages.flatMap(f => [...readFileSync(f, 'utf8').matchAll(/\bops\.(\w+)/g)].map(m => m[1] ?? '')));
const isCalled = (name: string): boolean => {
  const [, part, act = ''] = name.split('.');
  return called.has(name) || (part === 'import' && importActs.has(act));
};

/** Steps of imports that depend on no kind: telling how far it is, and that a file cannot be read. What one kind tried, all did. */
const stepsOfAnyKind = new Set(['stage', 'fail']);
const steps = new Set([...tried].flatMap(t => /^(\w+ \w+) [a-z]+\.import\.(\w+)$/.exec(t)?.slice(1, 3).join(' ') ?? []));
const isTried = (name: string, way: string): boolean => {
  const [, part, act = ''] = name.split('.');
  return tried.has(`${way} ${name}`) || (part === 'import' && stepsOfAnyKind.has(act) && steps.has(`${way} ${act}`));
};

const facts: OperationFacts[] = modules
  .flatMap(m => m.handlers.map(h => ({ op: h.op, grants: m.grants[h.op.name] ?? {} })))
  .map(({ op, grants }) => ({
    name: op.name,
    room: roomOf(op),
    command: op.kind === 'command',
    // What only the system may call is tried where its job or seed runs.
    systemOnly: !op.anonymous && Object.keys(grants).length === 0,
    called: isCalled(op.name),
    tried: (way, outcome) => isTried(op.name, `${way} ${outcome}`),
  }));

/** Kinds of long work that tests began, against those that the desk has words for. */
const told = (what: string): string[] => [...tried].filter(t => t.startsWith(`${what} `)).map(t => t.slice(what.length + 1));
const rooms = new Set(modules.map(m => m.name));
const kinds = told('task').filter(kind => rooms.has(kind.slice(0, kind.indexOf('.'))));
const worded = new Set(told('worded'));
const taskFaults = [
  ...kinds.filter(kind => !worded.has(kind)).map(kind => `${kind}: long work without words at the desk`),
  ...[...worded].filter(kind => !kinds.includes(kind)).map(kind => `${kind}: the desk has words for long work that no test begins`),
];

const isList = (shape: unknown): boolean =>
  typeof shape === 'object' && shape !== null && 'shape' in shape && 'next' in (shape.shape as object);
const works = new Map(
  modules
    .flatMap(m => m.handlers.map(h => h.op))
    .filter(op => op.kind !== 'download')
    .map(op => [op.name, op.kind === 'command' ? 'command' : isList(op.output) ? 'list' : 'detail'] as const satisfies [string, Work]),
);
const statementsFile = path.join(root, 'tools/statements.known.json');
const statements = statementFaults(sentBy(tried), n => works.get(n), JSON.parse(readFileSync(statementsFile, 'utf8')) as KnownStatements);

const known = JSON.parse(readFileSync(knownFile, 'utf8')) as Known;
const { faults, list } = faultsOf(facts, known);
if (process.env['PEIPAO_GOLDEN'] === '1') {
  writeFileSync(knownFile, `${JSON.stringify(list, null, 2)}\n`);
  writeFileSync(statementsFile, `${JSON.stringify(statements.list, null, 2)}\n`);
} else {
  const all = [...faults, ...taskFaults, ...statements.faults];
  for (const fault of all) console.error(fault);
  process.exitCode = all.length === 0 ? 0 : 1;
}
