import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '#modules/questionnaires/contract/questionnaire.ts';
import { type Change, changedSince, type FieldRevisions, mergeVisit, sameAnswer } from './merge-visit.ts';

const at = '2026-11-22T02:00:00Z';
const mark = (revision: number, form: string, byName = '王芳') => ({ revision, form, by: form, byName, at });

describe('[A.1-a] two people on one form', () => {
  const stored = { answers: { a: '甲', b: '乙' }, marks: { a: mark(3, 'phone'), b: mark(2, 'phone') } satisfies FieldRevisions };
  const mine = mark(4, 'desk', '李娜');

  it.each<[string, Change, { answers: Record<string, Answer>; conflicts: string[] }]>([
    ['a field nobody touched', { question: 'c', base: 0, answer: '丙' }, { answers: { a: '甲', b: '乙', c: '丙' }, conflicts: [] }],
    ['a field as she saw it last', { question: 'b', base: 2, answer: '新' }, { answers: { a: '甲', b: '新' }, conflicts: [] }],
    ['a field changed by another since', { question: 'a', base: 2, answer: '新' }, { answers: { a: '甲', b: '乙' }, conflicts: ['a'] }],
    ['the same value written by both', { question: 'a', base: 2, answer: '甲' }, { answers: { a: '甲', b: '乙' }, conflicts: [] }],
    ['clearing a field as she saw it', { question: 'b', base: 2, answer: null }, { answers: { a: '甲' }, conflicts: [] }],
    ['clearing a field changed by another', { question: 'a', base: 1, answer: null }, { answers: { a: '甲', b: '乙' }, conflicts: ['a'] }],
  ])('%s', (_, change, expected) => {
    const merged = mergeVisit(stored, [change], mine);
    expect({ answers: merged.answers, conflicts: merged.conflicts.map(c => c.question) }).toEqual(expected);
  });

  it('shows both values, who and when', () => {
    const { conflicts } = mergeVisit(stored, [{ question: 'a', base: 1, answer: '新' }], mine);
    expect(conflicts).toEqual([{ question: 'a', mine: '新', theirs: '甲', revision: 3, byName: '王芳', at }]);
  });

  it('a request of her own that the network kept back does not undo what she wrote later', () => {
    const merged = mergeVisit(stored, [{ question: 'a', base: 0, answer: '旧' }], mark(4, 'phone'));
    expect(merged.conflicts.map(c => c.question)).toEqual(['a']);
    expect(merged.answers.a).toBe('甲');
  });

  it('tells what others changed since', () => {
    expect(changedSince(stored, 2, 'desk').map(c => c.question)).toEqual(['a']);
    expect(changedSince(stored, 0, 'phone')).toEqual([]);
  });

  it('compares answers whatever the order of keys', () => {
    expect(sameAnswer({ name: '甲', post: '乙' }, { post: '乙', name: '甲' })).toBe(true);
    expect(sameAnswer([], null)).toBe(false);
  });

  it('never loses a change: each is applied, already there, or a conflict; and others’ fields stand', () => {
    const fields = fc.constantFrom('a', 'b', 'c', 'd');
    const change = fc.record({ question: fields, base: fc.integer({ min: 0, max: 5 }), answer: fc.option(fc.string()) });
    fc.assert(
      fc.property(fc.uniqueArray(change, { selector: c => c.question }), changes => {
        const merged = mergeVisit(stored, changes, mine);
        for (const c of changes) {
          const standing = merged.answers[c.question as 'a'] ?? null;
          const asked = merged.conflicts.find(x => x.question === c.question);
          expect(asked !== undefined || sameAnswer(standing, c.answer)).toBe(true);
        }
        const touched = new Set(changes.map(c => c.question));
        for (const key of ['a', 'b'] as const) if (!touched.has(key)) expect(merged.answers[key]).toBe(stored.answers[key]);
      }),
    );
  });
});
