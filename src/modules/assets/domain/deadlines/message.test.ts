import { describe, expect, it } from 'vitest';
import { fill } from '#platform/contract/phrases.ts';
import type { DeadlineRow } from '../../contract/warning.ts';
import { zhCN } from '../../i18n/zh-CN.ts';
import { warningWords } from '../../server/deadlines/warning-words.data.ts';
import { messageOf, type Say } from './message.ts';

const words: Readonly<Record<string, string>> = { ...zhCN, ...warningWords };
const say: Say = (key, params) => fill(words[key] ?? key, { ...params });
const row = (more: Partial<DeadlineRow>): DeadlineRow =>
  ({
    assetKind: 'patent',
    assetTitle: '一种炒茶锅',
    assetNumber: 'ZL202010000011.5',
    enterpriseName: '杭州龙坞茶业有限公司',
    kind: 'annualFee',
    item: 'year:8',
    dueOn: '2027-03-10',
    safeOn: '2027-03-10',
    graceUntil: '2027-09-10',
    feeAmount: 2000,
    feeLine: [],
    consequence: 'feeIntoGrace',
    ruleKey: 'patent.annualFee',
    law: 'PLReg2023',
    article: '115',
    notes: [],
    confidence: 'confirmed',
    asOf: '2026-05-20',
    ...more,
  }) as DeadlineRow;

describe('[6.3.4-a] the message to the enterprise', () => {
  it('says “没有缴费记录” where that is the ground, and each ground of a doubtful day', () => {
    const text = messageOf(row({ confidence: 'toVerify', notes: ['noPaymentRecord', 'graceBase'] }), say);
    expect(text).toContain('该日期有待核实：没有缴费记录，请与缴费通知书核对；六个月自原届满日');
    expect(text).not.toContain('待核实：待核实');
    expect(messageOf(row({ confidence: 'toVerify', notes: ['yearByStatus'] }), say)).toContain('据“专利权维持”的状态和数据截至日推定');
  });

  it('a sure day needs no such line; an amount that is not confirmed says so', () => {
    expect(messageOf(row({}), say)).not.toContain('待核实');
    const text = messageOf(row({ notes: ['feeToVerify'] }), say);
    expect(text).toContain('官方费用约 2,000 元（金额待核实）');
    expect(text).not.toContain('law.note');
  });
});
