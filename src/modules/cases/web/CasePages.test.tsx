import { describe, expect, test } from 'vitest';
import { openDeskPage, refused } from '#test/desk-page.tsx';
import { eventually, get, press, type } from '#test/react.tsx';
import type { CaseView } from '../contract/case.ts';
import { casesGrants } from '../contract/permissions.ts';
import { CaseListPage } from './CaseListPage.tsx';
import { CasePage } from './CasePage.tsx';
import { MyCasesCard } from './MyCasesCard.tsx';
import { OpenCasePage } from './OpenCasePage.tsx';

const idAt = (n: number): string => `01890000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`;
const id = idAt(7);
const row = {
  id,
  no: '2026-0007',
  enterpriseId: idAt(2),
  enterpriseName: '杭州运河电机有限公司',
  regionCode: '330105001',
  regionName: '米市巷街道',
  itemCode: 'QLT-04',
  itemName: '区政府质量奖培育',
  companionId: idAt(3),
  companionName: '王敏',
  state: 'running',
  party: 'enterprise',
  expects: '补交第 1 项材料',
  stageName: '培育辅导方案',
  dueOn: '2026-12-07',
  due: 'ahead',
  untilOn: '2026-11-30',
  outcome: null,
  openedAt: '2026-11-23T01:00:00.000Z',
  endedAt: null,
} as const;
const promise = {
  startsOn: '2026-11-23',
  days: 10,
  unit: 'working',
  dueOn: '2026-12-07',
  used: 10,
  clock: 'official',
  confidence: 'toConfirm',
  due: 'ahead',
  steps: [
    { why: 'counted', from: '2026-11-24', to: '2026-11-27', days: 4, upTo: 4 },
    { why: 'weekend', from: '2026-11-28', to: '2026-11-29', days: 2, upTo: 4 },
  ],
} as const;
const turn = {
  id: idAt(20),
  party: 'enterprise',
  who: '',
  expects: '补交第 1 项材料',
  fromAt: '2026-11-23T02:00:00.000Z',
  toAt: null,
  untilOn: '2026-11-30',
  days: 1,
  counts: true,
} as const;
const file = {
  id: idAt(30),
  name: '报告.jpg',
  mediaType: 'image/jpeg',
  size: 3,
  byName: '企业 · 质量部 郑磊',
  addedAt: '2026-11-24T02:00:00.000Z',
};
const round = {
  id: idAt(31),
  no: 1,
  words: '',
  byParty: 'enterprise',
  byName: '企业 · 质量部 郑磊',
  suppliedAt: '2026-11-24T02:00:00.000Z',
  acceptedAt: null,
  returnedAt: null,
  sentence: null,
  files: [file],
} as const;
const material = {
  copies: 1,
  form: 'copy',
  origin: 'enterprise',
  needed: 'always',
  condition: '',
  sample: '',
  askedUntil: '2026-11-30',
  droppedWhy: null,
} as const;
const view: CaseView = {
  ...row,
  itemVersionNo: 1,
  itemVersionId: idAt(4),
  demandId: idAt(5),
  deputyId: null,
  deputyName: null,
  companionLeft: false,
  acceptedOn: '2026-11-23',
  turn,
  turns: [turn],
  stages: [
    {
      id: idAt(40),
      key: 'reply',
      name: '咨询响应',
      who: 'companion',
      note: '',
      startedAt: '2026-11-23T01:00:00.000Z',
      endedAt: '2026-11-23T02:00:00.000Z',
      promise: { ...promise, steps: [], due: 'none' },
    },
    {
      id: idAt(41),
      key: 'plan',
      name: '培育辅导方案',
      who: 'companion',
      note: '',
      startedAt: '2026-11-23T02:00:00.000Z',
      endedAt: null,
      promise: { ...promise, steps: [...promise.steps] },
    },
    {
      id: idAt(42),
      key: 'apply',
      name: '申报',
      who: 'department',
      note: '',
      startedAt: null,
      endedAt: null,
      promise: { ...promise, startsOn: null, days: null, dueOn: null, used: null, clock: null, steps: [], due: 'none' },
    },
  ],
  pause: null,
  pauses: [],
  moves: [],
  materials: [
    { id: idAt(50), name: '营业执照', ...material, state: 'asked', rounds: [] },
    { id: idAt(51), name: '型式试验报告', ...material, state: 'supplied', rounds: [{ ...round, files: [file] }] },
  ],
  notes: [
    {
      id: idAt(60),
      kind: 'question',
      text: '为什么要试验报告？',
      visible: true,
      byParty: 'enterprise',
      byName: '企业 · 质量部 郑磊',
      at: '2026-11-24T03:00:00.000Z',
      answersId: null,
    },
  ],
  tasks: [],
  files: [],
  outcomeWords: null,
  grade: null,
  evidence: null,
  follow: null,
  may: Object.keys(casesGrants).filter(name => name !== 'cases.case.resume'),
};
const server = {
  'cases.case.list': () => ({ rows: [row], next: null }),
  'cases.case.mine': () => ({ rows: [row, { ...row, id: idAt(8), due: 'late', party: 'companion', dueOn: '2026-11-20' }] }),
  'cases.case.get': () => view,
  'cases.case.timeline': () => ({ items: [] }),
  'cases.case.choices': () => ({
    items: [
      { versionId: idAt(70), code: 'QLT-04', name: '区政府质量奖培育', level: 'district', fits: true, stages: 7, materials: 6 },
      { versionId: idAt(71), code: 'STD-01', name: '标准化项目研制', level: 'none', fits: false, stages: 13, materials: 6 },
    ],
    companions: [{ id: idAt(3), name: '王敏', role: 'officer', openCases: 6 }],
    demand: { id: idAt(5), text: '想申报区政府质量奖', enterpriseId: idAt(2), enterpriseName: '杭州运河电机有限公司' },
  }),
  'platform.view.list': () => ({ rows: [] }),
  'reference.division.list': () => ({ rows: [] }),
};
const may = Object.keys(casesGrants);
const asked = (page: { asked: readonly { operation: string; input: unknown }[] }, operation: string): unknown[] =>
  page.asked.filter(a => a.operation === operation).map(a => a.input);
const text = (): string => document.body.textContent ?? '';

describe('[3.1-b] the list', () => {
  test('says who has it, what is waited for and until when, and narrows by the address', async () => {
    const page = await openDeskPage(CaseListPage, { at: '/cases?party=enterprise', answers: server, may });
    await eventually(() => expect(get(page.box, 'tbody th').textContent).toContain(row.itemName));
    expect(page.box.querySelector('tbody a')?.getAttribute('href')).toBe(`/cases/${id}`);
    for (const word of ['企业', '补交第 1 项材料', '王敏']) expect(get(page.box, 'tbody').textContent).toContain(word);
    expect(asked(page, 'cases.case.list')).toMatchObject([{ party: 'enterprise' }]);
    get(page.box, 'button', '导出');
  });

  test('my cases: the most urgent first, each figure a way to its rows', async () => {
    const page = await openDeskPage(MyCasesCard, { at: '/', answers: server, may });
    await eventually(() => expect(page.box.textContent).toContain('已逾期'));
    expect([...page.box.querySelectorAll('tbody a')].map(a => a.getAttribute('href'))[0]).toBe(`/cases/${idAt(8)}`);
    expect([...page.box.querySelectorAll('.pp-sheet-foot a')].map(a => a.getAttribute('href'))).toContain('/cases?mine=true&due=late');
  });
});

describe('[3.1-b] the page of a case', () => {
  test('says at the top who has it, until when, and why that day', async () => {
    const page = await openDeskPage(CasePage, { at: `/cases/${id}`, answers: server, may });
    await eventually(() => expect(get(page.box, 'h1').textContent).toContain(row.itemName));
    expect(page.box.textContent).toContain('球在企业手里：补交第 1 项材料');
    await press(get(page.box, 'button', '为什么是这天'));
    await eventually(() => expect(text()).toContain('周末，不计'));
    expect(page.box.querySelector('[aria-current="step"]')?.textContent).toContain('培育辅导方案');
  });

  test('accepts, returns with one sentence, and a conflict is said while what was typed stays', async () => {
    const answers = {
      ...server,
      'cases.material.accept': () => ({ id }),
      'cases.material.return': () => refused(409, 'cases.problem.roundJudged'),
    };
    const page = await openDeskPage(CasePage, { at: `/cases/${id}`, answers, may });
    await eventually(() => get(page.box, 'button', '收下'));
    await press(get(page.box, 'button', '收下'));
    await eventually(() => expect(asked(page, 'cases.material.accept')).toEqual([{ id, roundId: round.id }]));
    await press(get(page.box, 'button', '退回'));
    await eventually(() => expect(document.querySelector('dialog input')).not.toBeNull());
    const field = document.querySelector('dialog input') as HTMLInputElement;
    await type(field, '缺章');
    await press(get(document.querySelector('dialog') as HTMLElement, 'button[type=submit]'));
    await eventually(() => expect(asked(page, 'cases.material.return')).toEqual([{ id, roundId: round.id, sentence: '缺章' }]));
    await eventually(() => expect(text()).toContain('这一次交的材料已经看过'));
    expect(field.value).toBe('缺章');
  });

  test('goes to the next stage by one press, naming what was seen; who may not sees no act', async () => {
    const answers = { ...server, 'cases.case.advance': () => ({ id }) };
    const page = await openDeskPage(CasePage, { at: `/cases/${id}`, answers, may });
    await eventually(() => get(page.box, 'button', '进入下一环节'));
    await press(get(page.box, 'button', '进入下一环节'));
    await eventually(() => expect(asked(page, 'cases.case.advance')).toMatchObject([{ id, stageId: idAt(41) }]));
    const reader = await openDeskPage(CasePage, {
      at: `/cases/${id}`,
      answers: { ...server, 'cases.case.get': () => ({ ...view, may: [] }) },
      may,
    });
    await eventually(() => expect(get(reader.box, 'h1').textContent).toContain(row.itemName));
    expect([...reader.box.querySelectorAll('button')].map(b => b.textContent)).not.toContain('收下');
    expect(reader.box.querySelectorAll('button.ant-btn-primary')).toHaveLength(0);
  });

  test('an open question is answered where it stands', async () => {
    const answers = { ...server, 'cases.note.add': () => ({ id }) };
    const page = await openDeskPage(CasePage, { at: `/cases/${id}`, answers, may });
    await eventually(() => get(page.box, 'button', '答复'));
    await press(get(page.box, 'button', '答复'));
    await eventually(() => expect(document.querySelector('dialog textarea')).not.toBeNull());
    await type(document.querySelector('dialog textarea') as HTMLTextAreaElement, '评审细则要求');
    await press(get(document.querySelector('dialog') as HTMLElement, 'button[type=submit]'));
    await eventually(() =>
      expect(asked(page, 'cases.note.add')).toMatchObject([{ id, answersId: idAt(60), text: '评审细则要求', visible: true }]),
    );
  });
});

describe('[3.1-b] opening a case', () => {
  test('from a demand: the item of its class is chosen already, the demand goes along', async () => {
    const answers = { ...server, 'cases.case.open': () => refused(422, 'cases.problem.notStaff') };
    const page = await openDeskPage(OpenCasePage, { at: `/cases/new?demandId=${idAt(5)}`, answers, may });
    await eventually(() => expect(page.box.textContent).toContain('想申报区政府质量奖'));
    expect(page.box.textContent).toContain('区政府质量奖培育');
    expect(asked(page, 'cases.case.choices')).toEqual([{ demandId: idAt(5) }]);
  });
});
