import { expect, test } from 'vitest';
import { line, lines, text } from './shapes.ts';

test('[7.1-d] a rare character is one character; half of one is refused, not stored as another', () => {
  expect(line(2).parse(' 𬭩㛃 ')).toBe('𬭩㛃');
  expect(text(2).parse('𬭩㛃')).toBe('𬭩㛃');
  for (const shape of [line(9), text(9)]) for (const half of ['a\ud86e', '\udf69b']) expect(shape.safeParse(half).success).toBe(false);
});

test('[3.1-a] words of several lines keep their breaks; nothing but blanks says nothing', () => {
  expect(lines(20).parse(' 第一行\r\n第二行 ')).toBe('第一行\n第二行');
  for (const blank of ['', '  ', '\n']) expect(lines(20).safeParse(blank).success).toBe(false);
  expect(lines(3).safeParse('四个字了').success).toBe(false);
});
