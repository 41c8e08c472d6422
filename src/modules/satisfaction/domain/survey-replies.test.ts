import { describe, expect, test } from 'vitest';
import { satisfactionForm } from '#modules/questionnaires/domain/satisfaction-form.data.ts';
import { supplementSheet } from '#modules/questionnaires/domain/supplement.data.ts';
import { isScale, leadingQuestion, surveyState, unfitQuestion } from './survey.ts';
import { changeOf, planReplies } from './survey-replies.ts';
import { tellingNames, withoutNames } from './without-names.ts';

const votes = (of: Readonly<Record<string, number>>) =>
  Object.entries(of).flatMap(([cell, n]) =>
    Array.from({ length: n }, (_, at) => ({ id: `${cell}${at}`, cell, anonymous: !cell.endsWith('*') })),
  );
const sizes = (of: Readonly<Record<string, number>>) => {
  const { groups, left } = planReplies(votes(of), 5);
  return { groups: groups.map(g => [g.cell, g.votes.length]), left };
};

describe('[7.6-a] replies leave the box in groups', () => {
  test.each([
    [
      { a: 6, b: 5 },
      [
        ['a', 6],
        ['b', 5],
      ],
      0,
    ],
    [
      { a: 6, b: 3, c: 2 },
      [
        ['a', 6],
        [null, 5],
      ],
      0,
    ],
    // too few by itself: it takes the smallest cell along
    [
      { a: 6, b: 5, c: 1 },
      [
        ['a', 6],
        [null, 6],
      ],
      0,
    ],
    [{ a: 3, b: 1 }, [], 4],
    // what staff entered needs nobody beside it, and helps nobody
    [
      { a: 5, 'b*': 1 },
      [
        ['a', 5],
        [null, 1],
      ],
      0,
    ],
    [{ a: 4, 'a*': 3 }, [], 7],
  ])('%o', (of, groups, left) => expect(sizes(of as never)).toEqual({ groups, left }));

  test('none leaves with fewer than four others, whatever the cells', () => {
    for (let a = 0; a < 9; a += 1)
      for (let b = 0; b < 9; b += 1)
        for (let c = 0; c < 9; c += 1) {
          const { groups, left } = planReplies(votes({ a, b, c }), 5);
          for (const g of groups) expect(g.votes.length).toBeGreaterThanOrEqual(5);
          expect(groups.reduce((n, g) => n + g.votes.length, left)).toBe(a + b + c);
          expect(left).toBe(a + b + c < 5 ? a + b + c : 0);
        }
  });
});

test('[7.6-a] the words lose firms, persons and numbers, and nothing else', () => {
  const names = tellingNames(['杭州西溪机电有限公司'], ['王敏', '李']);
  expect(withoutNames('西溪机电的王敏 13805710099、0571-88001234 让我等了 15 天', names)).toBe(
    '＊＊＊的＊＊＊ ＊＊＊、＊＊＊ 让我等了 15 天',
  );
  expect(withoutNames('李子好吃，2026 年再来', names)).toBe('李子好吃，2026 年再来');
});

test('[7.6-a] what may be asked, what leads, and where a survey stands', () => {
  expect(unfitQuestion(satisfactionForm)).toBeUndefined();
  expect(unfitQuestion(supplementSheet)?.id).toBe('supplement.trademarks');
  expect(leadingQuestion(satisfactionForm)?.id).toBe('satisfaction.overall');
  expect(isScale({ id: 'q', type: 'choice', label: { zh: '', en: '' }, options: [] })).toBe(false);
  const s = { opensOn: '2026-11-02', closesOn: '2026-11-10', drawnAt: 1, cancelledAt: null, countedAt: null };
  expect(['2026-11-01', '2026-11-02', '2026-11-10', '2026-11-11'].map(day => surveyState(s, day))).toEqual([
    'ready',
    'open',
    'open',
    'closed',
  ]);
});

test('[7.6-a] a change has an interval: small ones may be chance', () => {
  const w = (value: number, reach: number) => ({ value, lo: value - reach, hi: value + reach, n: 20 });
  expect(changeOf(w(70, 3), w(60, 4))).toEqual({ value: 10, lo: 5, hi: 15 });
  expect(changeOf(w(62, 3), w(60, 4)).lo).toBeLessThan(0);
});
