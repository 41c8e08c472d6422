import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { modules } from '#app/modules.ts';
import { permissionMatrix } from '#modules/people/index.ts';
import { phraseKeyOf, roomOf } from '#platform/contract/operation.ts';
import { openApiOf } from '#platform/server/http/openapi.ts';

const root = path.resolve(import.meta.dirname, '../..');
const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src', 'test'], { cwd: root })
  .toString()
  .split('\n')
  .filter(f => /\.tsx?$/.test(f));
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const handlers = modules.flatMap(m => m.handlers);

/** `export const submitVisit = command({ name: 'visits.visit.submit'` → name by identifier. */
const identifiers = new Map(
  tracked
    .filter(f => /\/contract\/.*\.ts$/.test(f))
    .flatMap(f =>
      [...read(f).matchAll(/export const (\w+) = (?:command|query|download)\(\{\s*name: '([^']+)'/g)].map(
        m => [m[2] ?? '', m[1] ?? ''] as const,
      ),
    ),
);
/** Imports are made by their kind, `export const ledgerImports = importOperations('enterprises', …)`: rooms with the names of their acts. */
const importsOf = tracked
  .filter(f => /\/contract\/.*\.ts$/.test(f))
  .flatMap(f =>
    [...read(f).matchAll(/export const (\w+) = import(?:Operations|Steps)\('([^']+)'/g)].map(m => [m[2] ?? '', m[1] ?? ''] as const),
  );
/** How a text names an operation: by its identifier, as `ledgerImports.start` of its kind, or as an act of any kind where the engine calls it. */
const isNamed = (name: string, text: string, engine = ''): boolean => {
  const [room = '', part = '', act = ''] = name.split('.');
  const identifier = identifiers.get(name);
  if (identifier && new RegExp(`\\b${identifier}\\b`).test(text)) return true;
  const kinds = part === 'import' ? importsOf.filter(([of]) => of === room).map(([, kind]) => kind) : [];
  if (kinds.some(kind => new RegExp(`\\b${kind}\\.${act}\\b`).test(text))) return true;
  if (kinds.length > 0 && new RegExp(`\\b(?:ops|steps)\\.${act}\\b`).test(engine)) return true;
  return text.includes(`'${name}'`);
};
const isTest = (f: string): boolean => /\.test\.tsx?$/.test(f);
const textOf = (wanted: (f: string) => boolean): string => tracked.filter(wanted).map(read).join('\n');

describe('operations', () => {
  it('[architecture] each stands in the permission matrix, with a clause of the standard', () => {
    expect(handlers.length).toBeGreaterThan(60);
    expect(() => permissionMatrix(modules)).not.toThrow();
    const clauses = /^(\d(\.\d+)*(-[a-g])?|A\.1-[ab]|X-\d)$/;
    expect(handlers.filter(h => !clauses.test(h.op.clause)).map(h => `${h.op.name}: ${h.op.clause}`)).toEqual([]);
  });

  it('[architecture] each has its phrase in both languages', () => {
    const missing = handlers.flatMap(h => {
      const key = phraseKeyOf(h.op.name).slice(roomOf(h.op).length + 1);
      const phrases = modules.find(m => m.name === roomOf(h.op))?.phrases;
      return (['zh-CN', 'en'] as const).filter(l => !phrases?.[l][key]).map(l => `${h.op.name} ${l}`);
    });
    expect(missing).toEqual([]);
  });

  it('[architecture] each has a caller: a page, a job, a seed or a command of the house', () => {
    const callers = textOf(
      f =>
        !isTest(f) &&
        (/\/web\//.test(f) || /\.run\.ts$|demo[\w-]*\.ts$|^src\/app\//.test(f) || /^src\/platform\/server\/upload\.ts$/.test(f)),
    );
    const engine = textOf(f => !isTest(f) && /^src\/ui\/desk\/import\/|^src\/platform\/server\/imports\/(?:read-run|runs)\.ts$/.test(f));
    const idle = handlers.filter(h => !isNamed(h.op.name, callers, engine));
    expect(idle.map(h => h.op.name)).toEqual([]);
  });

  it('[7.1-d] what a command tells once can be left out of its stored answer (`once`)', () => {
    const secret = /phone|password|secret|activationCode|recoveryCodes|^key$|^number$|token/i;
    const kept = (output: z.ZodType): string[] => {
      const shape = z.toJSONSchema(output, { io: 'output', unrepresentable: 'any' });
      return Object.entries(shape.properties ?? {})
        .filter(([name, value]) => secret.test(name) && typeof value === 'object')
        .filter(([, value]) => !/"null"|^\{"type":"array"/.test(JSON.stringify(value)))
        .map(([name]) => name);
    };
    expect(kept(z.object({ phone: z.string() })), 'the planted violation is found').toEqual(['phone']);
    const commands = handlers.filter(h => h.op.kind === 'command');
    expect(commands.filter(h => kept(h.op.output).length > 0).map(h => `${h.op.name}: ${kept(h.op.output)}`)).toEqual([]);
  });

  it('[architecture] each is tried by a test', () => {
    const tests = textOf(f => isTest(f) && !f.startsWith('test/architecture/'));
    const jobsAndSeeds = textOf(f => /\.run\.ts$|demo[\w-]*\.ts$/.test(f));
    const engineRuns = textOf(f => /^src\/platform\/server\/imports\/(?:read-run|runs)\.ts$/.test(f));
    const untried = handlers.filter(h => {
      // What only the system may call is tried where its job or seed runs.
      const systemOnly = Object.keys(modules.find(m => m.name === roomOf(h.op))?.grants[h.op.name] ?? {}).length === 0;
      return !isNamed(h.op.name, systemOnly ? tests + jobsAndSeeds : tests, systemOnly ? engineRuns : '');
    });
    expect(untried.map(h => h.op.name)).toEqual([]);
  });

  it('[7.1-a] the OpenAPI document names every operation once and is valid 3.1', async () => {
    const document = openApiOf(handlers, key => key) as { openapi: string; paths: Record<string, Record<string, { operationId: string }>> };
    const ids = Object.values(document.paths).flatMap(p => Object.values(p).map(o => o.operationId));
    const validator = new Validator();
    const verdict = await validator.validate(document);
    expect(verdict.errors ?? []).toEqual([]);
    expect(validator.version).toBe('3.1');
    expect((await validator.validate({ ...document, paths: { '/x': { get: { responses: 1 } } } })).valid, 'the validator bites').toBe(
      false,
    );
    expect(ids.toSorted()).toEqual(handlers.map(h => h.op.name).toSorted());
  });
});
