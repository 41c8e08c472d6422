import { describe, expect, it, test } from 'vitest';
import type { ItemContent } from '../contract/item.ts';
import { diffItem } from './diff-item.ts';
import { firstContent, freeKey, movedRow } from './edit-item.ts';
import { lintItem } from './lint-item.ts';
import { nationalContent, nationalItems } from './national-items.ts';

const whole = nationalContent(nationalItems[0] as never);
const [stage, material] = [whole.stages[0] as never, whole.materials[0] as never] as [
  ItemContent['stages'][0],
  ItemContent['materials'][0],
];
const codesOf = (content: ItemContent, validFrom = '2026-11-22') =>
  lintItem(content, validFrom, '2026-11-22').map(f => `${f.code} ${f.pointer}`);

describe('what keeps a version from being published', () => {
  test.each([
    ['nothing', {}, []],
    ['no summary', { summary: '' }, ['summaryMissing /content/summary']],
    ['no body', { body: '' }, ['bodyMissing /content/body']],
    ['no outcome', { output: '' }, ['outputMissing /content/output']],
    ['no outcome of a historical one', { output: '', stages: [], history: true }, []],
    ['no source', { source: '' }, ['sourceMissing /content/source']],
    ['no basis', { basis: [] }, ['basisNone /content/basis']],
    ['no stages', { stages: [] }, ['stagesNone /content/stages']],
    ['an empty row', { materials: [{ ...material, name: '' }] }, ['nameMissing /content/materials/0/name']],
    ['a key twice', { stages: [stage, stage] }, ['keyTwice /content/stages/1']],
    [
      'needed sometimes, nobody knows when',
      { materials: [{ ...material, needed: 'if' }] },
      ['conditionMissing /content/materials/0/condition'],
    ],
    ['30 February', { window: { from: '02-30', to: '12-01' } }, ['monthDay /content/window/from']],
    ['29 February', { window: { from: '02-29', to: '12-01' } }, []],
    ['a question without an answer', { questions: [{ question: '何时？', answer: '' }] }, ['answerMissing /content/questions/0/answer']],
    ['a successor without a reason', { succeeds: { name: '省名牌', reason: '' } }, ['succeedsMissing /content/succeeds']],
    [
      'an excluded kind',
      { exclusion: { onlineWithoutVisit: false, penaltyOrForce: true, exceptionBasis: null } },
      ['excludedPenalty /content/exclusion/penaltyOrForce'],
    ],
    [
      'an exception by nothing',
      { exclusion: { onlineWithoutVisit: true, penaltyOrForce: false, exceptionBasis: '上级要求' } },
      ['basisUnclear /content/exclusion/exceptionBasis'],
    ],
  ] as const)('[5.1-e] %s', (_, change, faults) => expect(codesOf({ ...whole, ...(change as Partial<ItemContent>) })).toEqual(faults));

  it('[5.1-e] a version never counts for days that are past', () => {
    expect(codesOf(whole, '2026-11-21')).toEqual(['validFromPast /validFrom']);
    expect(codesOf(whole, '2027-01-01')).toEqual([]);
  });

  it('[5.1-e] what a new item begins with still has to be written', () => {
    const content = firstContent({ onlineWithoutVisit: false, penaltyOrForce: false, exceptionBasis: null });
    expect(codesOf(content)).toEqual([
      'summaryMissing /content/summary',
      'bodyMissing /content/body',
      'sourceMissing /content/source',
      'outputMissing /content/output',
      'basisNone /content/basis',
    ]);
  });
});

describe('what changed from one version to another', () => {
  const brief = (after: Partial<ItemContent>) => diffItem(whole, { ...whole, ...after }).map(c => [c.part, c.key, c.kind].join(' '));

  it('[5.1-e] nothing, whatever the order of the database’s keys and what is left out', () => {
    const turned = Object.fromEntries(Object.entries(whole).toReversed()) as ItemContent;
    expect(diffItem(whole, turned)).toEqual([]);
    expect(brief({ stages: whole.stages.map(s => ({ ...s, note: s.note ?? '' })) })).toEqual([]);
  });

  it('[5.1-e] a field, a row by its key, a row more, a row less, another order', () => {
    expect(brief({ fee: '收费' })).toEqual(['fee  changed']);
    expect(brief({ stages: whole.stages.map((s, i) => (i === 0 ? { ...s, days: 2 } : s)) })).toEqual(['stages reply changed']);
    expect(brief({ stages: [...whole.stages, { ...stage, key: 'extra' }] })).toEqual(['stages extra added']);
    expect(brief({ stages: whole.stages.slice(1) })).toEqual(['stages reply removed']);
    expect(brief({ stages: movedRow(whole.stages, 0, 1) })).toEqual(['stages  moved']);
    expect(brief({ window: { from: '03-01', to: '04-30' } })).toEqual(['window  changed']);
    expect(brief({ basis: [...whole.basis, whole.basis[0] as never] })).toEqual([`basis ${whole.basis[0]?.title}′ added`]);
  });
});

test('[5.1-e] rows move within their list and get keys of their own', () => {
  expect(movedRow(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
  expect(movedRow(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  expect(freeKey('stage', [{ key: 'stage2' }])).toBe('stage3');
  expect(freeKey('stage', [])).toBe('stage1');
});
