import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { picture } from './desk.ts';
import { type KillableBrowser, openKillable } from './killable-browser.ts';
import { type Account, type JourneyProgram, openProgram } from './program.ts';

let program: JourneyProgram;
let who: Account;
const profile = mkdtempSync(path.join(tmpdir(), 'peipao-phone-'));
let phone: KillableBrowser;

const reopen = async (): Promise<Page> => {
  phone = await openKillable(profile);
  return phone.page;
};

const signIn = async (page: Page): Promise<void> => {
  await page.getByLabel(/^登录名/).fill(who.username);
  await page.getByLabel(/^密码/).fill(who.password);
  await page.getByRole('button', { name: /^登录$/ }).click();
};

/** A photograph of 2400 × 1800, drawn by the browser itself. */
const drawPhoto = async (page: Page): Promise<Buffer> => {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: 2400, height: 1800 });
    const pen = canvas.getContext('2d');
    for (let i = 0; pen && i < 3_000; i += 1) {
      pen.fillStyle = `hsl(${(i * 37) % 360} 80% 50%)`;
      pen.fillRect((i * 97) % 2400, (i * 53) % 1800, 40, 40);
    }
    return canvas.toDataURL('image/jpeg', 0.95).split(',')[1] ?? '';
  });
  return Buffer.from(base64, 'base64');
};

const sign = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '请企业签字' }).click();
  await page.getByLabel('签字人姓名').fill('李强');
  const box = await page.locator('canvas.f-pad').boundingBox();
  if (!box) throw new Error('no box to sign in');
  await page.mouse.move(box.x + 30, box.y + 50);
  await page.mouse.down();
  await page.mouse.move(box.x + 160, box.y + 20, { steps: 8 });
  await page.mouse.up();
  await page.getByRole('button', { name: '确认签字' }).click();
};

beforeAll(async () => {
  program = await openProgram();
  who = program.account('wangmin');
});
afterAll(async () => {
  await phone?.kill().catch(() => undefined);
  await program?.close();
  rmSync(profile, { recursive: true, force: true });
});

describe('[X-6] a visit in a cellar', () => {
  it('opens cold without a server, survives two killed browsers, and is at the server exactly once with its pictures', async () => {
    let page = await reopen();
    await page.goto(`${program.origin}/m/`);
    await signIn(page);
    await page.getByRole('button', { name: /带走今天的资料|更新资料/ }).click();
    await page.getByText(/已带走 \d+ 家企业/).waitFor();
    await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration('/m/'))?.active?.state === 'activated');
    await program.kill();
    await phone.kill();

    page = await reopen();
    await page.goto(`${program.origin}/m/`);
    const visit = page.locator('a[href*="/visits/"]').first();
    await visit.waitFor();
    await visit.click();
    await page.locator('a[href$="/basic"]').first().click();
    await page.getByRole('button', { name: /^与上次一致（/ }).click();
    await page.getByText('已存本机').waitFor();
    const form = page.url().replace('/basic', '');
    await page.goto(`${form}/training`);
    const remark = page.locator('.f-question').first().locator('input:not([type=radio])');
    await page.locator('.f-question').first().locator('label').first().click();
    await remark.pressSequentially('想了解采标', { delay: 60 });
    await page.waitForTimeout(500);
    await page.getByText('已存本机').waitFor();
    await phone.kill();

    page = await reopen();
    // From the contents it leads back to what was written last.
    await page.goto(`${form}/overview`);
    await page.getByText(/已恢复到 \d\d:\d\d 的内容/).waitFor();
    await picture(page, 'phone-recovered');
    await page.getByRole('button', { name: '接着填写' }).click();
    await page.waitForURL(/\/training$/);
    await remarkIn(page).waitFor();
    expect(await page.getByText(/已恢复到/).count()).toBe(0);
    expect(await remarkIn(page).inputValue()).toBe('想了解采标');
    await page.goto(`${form}/photos`);
    const photo = { name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: await drawPhoto(page) };
    await page.locator('input[type=file]').setInputFiles([photo, { ...photo, name: 'IMG_2.jpg' }]);
    await page.locator('.f-notes li').nth(1).waitFor();
    await sign(page);
    await page.locator('.f-notes li').nth(2).waitFor();
    await page.goto(`${form}/review`);
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByText('已存本机，等待上传').waitFor();
    await phone.kill();

    await program.start();
    page = await reopen();
    await page.goto(`${form}/review`);
    const again = page.getByText('请重新登录');
    const done = page.getByText(/已入库 \d\d:\d\d 回执/);
    await Promise.race([again.waitFor(), done.waitFor()]);
    if (await again.isVisible()) await signIn(page);
    await done.waitFor();
    await page.locator('.f-queue').waitFor({ state: 'detached' });

    const rosterId = form.split('/').at(-1) ?? '';
    const said = await page.evaluate(async roster => {
      const { rows } = await fetch('/api/visits/visit/list?mine=true').then(r => r.json());
      const mine = rows.filter((v: { rosterId: string; kind: string }) => v.rosterId === roster && v.kind === 'site');
      const files = await fetch(`/api/visits/visit/listFiles?visitId=${mine[0]?.id}`).then(r => r.json());
      const { rows: timeline } = await fetch(`/api/visits/visit/timeline?visitId=${mine[0]?.id}`).then(r => r.json());
      return {
        states: mine.map((v: { state: string }) => v.state),
        files: files.rows.map((f: { kind: string; size: number }) => [f.kind, f.size < 320 * 1024]),
        submits: timeline.filter((e: { operation: string }) => e.operation === 'visits.visit.submit').length,
      };
    }, rosterId);
    expect(said.states).toEqual(['submitted']);
    expect(said.submits).toBe(1);
    expect(said.files.toSorted()).toEqual([
      ['photo', true],
      ['photo', true],
      ['signature', true],
    ]);
  });
});

const remarkIn = (page: Page) => page.locator('.f-question').first().locator('input:not([type=radio])');
