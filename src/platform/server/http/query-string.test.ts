import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { schemaOf } from './openapi.ts';
import { decodeQuery } from './query-string.ts';

const shape = z.strictObject({
  q: z.string().optional(),
  limit: z.int().default(50),
  above: z.boolean().optional(),
  streets: z.array(z.string()).default([]),
  counts: z.array(z.int()).optional(),
  filter: z.strictObject({ a: z.string() }).optional(),
  code: z.string().nullable().optional(),
});
const decode = (query: string) => shape.safeParse(decodeQuery(schemaOf(shape, 'input'), new URLSearchParams(query)));

describe('query string', () => {
  it('[7.1-a] reads numbers, booleans, repeated keys and objects by the schema', () => {
    const query = `q=12&limit=20&above=true&streets=330105001&streets=330105002&counts=3&filter=${encodeURIComponent('{"a":"1"}')}&code=007`;
    expect(decode(query).data).toEqual({
      q: '12',
      limit: 20,
      above: true,
      streets: ['330105001', '330105002'],
      counts: [3],
      filter: { a: '1' },
      code: '007',
    });
  });

  it.each(['limit=ten', 'limit=1&limit=2', 'above=yes', 'filter={', 'unknown=1', '__proto__=1', 'constructor=1'])(
    '[7.1-a] refuses %s',
    query => {
      expect(decode(query).success).toBe(false);
    },
  );
});
