import { beforeEach, describe, expect, it, vi } from 'vitest';
import { tableA1 } from '#modules/questionnaires/domain/table-a1.data.ts';
import { startPhrases } from '#platform/web/phrases.ts';
import { draw, eventually, get, press, type } from '#test/react.tsx';
import type { FillView } from '../../contract/fill.ts';
import { FillCodeForm } from './FillCodeForm.tsx';
import { FillScreens } from './FillScreens.tsx';
import { findKept, keepLink, linkOfToken } from './fill-store.ts';

const linkId = '019ab000-0000-7000-8000-00000000000a';
const token = 'k'.repeat(43);
const view = (over: Partial<FillView> = {}): FillView => ({
  linkId,
  enterpriseName: '杭州运河电机有限公司',
  handler: '拱墅区市场监督管理局',
  officer: '王芳',
  expiresAt: '2026-12-06T01:00:00Z',
  definition: { key: tableA1.key, version: tableA1.version, title: tableA1.title, sections: tableA1.sections },
  part: false,
  me: { name: '张三', department: '质量部' },
  writable: true,
  answers: {},
  revision: 3,
  fields: { 'basic.aboveScale': 3 },
  known: {},
  receipt: null,
  files: [],
  parts: [],
  matter: { state: 'drafted', submittedAt: null, reviewedAt: null, demands: [] },
  ...over,
});

interface Sent {
  path: string;
  body: { changes?: { question: string; base: number; answer: unknown }[]; formId?: string };
}
const sent: Sent[] = [];
const answerWith = (of: (path: string) => { status: number; body: unknown }): void => {
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    sent.push({ path: url, body: JSON.parse(String(init?.body ?? '{}')) });
    const { status, body } = of(url);
    return new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' },
    });
  });
};
const saved = { id: linkId, revision: 4, savedAt: '2026-11-22T01:00:00Z', fields: { 'basic.aboveScale': 4 }, others: [], faults: [] };

beforeEach(async () => {
  sent.length = 0;
  localStorage.clear();
  sessionStorage.clear();
  keepLink(linkId, { token, waiting: {} });
  await startPhrases({ selffill: { 'zh-CN': {}, en: {} } });
  answerWith(() => ({ status: 200, body: saved }));
});

const onRefused = vi.fn();
const open = async (of: FillView = view()): Promise<HTMLElement> => {
  const box = await draw(<FillScreens view={of} step="basic" onReload={() => {}} onRefused={onRefused} />);
  await eventually(() => expect(box.querySelector('input')).not.toBeNull());
  return box;
};
const field = (box: HTMLElement): Element => box.querySelector('#q-basic\\.aboveScale input') as Element;

describe('[A.1-a] the enterprise’s form on its phone', () => {
  it('keeps what is typed on the phone from the first key, until the server has it', async () => {
    const box = await open();
    await type(field(box), '规上');
    expect(findKept(linkId)).toEqual({
      token,
      waiting: { 'basic.aboveScale': { base: 3, answer: '规上', at: expect.stringMatching(/^20/) } },
    });
    await eventually(() => expect(sent.at(-1)?.body.changes).toEqual([{ question: 'basic.aboveScale', base: 3, answer: '规上' }]));
    await eventually(() => expect(findKept(linkId)).toEqual({ token, waiting: {} }));
  });

  it('what a reload finds on the phone goes up upon the value it was written on, so nobody is overwritten', async () => {
    keepLink(linkId, { token, waiting: { 'basic.aboveScale': { base: 1, answer: '规上' } } });
    const theirs = { question: 'basic.aboveScale', mine: '规上', theirs: '规下', revision: 3, byName: '王芳', at: '2026-11-22T02:00:00Z' };
    const problem = { type: 'x', title: '', status: 409, code: 'visits.problem.fieldConflict', params: { n: 1, conflicts: [theirs] } };
    answerWith(() => (sent.length === 1 ? { status: 409, body: problem } : { status: 200, body: saved }));
    const box = await open(view({ answers: { 'basic.aboveScale': '规下' } }));
    await eventually(() => expect(sent[0]?.body.changes).toEqual([{ question: 'basic.aboveScale', base: 1, answer: '规上' }]));
    await eventually(() => expect(box.textContent).toContain('王芳'));
    await eventually(() => expect(box.textContent).toContain('规下'));
    await press(get(box, 'button', '用我的'));
    await eventually(() => expect(sent[1]?.body.changes).toEqual([{ question: 'basic.aboveScale', base: 3, answer: '规上' }]));
    expect(sent[1]?.body.formId).toBe(sent[0]?.body.formId);
    await eventually(() => expect(box.querySelector('dialog')).toBeNull());
    await eventually(() => expect(findKept(linkId)?.waiting).toEqual({}));
  });

  it('when the phone’s time is over the page is told, and what was typed stays on the phone', async () => {
    answerWith(() => ({ status: 401, body: { type: 'x', title: '', status: 401, code: 'selffill.problem.fillSessionOver' } }));
    const box = await open();
    await type(field(box), '规上');
    await eventually(() => expect(onRefused).toHaveBeenCalledOnce());
    expect(findKept(linkId)?.waiting).toMatchObject({ 'basic.aboveScale': { base: 3, answer: '规上' } });
  });

  it('a web view that refuses storage fills in all the same', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('refused');
    });
    const box = await open();
    await type(field(box), '规上');
    await eventually(() => expect(sent.at(-1)?.body.changes).toHaveLength(1));
    vi.restoreAllMocks();
  });

  it('nothing can be written in a form that is closed', async () => {
    const box = await open(view({ writable: false, matter: { state: 'submitted', submittedAt: null, reviewedAt: null, demands: [] } }));
    expect((field(box) as HTMLInputElement).disabled).toBe(true);
  });

  it('finds the link of a secret again, and only that', () => {
    expect([linkOfToken(token), linkOfToken('x'.repeat(43))]).toEqual([linkId, undefined]);
  });
});

describe('[A.1-a] the door of the link', () => {
  it('asks for six digits; full width and gaps are read; Enter while composing sends nothing', async () => {
    answerWith(path =>
      path.includes('/door')
        ? { status: 200, body: { message: false } }
        : { status: 403, body: { type: 'x', title: '', status: 403, code: 'selffill.problem.fillRefused' } },
    );
    const box = await draw(<FillCodeForm token={token} onOpened={() => {}} />);
    await eventually(() => expect(box.textContent).toContain('本系统未接短信'));
    const input = box.querySelector('input[inputmode="numeric"]') as Element;
    const enter = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true });
    input.dispatchEvent(enter);
    expect(enter.defaultPrevented, 'Enter takes the candidate and no more').toBe(true);
    await type(input, '12345');
    await press(get(box, 'button', '打开'));
    await eventually(() => expect(box.textContent).toContain('验证码是 6 位数字'));
    await type(input, '１２３ ４５６');
    await press(get(box, 'button', '打开'));
    await eventually(() =>
      expect(sent.filter(s => s.path.includes('/open')).map(s => (s.body as { code?: string }).code)).toEqual(['123456']),
    );
    await eventually(() => expect(box.textContent).toContain('未能打开'));
  });
});
