import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { indexOf } from './questionnaire.ts';
import { tableA1 } from './table-a1.data.ts';

/** The table of the standard as printed (excerpt of T/HZAS 8—2020, Appendix A), one row a line, cells divided by tabs. */
const printed = readFileSync(new URL('./table-a1.standard.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(l => l.trim() !== '')
  .map(l => l.split('\t'));

const headings = new Set(['培训需求', '意向申报', '类型']);
const rows = printed.filter(cells => !headings.has(cells[0] ?? ''));

describe('[A.1-a] Table A.1 is the table of the standard', () => {
  it('has 61 rows, by part 8 · 3 · 6 · 6 · 9 · 5 · 2 · 11 · 11', () => {
    expect(indexOf(tableA1).questions).toHaveLength(61);
    expect(rows).toHaveLength(61);
    const parts = tableA1.sections.flatMap(s =>
      s.layout === 'yesNo' ? [s.groups.flatMap(g => g.questions).length] : s.groups.map(g => g.questions.length),
    );
    expect(parts).toEqual([8, 3, 6, 6, 9, 5, 2, 11, 11]);
  });

  it('prints every label literally, in the same order', () => {
    const labels = rows.map(cells =>
      tableA1.sections[0]?.groups[0]?.questions.some(q => q.label.zh === cells[0]) || (cells[0] ?? '').startsWith('其他')
        ? cells[0]
        : cells[1],
    );
    expect(indexOf(tableA1).questions.map(q => q.label.zh)).toEqual(labels);
  });

  it('prints every merged category at its first row', () => {
    const categories = tableA1.sections.flatMap(s => s.groups.flatMap(g => (g.category ? [g.category.zh] : [])));
    const inPrint = rows.filter(cells => cells[0] !== '' && (cells[1] ?? '') !== '').map(cells => cells[0]);
    expect(categories).toEqual(inPrint);
  });

  it('makes each of the 20 yes/no rows and the two open ones raise a demand or an intention [A.1-b]', () => {
    const raising = indexOf(tableA1).questions.filter(q => q.raises);
    expect(raising.filter(q => q.type === 'yesNoRemark').map(q => q.raises)).toEqual([
      ...Array(10).fill('training'),
      ...Array(10).fill('declaration'),
    ]);
    expect(raising.filter(q => q.type === 'longtext').map(q => q.id)).toEqual(['training.other', 'declaration.other']);
  });

  it('has unique stable ids, both languages, and at most seven screens', () => {
    const { questions } = indexOf(tableA1);
    expect(new Set(questions.map(q => q.id)).size).toBe(61);
    for (const q of questions) expect([q.label.en.length > 0, q.hint ? q.hint.en.length > 0 : true]).toEqual([true, true]);
    expect(tableA1.sections).toHaveLength(7);
  });
});
