import { describe, expect, it } from 'vitest';
import { tableA1 } from '#modules/questionnaires/domain/table-a1.data.ts';
import { signedLines, signedText } from './signed-lines.ts';

describe('[6.1-f] what is signed', () => {
  it('is what is answered, in the order of the form; another answer is another text', () => {
    const answers = { 'training.adoption': { answer: 'yes' as const, remark: '想了解' }, 'basic.name': '杭州运河电机有限公司' };
    const lines = signedLines(tableA1, answers);
    expect(lines.map(l => l.id)).toEqual(['basic.name', 'training.adoption']);
    expect(lines[0]?.text).toBe('杭州运河电机有限公司');
    expect(lines[1]?.text).toContain('想了解');
    const other = signedLines(tableA1, { ...answers, 'training.adoption': { answer: 'no' as const } });
    expect(signedText(other)).not.toBe(signedText(lines));
    expect(
      signedText(signedLines(tableA1, { 'basic.name': answers['basic.name'], 'training.adoption': answers['training.adoption'] })),
    ).toBe(signedText(lines));
  });
});
