import { expect, test } from 'vitest';
import { passwordFaults } from './password.ts';

const common = new Set(['password', 'woaini1314', '1234567890', 'qwertyuiop', 'admin', 'iloveyou']);
const around = { username: 'wangmin', name: '王敏', isCommon: (form: string) => common.has(form) };

test.each([
  ['short1', ['tooShort']],
  ['a'.repeat(129), ['tooLong', 'common']],
  ['woaini1314', ['common']],
  ['WoAiNi1314', ['common']],
  ['ＷＯＡＩＮＩ１３１４', ['common']],
  ['woaini1314woaini1314', ['common']],
  ['P@ssw0rd!!', ['common']],
  ['Password123!', ['common']],
  ['admin@2026!', ['common']],
  ['1111111111', ['common']],
  ['wangmin2026', ['context']],
  ['红盾陪跑2026年度', ['context']],
  ['王敏的口令123', ['tooShort', 'context']],
  ['correct horse battery', []],
  ['西溪湿地三十里梅花', ['tooShort']],
  ['西溪湿地三十里梅花香', []],
  ['k7#Qm2!vXz', []],
])('[7.1-d] password %s → %j', (password, faults) => {
  expect(passwordFaults(password, around)).toEqual(faults);
});
