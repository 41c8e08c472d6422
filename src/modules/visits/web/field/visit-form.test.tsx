import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answers, Questionnaire } from '#modules/questionnaires/contract/questionnaire.ts';
import { supplementSheet } from '#modules/questionnaires/domain/supplement.data.ts';
import { tableA1 } from '#modules/questionnaires/domain/table-a1.data.ts';
import { newId } from '#platform/contract/ids.ts';
import { openDevice } from '#platform/web/offline/device.ts';
import { sha256 } from '#platform/web/offline/sha256.ts';
import { startPhrases } from '#platform/web/phrases.ts';
import { draw, eventually, get, leave, press, type } from '#test/react.tsx';
import type { VisitView } from '../../contract/visit.ts';
import { fieldEn } from '../../i18n/field.en.ts';
import { fieldZhCN } from '../../i18n/field.zh-CN.ts';
import { visitKinds } from './device/offline-kinds.ts';
import type { OpenedVisit, VisitOnDevice } from './device/visit-on-device.ts';
import { VisitScreens } from './VisitScreens.tsx';

const id = '019ab000-0000-7000-8000-000000000001';
const visit = (answers: Answers = {}): VisitView => ({
  id,
  campaignId: id,
  campaignTitle: '秋季走访',
  rosterId: id,
  enterpriseId: id,
  enterpriseName: '杭州运河电机有限公司',
  regionCode: '330105001',
  teamName: '第一组',
  kind: 'site',
  state: 'planned',
  answered: 0,
  visitedOn: null,
  openedAt: '2026-11-22T01:00:00Z',
  openedByName: '王芳',
  submittedAt: null,
  questionnaireId: id,
  supplementId: id,
  uscc: null,
  address: null,
  officers: ['王芳'],
  answers,
  revision: 0,
  fields: {},
  known: { 'basic.name': { answer: '杭州运河电机有限公司', source: 'register', asOf: '2026-03-01', byName: '' } },
  seenSections: [],
  notes: [],
  submittedByName: null,
  receipt: null,
  returnedAt: null,
  returnedByName: null,
  returnReason: null,
  reviewedAt: null,
  reviewedByName: null,
  may: ['visits.visit.saveDraft', 'visits.visit.submit', 'visits.note.add'],
});

interface Sent {
  path: string;
  body: { changes?: { question: string; base: number; answer: unknown }[] };
}
/** Each command that was sent, by its name; what the server answers to it. */
const sent: Sent[] = [];
const answerWith = (of: (path: string) => { status: number; body: object }): void => {
  vi.stubGlobal('fetch', async (_url: string, init?: RequestInit) => {
    const at = '2026-11-22T01:00:00Z';
    const answers = [];
    for (const e of JSON.parse(String(init?.body)) as { commandId: string; name: string; input: Sent['body'] }[]) {
      sent.push({ path: e.name, body: e.input });
      const { status, body } = of(e.name);
      const said = status < 400 ? { outcome: 'applied', answer: body } : { outcome: 'problem', problem: body };
      answers.push({ commandId: e.commandId, hash: await sha256(JSON.stringify(e.input)), receipt: '7F3A', at, ...said });
    }
    return new Response(JSON.stringify({ at, answers }), { headers: { 'content-type': 'application/json' } });
  });
};
const saved = { id, revision: 1, savedAt: '2026-11-22T01:00:00Z', fields: {}, others: [], faults: [] };

beforeEach(async () => {
  sent.length = 0;
  await startPhrases({ visits: { 'zh-CN': fieldZhCN, en: fieldEn } });
  answerWith(() => ({ status: 200, body: saved }));
});

const opened = async (of: VisitView, definition: Questionnaire = tableA1): Promise<OpenedVisit<Questionnaire>> => {
  const device = await openDevice(newId(), visitKinds);
  const view: VisitOnDevice = { visit: of, formKey: 'form', openId: id, notes: [], files: [] };
  const draft = await device.drafts.open<VisitOnDevice>(
    { key: 'visit:1:site', title: of.enterpriseName, base: { fields: { ...of.fields }, revision: of.revision }, view },
    of.answers,
  );
  return { device, draft, definition };
};
const open = async (step: string, answers?: Answers) => draw(<VisitScreens opened={await opened(visit(answers))} step={step} />);

describe('[A.1-a] Table A.1 on the phone', () => {
  it('shows what is known with its source, and one tap takes it over and saves it', async () => {
    const box = await open('basic');
    await eventually(() => expect(box.textContent).toContain('上次：杭州运河电机有限公司'));
    await eventually(() => expect(box.textContent).toContain('企业档案 2026-03-01'));
    await press(get(box, 'button', '与上次一致（1 项）'));
    await eventually(() => expect(sent[0]?.body.changes).toEqual([{ question: 'basic.name', base: 0, answer: '杭州运河电机有限公司' }]));
    await eventually(() => expect(box.textContent).toContain('已确认与上次一致（1 项）'));
    await press(get(box, 'button', '撤销'));
    await eventually(() => expect(sent.at(-1)?.body.changes).toEqual([{ question: 'basic.name', base: 0, answer: null }]));
  });

  it('opens what is known for a change, marks it against last time, and brings last time back', async () => {
    const box = await open('basic');
    await eventually(() => expect(box.querySelector('#q-basic\\.name input')).toBeNull());
    await press(get(box, 'button', '企业名称 修改'));
    await type(box.querySelector('#q-basic\\.name input') as Element, '杭州新运河电机有限公司');
    expect(box.querySelector('#q-basic\\.name')?.textContent).toContain('与上次不同');
    await press(get(box, 'button', '企业名称 恢复'));
    await eventually(() =>
      expect(sent.at(-1)?.body.changes).toEqual([{ question: 'basic.name', base: 0, answer: '杭州运河电机有限公司' }]),
    );
  });

  it('goes on and confirms in one tap where last time answers all of a section', async () => {
    const known = Object.fromEntries(
      tableA1.sections[2]?.groups.flatMap(g =>
        g.questions.map(q => [q.id, { answer: [], source: 'selfReported', asOf: '2025-10-01', byName: '王芳' }]),
      ) ?? [],
    );
    const box = await draw(<VisitScreens opened={await opened({ ...visit(), known })} step="productCerts" />);
    await press(get(box, 'button', '一致，下一步'));
    await eventually(() => expect(sent.at(-1)?.body.changes).toHaveLength(6));
    await eventually(() => expect(location.pathname).toContain('/systemCerts'));
  });

  it('[6.1-g] the check lists what differs from last time, and nothing else', async () => {
    const box = await open('review', { 'basic.name': '杭州新运河电机有限公司', 'basic.aboveScale': '无' });
    await eventually(() => expect(box.textContent).toContain('与上次不同（1 项）'));
    await eventually(() => expect(box.textContent).toContain('本次：杭州新运河电机有限公司'));
    await eventually(() => expect(box.textContent).toContain('上次：杭州运河电机有限公司 · 企业档案 2026-03-01'));
    await eventually(() => expect(box.textContent).toContain('另有 1 项上次没有记录，本次新答'));
  });

  it('[6.3-a] 补充页 is a screen of its own: a doubtful number is told, not refused', async () => {
    const form = { ...tableA1, supplement: supplementSheet.sections };
    const row = { number: '201710601862.4', name: '一种电机', type: 'invention' };
    const box = await draw(<VisitScreens opened={await opened(visit({ 'supplement.patents': [row] }), form)} step="supplement" />);
    expect(box.querySelector('h1')?.textContent).toBe('补充页：品牌资产与难点');
    await leave(box.querySelector('#q-supplement\\.patents input') as Element);
    expect(box.querySelector('#q-supplement\\.patents .f-error')?.textContent).toContain('校验位不符');
    expect(box.querySelector('#q-basic\\.name')).toBeNull();
  });

  it('says what is wrong when she leaves the field, not while she types', async () => {
    const box = await open('basic');
    const code = box.querySelector('#q-basic\\.uscc input') as HTMLInputElement;
    await type(code, '9133');
    expect(box.querySelector('#q-basic\\.uscc .f-error')).toBeNull();
    await leave(code);
    expect(box.querySelector('#q-basic\\.uscc .f-error')?.textContent).toContain('18 位');
  });

  it('opens 备注 only on 是, and one tap says 否 for the rest', async () => {
    const box = await open('training');
    const row = box.querySelector('#q-training\\.adoption') as HTMLElement;
    expect(row.querySelector('textarea')).toBeNull();
    await press(row.querySelector('input[type="radio"]') as Element);
    await type(row.querySelector('textarea') as Element, '想了解');
    await press(get(box, 'button', '其余各项均为“否”（9 项）'));
    const changes = (): Map<string, unknown> => new Map(sent.flatMap(s => s.body.changes ?? []).map(c => [c.question, c.answer]));
    await eventually(() => expect(changes().get('training.qualitySystem')).toEqual({ answer: 'no' }));
    expect(changes().get('training.adoption')).toEqual({ answer: 'yes', remark: '想了解' });
  });

  it('shows both values when a colleague wrote the same field, and her choice stands', async () => {
    const conflict = {
      question: 'basic.aboveScale',
      mine: '无',
      theirs: '规上工业',
      revision: 3,
      byName: '李娜',
      at: '2026-11-22T02:00:00Z',
    };
    const problem = { type: 'x', title: '', status: 409, code: 'visits.problem.fieldConflict', params: { n: 1, conflicts: [conflict] } };
    answerWith(path =>
      path.includes('saveDraft') && sent.length === 1
        ? { status: 409, body: problem }
        : { status: 200, body: { ...saved, fields: { 'basic.aboveScale': 4 } } },
    );
    const box = await open('basic');
    await type(box.querySelector('#q-basic\\.aboveScale input') as Element, '无');
    await eventually(() => expect(box.textContent).toContain('李娜'));
    await eventually(() => expect(box.textContent).toContain('规上工业'));
    await press(get(box, 'button', '用我的'));
    await eventually(() => expect(sent.at(-1)?.body.changes).toEqual([{ question: 'basic.aboveScale', base: 3, answer: '无' }]));
    await eventually(() => expect(box.querySelector('dialog')).toBeNull());
  });

  it('tells on the check what is missing and what is open; blank is not 否', async () => {
    const box = await open('review');
    await eventually(() => expect(box.textContent).toContain('企业名称：请填写'));
    await eventually(() => expect(box.textContent).toContain('未答不等于“否”'));
    const submit = box.querySelector('button.f-primary') as HTMLButtonElement;
    expect(submit.disabled).toBe(true);
    // A grey button says why.
    expect(submit.textContent).toMatch(/^提交\d+ 处需要补正$/);
  });
});
