import { describe, expect, it } from 'vitest';
import type { PaperCellView } from '../contract/paper.ts';
import { cellGroupsOf, choicesOf } from './paper-decisions.ts';

const cell = (question: string, more: Partial<PaperCellView> = {}): PaperCellView => ({
  question,
  original: '原文',
  answer: '甲',
  doubt: null,
  places: [],
  current: null,
  currentByName: null,
  base: 0,
  same: false,
  ...more,
});
const cells = [
  cell('certain'),
  cell('doubtful', { doubt: 'wording' }),
  cell('unreadable', { doubt: 'both', answer: null }),
  cell('differs', { current: '乙', base: 3 }),
  cell('same', { current: '甲', same: true }),
];
const paper = { cells, foreign: false };

describe('[6.1-f] what goes from the paper into the record', () => {
  it('certain cells go in by themselves; doubtful ones and those that differ only by a tick', () => {
    expect(choicesOf(paper, {})).toEqual([{ question: 'certain', base: 0 }]);
    expect(choicesOf(paper, { certain: { take: false }, doubtful: { take: true }, differs: { take: true } })).toEqual([
      { question: 'doubtful', base: 0 },
      { question: 'differs', base: 3 },
    ]);
  });

  it('a corrected answer is sent, an emptied or unreadable one is not', () => {
    expect(choicesOf(paper, { certain: { take: false }, doubtful: { take: true, answer: '丙' }, unreadable: { take: true } })).toEqual([
      { question: 'doubtful', base: 0, answer: '丙' },
    ]);
    expect(choicesOf(paper, { certain: { take: true, answer: null } })).toEqual([]);
  });

  it('nothing goes in by itself from a paper that may be of another enterprise', () => {
    expect(choicesOf({ cells, foreign: true }, {})).toEqual([]);
    expect(choicesOf({ cells, foreign: true }, { certain: { take: true } })).toEqual([{ question: 'certain', base: 0 }]);
  });

  it('parts: to check, differing, certain; what is the same asks nothing', () => {
    expect(cellGroupsOf(cells).map(p => [p.key, p.cells.map(c => c.question)])).toEqual([
      ['doubtful', ['doubtful', 'unreadable']],
      ['differs', ['differs']],
      ['certain', ['certain']],
    ]);
  });
});
