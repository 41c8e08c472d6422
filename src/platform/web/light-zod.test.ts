import { describe, expect, it } from 'vitest';
import { z as whole } from 'zod';
import { z as light } from './light-zod.ts';

type Zod = typeof whole;

const filterOf = (z: Zod) =>
  z
    .object({
      q: z.string().trim().max(5).optional(),
      state: z.enum(['open', 'closed']).optional(),
      day: z.iso.date().optional(),
      scales: z.array(z.enum(['small', 'micro'])).default([]),
      limit: z.int().min(1).max(100).default(50),
      mine: z.boolean().default(false),
      code: z
        .string()
        .regex(/^[A-Z]\d$/)
        .nullable()
        .optional(),
    })
    .extend({ more: z.union([z.literal('a'), z.number()]).optional() })
    .omit({ day: true });

const cases: readonly unknown[] = [
  {},
  { q: ' 杭州 ', mine: true },
  { q: '比五个字更长的词' },
  { state: 'nonsense' },
  { scales: ['small'] },
  { scales: 'small' },
  { scales: ['big'] },
  { limit: 0 },
  { limit: 7.5 },
  { code: null, more: 'a' },
  { code: 'b1' },
  { more: 'b' },
  { day: '2026-11-22', unknown: 1 },
  'text',
  null,
];

describe('[7.1-a] the stand-in for zod agrees with zod', () => {
  it.each(cases.map(c => [JSON.stringify(c), c]))('%s', (_, value) => {
    const real = filterOf(whole).safeParse(value);
    const ours = filterOf(light as unknown as Zod).safeParse(value);
    expect(ours.success).toBe(real.success);
    if (real.success) expect(ours.data).toEqual(real.data);
    else expect(ours.error?.issues[0]?.path[0]).toBe(real.error.issues[0]?.path[0]);
  });

  it('refuses foreign keys where zod does, and knows choices and shapes', () => {
    for (const z of [whole, light as unknown as Zod]) {
      expect(z.strictObject({ a: z.string() }).safeParse({ a: 'x', b: 1 }).success).toBe(false);
      const Kind = z.enum(['need', 'difficulty', 'suggestion']);
      expect(Kind.options).toEqual(['need', 'difficulty', 'suggestion']);
      expect(Kind.exclude(['need']).options).toEqual(['difficulty', 'suggestion']);
      expect(Object.keys(z.object({ a: z.string(), b: z.int() }).shape)).toEqual(['a', 'b']);
    }
  });
});
