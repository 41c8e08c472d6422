import { expect, test } from 'vitest';
import { line, text } from './shapes.ts';

test('[7.1-d] a rare character is one character; half of one is refused, not stored as another', () => {
  expect(line(2).parse(' 𬭩㛃 ')).toBe('𬭩㛃');
  expect(text(2).parse('𬭩㛃')).toBe('𬭩㛃');
  for (const shape of [line(9), text(9)]) for (const half of ['a\ud86e', '\udf69b']) expect(shape.safeParse(half).success).toBe(false);
});
