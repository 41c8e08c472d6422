import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { queryClient } from '#platform/web/desk/data.ts';
import { startPhrases } from '#platform/web/phrases.ts';
import { draw, eventually, get, press, type } from '#test/react.tsx';
import { firstHolidays, firstYears } from '../domain/holidays.data.ts';
import { en } from '../i18n/en.ts';
import { zhCN } from '../i18n/zh-CN.ts';
import { CalendarPage } from './CalendarPage.tsx';
import { DivisionsPage } from './DivisionsPage.tsx';

let operations: string[] = [];
let address: Record<string, unknown> = {};
vi.mock('#platform/web/session.ts', async original => ({
  ...(await original<object>()),
  useSession: () => ({ can: (name: string) => operations.includes(name), person: { regionCode: '330105' } }),
}));
vi.mock('#platform/web/desk/go.ts', () => ({ useGo: () => () => {} }));
vi.mock('#ui/desk/PageLink.tsx', () => ({ PageLink: (p: { href: string; children: string }) => <a href={p.href}>{p.children}</a> }));
vi.mock('#platform/web/desk/url-state.ts', async original => ({
  ...(await original<object>()),
  useUrlState: (schema: { parse: (value: unknown) => unknown }) => [
    schema.parse(address),
    (patch: object) => Object.assign(address, patch),
  ],
}));

const sent: { path: string; input: Record<string, unknown> }[] = [];
const notices = firstYears.map(year => ({
  id: `0190f000-0000-7000-8000-00000000${year}`,
  year,
  source: `国务院办公厅关于${year}年部分节假日安排的通知`,
  importedAt: '2026-11-22T00:00:00Z',
  byName: '系统',
  days: 30,
}));
const divisions = [
  { code: '330105', name: '拱墅区', validFrom: null, validTo: null, successors: [] },
  { code: '330105001', name: '米市巷街道', validFrom: null, validTo: null, successors: [] },
  { code: '330103', name: '下城区', validFrom: null, validTo: '2021-04-09', successors: ['330105'] },
];

beforeEach(async () => {
  operations = ['reference.calendar.get', 'reference.division.list'];
  address = {};
  sent.length = 0;
  await startPhrases({ reference: { 'zh-CN': zhCN, en } });
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    const answer = (body: unknown) => new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
    if (url.includes('holiday/import')) {
      const body = JSON.parse(String(init?.body));
      sent.push({ path: url, input: body.input ?? body });
      return answer({ id: '0190f000-0000-7000-8000-000000002027' });
    }
    if (url.includes('calendar')) return answer({ today: '2026-11-22', holidays: firstHolidays, notices });
    return answer({ rows: divisions });
  });
});
afterEach(() => {
  queryClient.clear();
  vi.unstubAllGlobals();
});

const page = (what: React.ReactNode) => draw(<QueryClientProvider client={queryClient}>{what}</QueryClientProvider>);

describe('[6.3.1-a] 工作日历', () => {
  it('[6.3.1-a] says the days of each year, and aloud that a year has no notice', async () => {
    const box = await page(<CalendarPage />);
    await eventually(() => expect(box.textContent).toContain('国务院办公厅关于2026年部分节假日安排的通知'));
    await eventually(() => expect(box.textContent).toContain('2027 年节假日通知尚未载入'));
    await eventually(() => expect(box.textContent).toContain('2026年10月10日 周六 调休上班'));
    expect(box.textContent).not.toContain('载入节假日通知');
    expect(box.textContent).not.toMatch(/reference\.|calendar\./);
  });

  it('[6.3.1-a] a manager pastes the notice, compares the days and loads them', async () => {
    operations.push('reference.holiday.import');
    const box = await page(<CalendarPage />);
    await eventually(() => get(box, 'button', '载入节假日通知'));
    await press(get(box, 'button', '载入节假日通知'));
    await eventually(() => get(document, 'textarea', '通知正文'));
    await type(get(document, 'textarea', '通知正文'), '一、元旦：1月1日至3日放假。');
    await eventually(() => expect(document.body.textContent).toContain('缺少 2027年5月1日'));
    const whole = ['一、元旦：1月1日至3日放假。', '二、劳动节：5月1日至5日放假调休。5月8日上班。', '三、国庆节：10月1日至7日放假。'].join(
      '\n',
    );
    await type(get(document, 'textarea', '通知正文'), whole);
    const source = [...document.querySelectorAll('label')].find(l => l.textContent === '通知名称或文号');
    await type(document.getElementById(source?.htmlFor ?? '') as HTMLElement, '国办发明电〔2026〕7号');
    await eventually(() => expect(document.body.textContent).toContain('读出 15 天放假、1 天调休上班'));
    await press([...document.querySelectorAll('button')].find(b => b.textContent?.includes('核对无误')) as Element);
    await eventually(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.input).toMatchObject({ year: 2027, source: '国办发明电〔2026〕7号' });
    expect(sent[0]?.input['days']).toHaveLength(16);
  });
});

describe('[1-a] 行政区划', () => {
  it('[1-a] shows what is in force, with level and the division above; withdrawn ones when asked, with their successors', async () => {
    const box = await page(<DivisionsPage />);
    await eventually(() => expect(box.querySelectorAll('tbody tr')).toHaveLength(2));
    await eventually(() => expect(box.textContent).toContain('街道、乡镇'));
    address = { withdrawn: true, q: '下城' };
    const other = await page(<DivisionsPage />);
    await eventually(() => expect(other.querySelectorAll('tbody tr')).toHaveLength(1));
    await eventually(() => expect(other.textContent).toContain('2021年4月9日 周五 撤销'));
    await eventually(() => expect(other.textContent).toContain('拱墅区'));
  });

  it('[1-a] says so when nothing matches', async () => {
    address = { q: '没有' };
    const box = await page(<DivisionsPage />);
    await eventually(() => expect(box.textContent).toContain('没有这样的区划'));
  });
});
