import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tableA1 } from '#modules/questionnaires/domain/table-a1.data.ts';
import { printedShares, tableA1Rows } from './table-a1-rows.ts';

const printed = readFileSync(new URL('../../questionnaires/domain/table-a1.standard.txt', import.meta.url), 'utf8').split('\n');
const standard = printed.flatMap(l => l.split('\t').map(c => c.trim())).filter(c => c !== '');

describe('[6.1-f] Table A.1 as it is printed', () => {
  it('holds every cell text of the standard, in order, and nothing else', () => {
    const texts = tableA1Rows(tableA1, {}).flatMap(row => row.map(c => c.text).filter(t => t !== ''));
    expect(texts).toEqual(standard);
  });

  it('fills five columns in every row, merged cells counted', () => {
    const busy: number[] = [];
    for (const row of tableA1Rows(tableA1, {})) {
      const covered = busy.shift() ?? 0;
      const own = row.reduce((n, c) => n + (c.columns ?? 1), 0);
      expect(own + covered).toBe(printedShares.length);
      for (const c of row) for (let i = 0; i < (c.rows ?? 1) - 1; i += 1) busy[i] = (busy[i] ?? 0) + (c.columns ?? 1);
    }
  });

  it('ticks 是 or 否, writes the remark, and leaves an unanswered row blank', () => {
    const rows = tableA1Rows(tableA1, {
      'training.adoption': { answer: 'yes', remark: '想了解' },
      'training.selfDeclaration': { answer: 'no' },
    });
    const row = (text: string): string[] => rows.find(r => r.some(c => c.text === text))?.map(c => c.text) ?? [];
    expect(row('规上企业采标').slice(-3)).toEqual(['√', '', '想了解']);
    expect(row('企业产品标准自我公开声明').slice(-3)).toEqual(['', '√', '']);
    expect(row('新《标准化法》').slice(-3)).toEqual(['', '', '']);
  });
});
