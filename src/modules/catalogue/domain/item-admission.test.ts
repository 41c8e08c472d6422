import { expect, test } from 'vitest';
import { admissionOf } from './item-admission.ts';

const law = '《中华人民共和国标准化法》第二十七条';

// online without a visit · penalty or force · basis that is claimed → what 5.2 says
test.each([
  ['guidance on site', false, false, null, 'admitted', null],
  ['a basis where none is needed is not kept', false, false, law, 'admitted', null],
  ['done online', true, false, null, 'noBasis', ['excludedOnline']],
  ['done online, an empty basis', true, false, '  ', 'noBasis', ['excludedOnline']],
  ['a penalty', false, true, null, 'noBasis', ['excludedPenalty']],
  ['both', true, true, null, 'noBasis', ['excludedOnline', 'excludedPenalty']],
  ['done online, by a law and its article', true, false, law, 'admitted', law],
  ['a penalty, by a regulation', false, true, '《优化营商环境条例》第三十六条', 'admitted', '《优化营商环境条例》第三十六条'],
  [
    'by a rule with a figure',
    false,
    true,
    '国家标准管理办法（总局令第59号）第 12 条',
    'admitted',
    '国家标准管理办法（总局令第59号）第 12 条',
  ],
  ['both, by a law', true, true, law, 'admitted', law],
  ['a law without an article', true, false, '《中华人民共和国标准化法》', 'basisUnclear', ['excludedOnline']],
  ['an article of nothing', true, false, '第三条', 'basisUnclear', ['excludedOnline']],
  ['somebody said so', false, true, '领导同意', 'basisUnclear', ['excludedPenalty']],
  ['words that only look like it', false, true, '按惯例办理，第一时间处理', 'basisUnclear', ['excludedPenalty']],
] as const)('[5.2-a] [5.2-b] %s', (...[, onlineWithoutVisit, penaltyOrForce, exceptionBasis, verdict, more]) => {
  const expected = verdict === 'admitted' ? { verdict: 'admitted', basis: more } : { verdict: 'refused', why: verdict, kinds: more };
  expect(admissionOf({ onlineWithoutVisit, penaltyOrForce, exceptionBasis })).toEqual(expected);
});
