import { afterEach, expect, test, vi } from 'vitest';
import { startPhrases } from '#platform/web/phrases.ts';
import { draw, eventually, get, press, type } from '#test/react.tsx';
import { MyAssignmentScreen } from './MyAssignmentScreen.tsx';
import { MyWorkScreen } from './MyWorkScreen.tsx';

afterEach(() => vi.unstubAllGlobals());

const id = '01890000-0000-7000-8000-000000000007';
const mine = {
  id,
  state: 'offered',
  enterpriseName: '杭州某仪表有限公司',
  className: '标准化',
  mode: 'online',
  wantedOn: '2026-11-29',
  answerBy: '2026-11-25',
};
const detail = { ...mine, question: null, heldByName: '王敏', reason: '', metOn: null, minutes: null, advice: null };

const serve = (answers: Readonly<Record<string, unknown>>): { operation: string; input: unknown }[] => {
  const asked: { operation: string; input: unknown }[] = [];
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    const operation = new URL(url, 'http://x').pathname.replace('/api/', '').replaceAll('/', '.');
    asked.push({ operation, input: init?.body ? JSON.parse(String(init.body)) : {} });
    return new Response(JSON.stringify(answers[operation] ?? { id }), { headers: { 'content-type': 'application/json' } });
  });
  return asked;
};
const sent = (asked: readonly { operation: string; input: unknown }[], operation: string): unknown[] =>
  asked.filter(a => a.operation === operation).map(a => a.input);

test('[6.2.2.4-a] the phone lists what is assigned, and notes days away only when both are given', async () => {
  const expert = { id, name: '唐薇', state: 'serving', termTo: null, month: { month: '2026-11-01', cap: 4, taken: 1 }, away: [] };
  const asked = serve({ 'experts.mine.get': { expert, assignments: [mine] } });
  await startPhrases({});
  const box = await draw(<MyWorkScreen />);
  await eventually(() => expect(box.textContent).toContain('请在'));
  await eventually(() => expect(box.textContent).toContain('本月还可接 3 件（共 4 件）'));
  await press(get(box, 'button', '登记不在的日子'));
  await press(get(box, 'button', '保存'));
  await eventually(() => expect(box.textContent).toContain('请填写这一项'));
  expect(sent(asked, 'experts.away.add')).toEqual([]);
  const [from, to] = [...box.querySelectorAll('input')];
  await type(from as HTMLInputElement, '2026-12-01');
  await type(to as HTMLInputElement, '2026-12-02');
  await press(get(box, 'button', '保存'));
  await eventually(() =>
    expect(sent(asked, 'experts.away.add')).toMatchObject([{ expertId: id, fromOn: '2026-12-01', toOn: '2026-12-02' }]),
  );
});

test('[6.2.2.4-a] recusing asks for a reason; accepting is one press', async () => {
  const may = ['experts.assignment.accept', 'experts.assignment.recuse'];
  const asked = serve({ 'experts.mine.assignment': { ...detail, may } });
  await startPhrases({});
  const box = await draw(<MyAssignmentScreen params={{ id }} />);
  await eventually(() => expect(box.textContent).toContain('接受后可见'));
  await press(get(box, 'button', '接受咨询'));
  await eventually(() => expect(sent(asked, 'experts.assignment.accept')).toEqual([{ id }]));
  await press(get(box, '.f-main button', '回避或不能承接'));
  await press(get(box, 'dialog button', '回避或不能承接'));
  expect(sent(asked, 'experts.assignment.recuse')).toEqual([]);
  await type(get(box, 'dialog textarea'), '正为其供货');
  await press(get(box, 'dialog button', '回避或不能承接'));
  await eventually(() => expect(sent(asked, 'experts.assignment.recuse')).toEqual([{ id, reason: '正为其供货' }]));
});

test('[6.2.2.4-a] advice is not sent empty, and what is sent is what was written', async () => {
  const asked = serve({ 'experts.mine.assignment': { ...detail, state: 'met', may: ['experts.assignment.advise'] } });
  await startPhrases({});
  const box = await draw(<MyAssignmentScreen params={{ id }} />);
  await eventually(() => get(box, 'button', '提交咨询意见'));
  await press(get(box, 'button', '提交咨询意见'));
  expect(sent(asked, 'experts.assignment.advise')).toEqual([]);
  await type(get(box, 'textarea'), '先列出现行标准。');
  await press(get(box, 'button', '提交咨询意见'));
  await eventually(() => expect(sent(asked, 'experts.assignment.advise')).toMatchObject([{ id, advice: '先列出现行标准。' }]));
});
