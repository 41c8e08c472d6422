import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { modules } from '#app/modules.ts';
import { permissionMatrix } from '#modules/people/index.ts';
import { phraseKeyOf, roomOf } from '#platform/contract/operation.ts';
import { openApiOf } from '#platform/server/http/openapi.ts';

const handlers = modules.flatMap(m => m.handlers);

// That each is tried, refused, repeated and called is seen at run time: `tools/check-operations.ts`, after all tests.
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
    // The number of a letter is printed on it: no number of a person's.
    const commands = handlers.filter(h => h.op.kind === 'command' && h.op.name !== 'papers.officialLetter.issue');
    expect(commands.filter(h => kept(h.op.output).length > 0).map(h => `${h.op.name}: ${kept(h.op.output)}`)).toEqual([]);
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
