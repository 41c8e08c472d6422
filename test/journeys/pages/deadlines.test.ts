import { describe, expect, it } from 'vitest';
import { addDays, dayOf } from '#platform/contract/china-day.ts';
import { dialogOf, dropFile, eventually, faultAt, patience, streetCode, typeDay } from './form.ts';
import { betweenDays, cellsOf, downloadOf, expectColumnsKept, expectRows, expectViewKept, type Listed, pick, tableOf } from './list.ts';
import { pages } from './open.ts';

const { as } = pages();

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly assetKind: string;
  readonly assetId: string;
  readonly assetTitle: string;
  readonly assetNumber: string;
  readonly enterpriseName: string;
  readonly confidence: string;
  readonly safeOn: string;
  readonly daysLeft: number;
  readonly companion: { id: string; name: string } | null;
}
interface View extends Row {
  readonly closedHow: string | null;
  readonly snoozedUntil: string | null;
  readonly message: string;
}
type Rows = { rows: Row[]; next: string | null };

const paper = { name: '缴费回执.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };
const today = dayOf(new Date());

/** The asset of a row, which the matter before it names in words that change with the law. */
const assetsOf = async (person: Awaited<ReturnType<typeof as>>, table: string): Promise<string[]> =>
  tableOf(person.page, table)
    .getByRole('row')
    .filter({ has: person.page.getByRole('rowheader') })
    .evaluateAll(rows => rows.map(r => /（([^（）]*)）$/.exec(r.querySelectorAll('td')[2]?.textContent ?? '')?.[1] ?? ''));

const shows = async (person: Awaited<ReturnType<typeof as>>, table: string, operation: string, input: Record<string, string>) => {
  const { rows } = await person.read<Rows>(operation, input);
  await expect.poll(() => assetsOf(person, table), patience).toEqual(rows.map(r => r.assetNumber));
  return rows;
};

describe('期限清单', () => {
  it('[6.3.1-a] the list shows what the server answers; each filter narrows it, is in the address and survives a reload', async () => {
    const person = await as('shenlihua');
    const { page } = person;
    const filters: readonly [string, string, Record<string, string>][] = [
      ['资产', '专利', { assetKind: 'patent' }],
      ['事项', '商标续展', { kind: 'renewal' }],
      ['把握程度', '已确认', { confidence: 'confirmed' }],
      ['街道', '武林街道', { regionCode: await streetCode(person, '武林街道') }],
    ];
    await page.goto('/deadlines/list');
    await shows(person, '清单', 'assets.deadline.list', {});
    for (const [label, words, address] of filters) {
      await pick(page, label, words);
      await page.waitForURL(url => Object.entries(address).every(([k, v]) => url.searchParams.get(k) === v));
      const rows = await shows(person, '清单', 'assets.deadline.list', address);
      expect(rows.length).toBeGreaterThan(0);
      await page.reload();
      await shows(person, '清单', 'assets.deadline.list', address);
      await page.getByRole('button', { name: '清空条件' }).click();
    }
    await page.getByText('我陪跑的', { exact: true }).click();
    await page.waitForURL(/mine=true/);
    const mine = await shows(person, '清单', 'assets.deadline.list', { mine: 'true' });
    expect(mine.every(r => r.companion?.name === '沈丽华')).toBe(true);
  });

  it('[6.3.1-a] days narrow the list; columns and view are kept; the export holds the same deadlines', async () => {
    const person = await as('shenlihua');
    const { page, read } = person;
    await page.goto('/deadlines/list');
    const span = { from: today, to: addDays(today, 60) };
    await betweenDays(page, '安全日', span.from, span.to);
    const rows = await shows(person, '清单', 'assets.deadline.list', span);
    expect(rows.every(r => r.safeOn >= span.from && r.safeOn <= span.to)).toBe(true);
    await expectColumnsKept(page, '清单', '官费（元）');
    await page.goto(`/deadlines/list?to=${span.to}&from=${span.from}`);
    await expectViewKept(page, '六十天内');
    await page.goto(`/deadlines/list?from=${span.from}&to=${span.to}`);
    await shows(person, '清单', 'assets.deadline.list', span);
    const { body } = await downloadOf(page, () => page.getByRole('button', { name: '导出' }).click());
    const all: Row[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const part: Rows = await read<Rows>('assets.deadline.list', { ...span, limit: '100', ...(after ? { after } : {}) });
      all.push(...part.rows);
      after = part.next;
    }
    const cells = (await cellsOf(body)).map(r => r.join('|'));
    for (const r of all)
      expect(
        cells.some(line => line.includes(r.assetNumber) && line.includes(r.enterpriseName)),
        r.assetNumber,
      ).toBe(true);
    expect(cells.filter(line => all.some(r => line.includes(r.assetNumber))).length).toBe(all.length);
  });

  it('[6.3.1-a] J, K, Enter and Esc walk the list beside an open deadline', async () => {
    const person = await as('shenlihua');
    const { page } = person;
    await page.goto('/deadlines/list');
    const rows = await shows(person, '清单', 'assets.deadline.list', {});
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(url => url.searchParams.get('open') === rows[1]?.id);
    await page.keyboard.press('k');
    await page.waitForURL(url => url.searchParams.get('open') === rows[0]?.id);
    await page.reload();
    await page.getByRole('heading', { name: '处置记录' }).waitFor();
    await page.keyboard.press('Escape');
    await page.waitForURL(url => !url.searchParams.has('open'));
  });
});

describe('一项期限', () => {
  const open = async (kind: string, at: number): Promise<Row> => {
    const { read } = await as('shenlihua');
    const { rows } = await read<Rows>('assets.deadline.list', { kind, from: addDays(today, 2), limit: '100' });
    const found = rows[at];
    if (!found) throw new Error(`too few deadlines of ${kind}`);
    return found;
  };

  it('[6.3.4-a] it is put off until a day before the safe day, with a reason; a later day is refused', async () => {
    const { page, read } = await as('shenlihua');
    const d = await open('annualFee', 0);
    await page.goto(`/deadlines/${d.id}`);
    await page.getByRole('button', { name: '暂缓提醒' }).click();
    const dialog = dialogOf(page, '暂缓提醒');
    await dialog.getByRole('button', { name: '暂缓提醒' }).click();
    await expect.poll(() => dialog.getByText('请填写这一项').count(), patience).toBe(2);
    await typeDay(dialog.getByLabel('暂缓到'), addDays(d.safeOn, 30));
    await dialog.getByLabel('原因').fill('企业在走付款流程');
    await dialog.getByRole('button', { name: '暂缓提醒' }).click();
    await dialog.getByText(/只能暂缓到安全日/).waitFor();
    expect((await read<View>('assets.deadline.get', { id: d.id })).snoozedUntil).toBeNull();
    await typeDay(dialog.getByLabel('暂缓到'), addDays(today, 1));
    await dialog.getByRole('button', { name: '暂缓提醒' }).click();
    await page.getByText('已暂缓，到期后继续提醒。').waitFor();
    await page.reload();
    await page.getByText(/提醒暂缓到/).waitFor();
    await page.getByText(/暂缓提醒 · .* · 企业在走付款流程/).waitFor();
    expect((await read<View>('assets.deadline.get', { id: d.id })).snoozedUntil).toBe(addDays(today, 1));
  });

  it('[6.3.4-a] nothing closes without the number and a receipt; with both it is closed and leaves the list', async () => {
    const { page, read } = await as('shenlihua');
    const d = await open('annualFee', 1);
    await page.goto(`/deadlines/${d.id}`);
    await page.getByRole('button', { name: '凭证办结' }).click();
    const dialog = dialogOf(page, '凭证办结');
    const close = dialog.getByRole('button', { name: '凭证办结' });
    await dialog.getByLabel('凭证上的号码').fill('ZL000000000000.0');
    await typeDay(dialog.getByLabel('办理日期'), today);
    await close.click();
    await dialog.getByText('没有凭证不能办结，请先上传。').waitFor();
    await dropFile(dialog, paper);
    await close.click();
    await faultAt(dialog, '凭证上的号码', /与登记的号码不一致/).waitFor();
    expect((await read<View>('assets.deadline.get', { id: d.id })).closedHow).toBeNull();
    await dialog.getByLabel('凭证上的号码').fill(d.assetNumber);
    await dialog.getByLabel('缴费金额（元）').fill('900');
    await close.click();
    await page.getByText('已办结，凭证已存入资产记录。').waitFor();
    await page.reload();
    await page.getByText('已凭证办结').waitFor();
    await eventually(async () => (await read<View>('assets.deadline.get', { id: d.id })).closedHow).toBe('evidence');
    expect((await read<Rows>('assets.deadline.list', { assetId: d.assetId })).rows.map(r => r.id)).not.toContain(d.id);
  });

  it('[6.3.4-a] an enterprise gives up: who said so and why is asked, kept, and no reminder follows', async () => {
    const { page, read } = await as('shenlihua');
    const d = await open('renewal', 0);
    await page.goto(`/deadlines/${d.id}`);
    await page.getByRole('button', { name: '企业放弃' }).click();
    const dialog = dialogOf(page, '企业放弃');
    await dialog.getByLabel('企业表态人').fill('法定代表人');
    await dialog.getByRole('button', { name: '企业放弃' }).click();
    await dialog.getByText('请填写这一项').waitFor();
    await dialog.getByLabel('放弃原因').fill('品牌已停用');
    await dialog.getByRole('button', { name: '企业放弃' }).click();
    await page.getByText('已登记放弃，不再提醒。').waitFor();
    await page.reload();
    await page.getByText('企业已放弃').first().waitFor();
    await page.getByText(/法定代表人 · .*品牌已停用/).waitFor();
    expect((await read<View>('assets.deadline.get', { id: d.id })).closedHow).toBe('givenUp');
  });

  it('[6.3.4-a] another companion is named, and the message can be copied', async () => {
    const { page, read } = await as('shenlihua');
    const d = await open('renewal', 2);
    await page.goto(`/deadlines/${d.id}`);
    await page.getByRole('button', { name: '指定陪跑人' }).click();
    const dialog = dialogOf(page, '指定陪跑人');
    await dialog.getByRole('button', { name: '指定陪跑人' }).click();
    await dialog.getByText('请填写这一项').waitFor();
    const { rows } = await read<{ rows: { id: string; name: string }[] }>('assets.companion.choices');
    const next = rows.find(p => p.id !== d.companion?.id) ?? { id: '', name: '' };
    await pick(dialog, '陪跑人', next.name);
    await dialog.getByRole('button', { name: '指定陪跑人' }).click();
    await page.getByText('已指定，今后的提醒发给新的陪跑人。').waitFor();
    await page.reload();
    await page.getByRole('definition').getByText(next.name).waitFor();
    const view = await read<View>('assets.deadline.get', { id: d.id });
    expect(view.companion?.id).toBe(next.id);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: '复制' }).click();
    await page.getByText('已复制，可以直接粘贴发送。').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(view.message);
  });

  it('[6.3.4-a] a page without a clipboard says how to copy by hand', async () => {
    const { page } = await as('wangmin');
    const d = await open('renewal', 3);
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.goto(`/deadlines/${d.id}`);
    await page.getByRole('button', { name: '复制' }).click();
    await page.getByText('这里不能自动复制：请选中文字，自己复制。').waitFor();
  });

  it('[7.1-d] a call reveals the number for this call, and the audit names it', async () => {
    // a person of her own: a browser without a telephone goes nowhere after it was asked to dial
    const { page } = await as('sunzhiyuan');
    const d = await open('annualFee', 2);
    await page.goto(`/deadlines/${d.id}`);
    const dial = page.getByRole('button', { name: /^拨打 / }).first();
    const asked = page.waitForResponse(r => r.url().includes('/contact/reveal'));
    await dial.click();
    expect((await (await asked).json()).phone).toMatch(/^\d{7,}/);
    const auditor = await as('huwenbin');
    const log = await auditor.read<{ rows: { actorName: string }[] }>('people.audit.list', { operation: 'enterprises.contact.reveal' });
    expect(log.rows.map(r => r.actorName)).toContain('孙志远');
  });
});

describe('期限日历、抢救、提醒', () => {
  it('[6.3.1-a] the month is turned by button and key, a day opens its deadlines, the address holds both', async () => {
    const person = await as('shenlihua');
    const { page, read } = person;
    const { rows } = await read<Rows>('assets.deadline.list', { from: addDays(today, 40), limit: '20' });
    const day = rows[0]?.safeOn ?? today;
    await page.goto(`/deadlines?month=${day.slice(0, 7)}`);
    await page.locator(`[data-day="${day}"]`).click();
    await page.waitForURL(url => url.searchParams.get('day') === day);
    const there = await shows(person, '清单', 'assets.deadline.list', { from: day, to: day });
    expect(there.length).toBeGreaterThan(0);
    await page.reload();
    await shows(person, '清单', 'assets.deadline.list', { from: day, to: day });
    expect(await page.locator(`[data-day="${day}"]`).getAttribute('aria-pressed')).toBe('true');
    const heading = page.getByRole('heading', { level: 2 }).first();
    const before = await heading.textContent();
    await page.getByRole('button', { name: '下个月' }).click();
    await expect.poll(() => heading.textContent(), patience).not.toBe(before);
    await page.getByRole('button', { name: '上个月' }).click();
    await expect.poll(() => heading.textContent(), patience).toBe(before);
    await page.locator('[data-day]').first().focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['day']?.slice(8))).toBe('02');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageUp');
    await page.keyboard.press('PageUp');
    await expect.poll(() => heading.textContent(), patience).toBe(before);
    await page.keyboard.press('Enter');
    await page.waitForURL(/day=\d{4}-\d{2}-02/);
  });

  it('[6.3.1-a] a calendar is subscribed to, read once by its link, and ended', async () => {
    const { page, read } = await as('wangmin');
    await page.goto('/deadlines');
    const part = page.getByRole('region', { name: '订阅到自己的日历' });
    await part.getByRole('button', { name: '生成链接' }).click();
    const told = part.getByRole('status');
    const link = /https?:\S+/.exec((await told.textContent()) ?? '')?.[0] ?? '';
    const answer = await page.request.get(link);
    expect(await answer.text()).toContain('BEGIN:VCALENDAR');
    await page.reload();
    await part.getByRole('button', { name: '停用' }).first().click();
    await page.getByText('订阅已停用').waitFor();
    expect((await page.request.get(link)).ok()).toBe(false);
    expect((await read<{ rows: unknown[] }>('assets.deadline.feeds').catch(() => ({ rows: [] }))).rows).toEqual([]);
  });

  it('[6.3.2-b] what must be rescued this month is the server’s list, narrowed by street and by whose it is', async () => {
    const person = await as('shenlihua');
    const { page } = person;
    await page.goto('/deadlines/rescue');
    const all = await shows(person, '本月要抢救', 'assets.deadline.rescue', {});
    await pick(page, '街道', '武林街道');
    await page.waitForURL(/regionCode=/);
    const there = await shows(person, '本月要抢救', 'assets.deadline.rescue', { regionCode: await streetCode(person, '武林街道') });
    expect(there.length).toBeLessThan(all.length);
    await page.reload();
    await shows(person, '本月要抢救', 'assets.deadline.rescue', { regionCode: await streetCode(person, '武林街道') });
    await page.getByRole('button', { name: '清空条件' }).click();
    await page.getByText('我陪跑的', { exact: true }).click();
    await page.waitForURL(/mine=true/);
    await shows(person, '本月要抢救', 'assets.deadline.rescue', { mine: 'true' });
  });

  it('[6.3.4-b] the change of law is told: each message waits in 待发给企业 until a person says it is sent; one’s own is marked as read', async () => {
    const { page, read } = await as('shenlihua');
    await page.goto('/deadlines/2027');
    await page.getByRole('button', { name: '通报有关企业和陪跑人' }).click();
    await page.getByText(/涉及 \d+ 家企业，新通报 \d+ 条/).waitFor();
    await page.goto('/deadlines/notices?box=toSend');
    const waiting = await read<{ rows: { id: string; text: string }[] }>('assets.notice.list', { box: 'toSend' });
    const table = tableOf(page, '提醒与通报');
    await expect.poll(() => table.getByRole('rowheader').count(), patience).toBe(waiting.rows.length);
    await table.getByRole('button', { name: '已用微信发出' }).first().click();
    await page.getByText('已登记发出。').waitFor();
    await page.getByText('已发出', { exact: true }).click();
    await page.waitForURL(/box=sent/);
    const sent = await read<{ rows: { id: string }[] }>('assets.notice.list', { box: 'sent' });
    expect(sent.rows.map(r => r.id)).toContain(waiting.rows[0]?.id);
    await page.reload();
    await expect.poll(() => table.getByRole('rowheader').count(), patience).toBe(sent.rows.length);
    await page.goto('/deadlines/notices');
    await table.getByRole('rowheader').first().waitFor();
    await page.getByRole('checkbox', { name: '选中本页' }).check();
    await page.getByRole('button', { name: '全部标为已读' }).click();
    await page.getByText('已标为已读。').waitFor();
    await page.reload();
    await table.getByRole('rowheader').first().waitFor();
    const mine = await read<{ rows: { seenAt: string | null }[] }>('assets.notice.list', { box: 'mine' });
    expect(mine.rows.every(n => n.seenAt !== null)).toBe(true);
    expect(await table.getByText('新', { exact: true }).count()).toBe(0);
  });

  it('[6.3.4-a] the list of moved days is the server’s, and says so when none has moved', async () => {
    const person = await as('shenlihua');
    const { page } = person;
    await page.goto('/deadlines/moves');
    const moves: Listed<{ kind: string; assetTitle: string }> = {
      table: '日期变动',
      operation: 'assets.deadline.moves',
      name: m => m.assetTitle,
    };
    const { rows } = await person.read<{ rows: unknown[] }>(moves.operation);
    await tableOf(page, '日期变动').waitFor();
    if (rows.length === 0) await page.getByText('没有日期变动').waitFor();
    else await expect.poll(() => tableOf(page, '日期变动').getByRole('rowheader').count(), patience).toBe(rows.length);
  });
});

describe('三年不使用', () => {
  const endangered: Listed<{ title: string; number: string; beyond: boolean; lastUseOn: string | null }> = {
    table: '满 30 个月没有使用证据的商标类别',
    operation: 'assets.use.endangered',
    name: r => `${r.title}（${r.number}）`,
  };

  it('[6.3.3-b] near the line first; the other stage, the proof and the street narrow it', async () => {
    const person = await as('shenlihua');
    const { page } = person;
    await page.goto('/deadlines/non-use');
    await expectRows(person, endangered, { stage: 'near' });
    await page.getByText('已过三年线', { exact: true }).click();
    await page.waitForURL(/stage=beyond/);
    const beyond = await expectRows(person, endangered, { stage: 'beyond' });
    expect(beyond.every(r => r.beyond)).toBe(true);
    await page.reload();
    await expectRows(person, endangered, { stage: 'beyond' });
    await pick(page, '街道', '武林街道');
    await page.waitForURL(/regionCode/);
    await expectRows(person, endangered, { stage: 'beyond', regionCode: await streetCode(person, '武林街道') });
    await page.getByRole('button', { name: '清空条件' }).click();
    await pick(page, '证据', '没有证据');
    await page.waitForURL(/proof=none/);
    expect((await expectRows(person, endangered, { stage: 'beyond', proof: 'none' })).every(r => r.lastUseOn === null)).toBe(true);
    await page.getByRole('rowheader').first().getByRole('link').click();
    await page.getByRole('tab', { name: '使用证据', selected: true }).waitFor();
  });
});
