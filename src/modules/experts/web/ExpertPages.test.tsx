import { describe, expect, test } from 'vitest';
import { openDeskPage, refused } from '#test/desk-page.tsx';
import { eventually, get, press, type } from '#test/react.tsx';
import { expertsGrants } from '../contract/permissions.ts';
import { zhCN } from '../i18n/zh-CN.ts';
import { ConsultationPage } from './consultation/ConsultationPage.tsx';
import { DrawPage } from './draw/DrawPage.tsx';
import { ExpertListPage } from './ExpertListPage.tsx';
import { ExpertPage } from './ExpertPage.tsx';
import { desk } from './index.ts';
import { MyAssignmentPage } from './mine/MyAssignmentPage.tsx';
import { MyWorkPage } from './mine/MyWorkPage.tsx';

const id = '01890000-0000-7000-8000-000000000007';
const other = '01890000-0000-7000-8000-000000000008';
const may = Object.keys(expertsGrants);
const common = {
  'platform.view.list': () => ({ rows: [] }),
  'catalogue.taxonomy.get': () => ({
    version: '1',
    classes: [{ code: 'BZ', parent: null, name: '标准化', fallback: false, retired: false }],
    keywords: [],
  }),
  'experts.expert.timeline': () => ({ items: [] }),
  'experts.consultation.timeline': () => ({ items: [] }),
};
const row = {
  id,
  name: '唐薇',
  title: '高工',
  unitName: '研究院',
  state: 'serving',
  topics: ['标准化'],
  termTo: '2028-12-31',
  cap: 4,
  taken: 1,
  consultations: 2,
  minutes: 150,
};
const view = {
  ...row,
  unitCode: '',
  phone: '138****8000',
  intro: '',
  online: true,
  onSite: false,
  monthlyCap: 4,
  version: 3,
  appliedAt: '2026-01-01T01:00:00.000Z',
  reviewedAt: null,
  reviewNote: '',
  account: null,
  fields: [{ id: other, classCode: 'BZ', className: '标准化', level: 'expert', proof: '证书', validTo: '2026-11-21', holds: false }],
  terms: [],
  interests: [],
  months: [],
  away: [],
  may,
};
const asked = (page: { asked: readonly { operation: string; input: unknown }[] }, operation: string): unknown[] =>
  page.asked.filter(a => a.operation === operation).map(a => a.input);

test('[7.3-a] every page and entry of the desk asks for an operation that exists, in words that exist', () => {
  for (const place of [...desk.routes, ...(desk.nav ?? []), ...(Array.isArray(desk.slots) ? desk.slots : [])])
    expect(expertsGrants).toHaveProperty([place.needs ?? '']);
  for (const { phrase } of desk.nav ?? []) expect(zhCN).toHaveProperty([phrase.replace('experts.', '')]);
});

describe('[7.3-a] the pool', () => {
  test('lists who serves with places left and hours, narrows by state, and each figure opens its rows', async () => {
    const figures = { serving: 8, applied: 1, ending: 2, endsBy: '2027-02-20', minutes: 150 };
    const answers = { ...common, 'experts.expert.list': () => ({ rows: [row], next: null }), 'experts.expert.figures': () => figures };
    const page = await openDeskPage(ExpertListPage, { at: '/experts?state=serving', answers, may });
    await eventually(() => expect(get(page.box, 'tbody th').textContent).toContain('唐薇'));
    expect(page.box.textContent).toContain('1 / 4');
    expect(page.box.textContent).toContain('2.5');
    expect(asked(page, 'experts.expert.list')).toMatchObject([{ state: 'serving' }]);
    await eventually(() => expect(page.box.querySelector('a[href="/experts?endsBy=2027-02-20"]')?.textContent).toContain('2'));
    get(page.box, 'button', '登记申请');
  });

  test('who may only look sees no act', async () => {
    const answers = { ...common, 'experts.expert.list': () => ({ rows: [row], next: null }), 'experts.expert.figures': () => ({}) };
    const page = await openDeskPage(ExpertListPage, { at: '/experts', answers, may: ['experts.expert.list'] });
    await eventually(() => expect(page.box.textContent).toContain('唐薇'));
    expect(page.box.querySelectorAll('button.ant-btn-primary')).toHaveLength(0);
  });

  test('an expert: a proof that ran out says so; correcting one field sends the version that was read, and a conflict keeps what was typed', async () => {
    const answers = {
      ...common,
      'experts.expert.get': () => view,
      'experts.expert.correct': () => refused(409, 'experts.problem.changedMeanwhile'),
    };
    const page = await openDeskPage(ExpertPage, { at: `/experts/${id}`, answers, may });
    await eventually(() => expect(get(page.box, 'h1').textContent).toContain('唐薇'));
    await eventually(() => expect(page.box.textContent).toContain('已过期'));
    await press(get(page.box, 'button', '更正'));
    await eventually(() => expect(document.querySelector('dialog input')).not.toBeNull());
    const field = document.querySelector('dialog input') as HTMLInputElement;
    expect(field.value).toBe('唐薇');
    await type(field, '唐小薇');
    await press(get(document, 'button', '保存'));
    await eventually(() =>
      expect(asked(page, 'experts.expert.correct')).toMatchObject([{ id, version: 3, expert: { name: '唐小薇', phone: '' } }]),
    );
    await eventually(() => expect(document.body.textContent).toContain('刚被别人更正过'));
    expect(field.value).toBe('唐小薇');
  });
});

const consultation = {
  id,
  enterpriseId: other,
  enterpriseName: '杭州某仪表有限公司',
  classCode: 'BZ01',
  className: '标准化 / 标准查询比对',
  mode: 'online',
  wantedOn: '2026-11-29',
  state: 'asked',
  expertName: '',
  askedAt: '2026-11-22T01:00:00.000Z',
  askedByName: '王敏',
  heldByName: '王敏',
  minutes: null,
  demandId: null,
  question: '标准怎么比对',
  endReason: null,
  assignments: [],
  proposal: {
    id: other,
    askedAt: '2026-11-22T02:00:00.000Z',
    considered: 2,
    weights: { fit: 0.5, proven: 0.2, free: 0.15, turn: 0.15 },
    named: [
      {
        expertId: id,
        name: '唐薇',
        unitName: '研究院',
        rank: 1,
        total: 0.9,
        parts: { fit: 1, proven: 0.5, free: 0.75, turn: 1 },
        reasons: { classCode: 'BZ01', className: '标准化 / 标准查询比对', level: 'expert', advised: 5, cap: 4, taken: 1, lastOn: null },
      },
    ],
    excluded: [
      {
        expertId: other,
        name: '钟雨桐',
        unitName: '大学',
        by: [
          {
            why: 'conflict',
            finding: { interestId: id, kind: 'paid', unitName: '杭州某仪表有限公司', by: 'code', fromOn: null, toOn: '2025-01-01' },
          },
        ],
      },
    ],
    more: 0,
  },
  may,
};

describe('[7.3-b] a consultation', () => {
  test('shows each part of the sum with its weight, who was left out and why, and offers to the one pressed', async () => {
    const answers = { ...common, 'experts.consultation.get': () => consultation, 'experts.assignment.offer': () => ({ id }) };
    const page = await openDeskPage(ConsultationPage, { at: `/experts/consultations/${id}`, answers, may });
    await eventually(() => expect(page.box.textContent).toContain('专长 100%（占 50%）：标准化 / 标准查询比对，精通'));
    expect(page.box.textContent).toContain('出过 5 次意见');
    expect(page.box.textContent).toContain('当月还可接 3 / 4 件');
    await press(get(page.box, 'button', '为什么不是其他人（1 位）'));
    await eventually(() => expect(page.box.textContent).toContain('与“杭州某仪表有限公司”存在有偿服务（信用代码一致'));
    await press(get(page.box, 'button', '邀请'));
    await eventually(() => expect(asked(page, 'experts.assignment.offer')).toMatchObject([{ consultationId: id, expertId: id }]));
  });
});

describe('[7.3-a] a draw', () => {
  const pool = [{ expertId: id, name: '唐薇', unitName: '研究院', stratum: 0 }];
  const draw = {
    id,
    title: '评审',
    heldOn: '2026-12-01',
    state: 'drawn',
    poolSize: 1,
    seats: 1,
    frozenAt: '2026-11-22T01:00:00.000Z',
    frozenByName: '孙志远',
    enterprises: [],
    strata: [{ classCode: 'BZ', count: 1, className: '标准化' }],
    pool,
    excluded: [],
    // sha256 of `0 ‖ 0x1f ‖ id`, and of the seed's ticket
    poolHash: '',
    algorithm: 'sha256-ticket/1',
    digits: [
      { personName: '孙志远', digits: '48213', givenAt: '2026-11-22T01:00:00.000Z' },
      { personName: '王敏', digits: '90127', givenAt: '2026-11-22T01:00:00.000Z' },
    ],
    recusals: [],
    may,
  };
  const sha256 = async (text: string): Promise<string> =>
    [...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))]
      .map(b => b.toString(16).padStart(2, '0'))
      .join('');

  test.each([
    ['the same', '', '结果一致'],
    ['different', '0', '结果不一致'],
  ])('the page computes it again: %s', async (_, spoil, said) => {
    const poolHash = await sha256(`0\u001f${id}`);
    const seed = `${poolHash}-48213-90127`;
    const ticket = { expertId: id, stratum: 0, ticket: `${(await sha256(`${seed}\u001f${id}`)).slice(spoil.length)}${spoil}` };
    const answers = { ...common, 'experts.draw.get': () => ({ ...draw, poolHash, seed, tickets: [ticket], selected: [ticket] }) };
    const page = await openDeskPage(DrawPage, { at: `/experts/draws/${id}`, answers, may });
    await eventually(() => get(page.box, 'button', '重新计算'));
    await press(get(page.box, 'button', '重新计算'));
    await eventually(() => expect(get(page.box, '[role=status]').textContent).toContain(said));
  });
});

describe('[6.2.2.4-a] the expert’s own pages', () => {
  const mine = {
    id,
    state: 'offered',
    enterpriseName: '杭州某仪表有限公司',
    className: '标准化',
    mode: 'online',
    wantedOn: '2026-11-29',
    answerBy: '2026-11-25',
  };
  const expert = { id, name: '唐薇', state: 'serving', termTo: '2028-12-31', month: { month: '2026-11-01', cap: 4, taken: 1 }, away: [] };

  test('what is assigned, and how many places are left', async () => {
    const answers = { ...common, 'experts.mine.get': () => ({ expert, assignments: [mine] }) };
    const page = await openDeskPage(MyWorkPage, { at: '/experts/mine', answers });
    await eventually(() => expect(page.box.textContent).toContain('本月还可接 3 / 4 件'));
    expect(page.box.querySelector(`a[href="/experts/mine/${id}"]`)).not.toBeNull();
  });

  test('an account linked to nobody is told what to do', async () => {
    const page = await openDeskPage(MyWorkPage, {
      at: '/experts/mine',
      answers: { 'experts.mine.get': () => ({ expert: null, assignments: [] }) },
    });
    await eventually(() => expect(page.box.textContent).toContain('请联系聘任您的市场监管局'));
  });

  test('before she accepts, the question is not shown; accepting says which', async () => {
    const assignment = {
      ...mine,
      question: null,
      askedByName: '王敏',
      heldByName: '王敏',
      reason: '',
      metOn: null,
      minutes: null,
      advice: null,
      may: ['experts.assignment.accept', 'experts.assignment.recuse'],
    };
    const answers = { ...common, 'experts.mine.assignment': () => assignment, 'experts.assignment.accept': () => ({ id }) };
    const page = await openDeskPage(MyAssignmentPage, { at: `/experts/mine/${id}`, answers });
    await eventually(() => expect(page.box.textContent).toContain('咨询问题在接受后可见'));
    await press(get(page.box, 'button', '接受'));
    await eventually(() => expect(asked(page, 'experts.assignment.accept')).toEqual([{ id }]));
  });
});
