import { pinyin } from 'pinyin-pro';
import { expect, it } from 'vitest';
import { plainName } from '../domain/name-key.ts';
import { initialsOf } from './initials.ts';

const byLibrary = (char: string): string => {
  const first = pinyin(char, { pattern: 'first', toneType: 'none', nonZh: 'removed' }).toLowerCase();
  return /^[a-z]/.test(first) ? (first[0] ?? '') : '_';
};

it('[6.1-c] our table of initials says of every character what the library says', () => {
  const wrong: string[] = [];
  for (let code = 0x3400; code <= 0x323af; code += 1) {
    if (code >= 0xa000 && code < 0x20000) continue;
    const char = String.fromCodePoint(code);
    if (initialsOf(char) !== byLibrary(plainName(char))) wrong.push(char);
  }
  expect(wrong).toEqual([]);
});

it.each([
  ['杭州海康威视', 'hzhkws'],
  ['重庆银行', 'cqyh'],
  ['ＡＢ3科技（厦门）', 'ab3kj_xm_'],
  ['𬭚〇𪛗', 'cl_'],
])('[6.1-c] %s has the initials %s', (name, letters) => {
  expect(initialsOf(name)).toBe(letters);
});
