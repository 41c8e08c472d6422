import { expect, test } from 'vitest';
import { columnTitle, tableTitle } from './audit-words.ts';

test.each([
  ['企业 (6.1-c): one row per enterprise and authority', '企业', 'one row per enterprise and authority'],
  [
    '需求、意向申报、难点、建议 (3.1-a); states are derived from the timestamps',
    '需求、意向申报、难点、建议',
    'states are derived from the timestamps',
  ],
  ['曾用名', '曾用名', '曾用名'],
  ['合并重复企业, reversible', '合并重复企业', 'reversible'],
  ['Uploaded and issued files; the bytes lie in the file store', 'Uploaded and issued files', 'Uploaded and issued files'],
])('[7.1-d] the audit log names a table by its comment: %s', (comment, zh, en) => {
  expect([tableTitle(comment, 'zh-CN'), tableTitle(comment, 'en')]).toEqual([zh, en]);
});

test('[7.1-d] the audit log names columns in both languages', () => {
  expect([columnTitle('uscc', 'zh-CN'), columnTitle('uscc', 'en'), columnTitle('nothing', 'en')]).toEqual([
    '统一社会信用代码',
    'unified social credit code',
    undefined,
  ]);
});
