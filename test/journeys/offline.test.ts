import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { openBrowser, pagesKept, signInAs, visitorOf } from './browser.ts';
import { picture } from './desk.ts';
import { type KillableBrowser, openKillable } from './killable-browser.ts';
import { type Account, type JourneyProgram, openProgram } from './program.ts';

let program: JourneyProgram;
let who: Account;
const profile = mkdtempSync(path.join(tmpdir(), 'peipao-phone-'));
let phone: KillableBrowser;

/** Four starts of a browser and two of the program, on a machine that is busy. */
const timeout = 600_000;

const reopen = async (): Promise<Page> => {
  phone = await openKillable(profile);
  return phone.page;
};

/** All that a start without a server needs is kept: the pages, who works here, and the day's papers. */
const takenAlong = async (page: Page, ...what: readonly RegExp[]): Promise<void> => {
  await page.getByRole('button', { name: /带走今天的资料|更新资料/ }).click();
  for (const said of what) await page.getByText(said).waitFor();
  await pagesKept(page);
  await expect.poll(() => page.evaluate(sessionKept)).toBe(true);
};

/** Whether the page, started anew without a server, knows who worked here. */
const sessionKept = (): Promise<boolean> =>
  new Promise(resolve => {
    const opening = indexedDB.open('peipao');
    opening.onerror = () => resolve(false);
    opening.onsuccess = () => {
      const asked = opening.result.transaction('door').objectStore('door').get('session');
      asked.onsuccess = () => resolve(Boolean(asked.result));
      asked.onerror = () => resolve(false);
      opening.result.close();
    };
  });

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
  it('opens cold without a server, survives two killed browsers, and is at the server exactly once with its pictures', {
    timeout,
  }, async () => {
    let page = await reopen();
    await page.goto(`${program.origin}/m/`);
    await signIn(page);
    await takenAlong(page, /已带走 \d+ 家企业/);
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
    const remark = page.locator('.f-question').first().locator('textarea');
    await page.locator('.f-question').first().locator('label').first().click();
    await remark.pressSequentially('想了解采标', { delay: 60 });
    await expect.poll(() => remark.inputValue()).toBe('想了解采标');
    await page.waitForTimeout(1_000);
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
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([photo, { ...photo, name: 'IMG_2.jpg' }]);
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
    const done = page.getByText('走访记录已收到');
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

describe('[X-6] a case in a cellar', () => {
  it('is worked on without a server through killed browsers; a colleague who was first is told in a sentence, nothing is lost', {
    timeout,
  }, async () => {
    // Each test stands by itself, however the one before it ended.
    await phone?.kill();
    await program.start();
    let page = await reopen();
    await signedInAgain(page, `${program.origin}/m/`);
    const { id, names, rounds } = await preparedCase(page);
    await takenAlong(page, /已带走 \d+ 件办件/, /已带走 \d+ 家企业/);
    await program.kill();
    await phone.kill();

    page = await reopen();
    await page.goto(`${program.origin}/m/`);
    await page.getByRole('link', { name: /^全部办件/ }).click();
    await page.locator(`a[href$="/cases/${id}"]`).click();
    await page.getByText(/网络不通，显示的是/).waitFor();
    await page.getByRole('button', { name: `收下：${names[0]}` }).click();
    await page.getByText('1 项待上传').waitFor();
    await page.getByRole('button', { name: `退回：${names[1]}` }).click();
    await page.getByRole('dialog').getByRole('textbox').pressSequentially('缺公章，请盖章后再交', { delay: 40 });
    await page.waitForTimeout(1_000);
    await phone.kill();

    page = await reopen();
    await page.goto(`${program.origin}/m/cases/${id}`);
    await page.getByText('1 项待上传').waitFor();
    await page.getByRole('button', { name: `退回：${names[1]}` }).click();
    expect(await page.getByRole('dialog').getByRole('textbox').inputValue()).toBe('缺公章，请盖章后再交');
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await page.getByRole('button', { name: `拍照代收：${names[2]}` }).click();
    const photo = { name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: await drawPhoto(page) };
    await page.locator('input[type=file]').setInputFiles([photo, { ...photo, name: 'IMG_2.jpg' }]);
    await page.getByRole('button', { name: '交这 2 张' }).waitFor();
    await phone.kill();

    page = await reopen();
    await page.goto(`${program.origin}/m/cases/${id}`);
    await page.getByRole('button', { name: `拍照代收：${names[2]}` }).click();
    await page.getByRole('button', { name: '交这 2 张' }).click();
    await page.getByRole('button', { name: '做完了：周五前回访' }).click();
    await page.getByRole('button', { name: '记一笔' }).click();
    await page.getByRole('dialog').getByLabel('见了谁、说了什么').fill('在地下车间见了质量部经理');
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await page.getByText('5 项待上传').waitFor();
    await picture(page, 'phone-case-waiting');
    await phone.kill();

    await program.start();
    await returnedByLead(id, rounds[0] ?? '');
    page = await reopen();
    await signedInAgain(page, `${program.origin}/m/cases/${id}`);
    await page.getByText(`没办成：收下：${names[0]}`).waitFor();
    await page.getByText('这一次交的材料已经看过').waitFor();
    await page.getByText('请补日期').waitFor();
    await picture(page, 'phone-case-refused');
    await page.getByText(/待上传/).waitFor({ state: 'detached' });
    const c = await page.evaluate(of => fetch(`/api/cases/case/get?id=${of}`).then(r => r.json()), id);
    const material = (name: string | undefined) => c.materials.find((m: { name: string }) => m.name === name);
    expect(material(names[0]).rounds.map((r: { sentence: string }) => r.sentence)).toEqual(['请补日期']);
    expect(material(names[1]).rounds.map((r: { sentence: string }) => r.sentence)).toEqual(['缺公章，请盖章后再交']);
    expect(material(names[2]).rounds.map((r: { files: unknown[] }) => r.files.length)).toEqual([2]);
    expect(c.notes.filter((n: { text: string }) => n.text === '在地下车间见了质量部经理')).toHaveLength(1);
    expect(c.tasks.map((k: { doneAt: string | null }) => k.doneAt !== null)).toEqual([true]);
    await page.getByRole('link', { name: '去处理' }).click();
    await page.getByText(`收下：${names[0]}`).waitFor();
    await picture(page, 'phone-case-queue');
    await page.getByRole('button', { name: /放弃|删除/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /放弃|删除/ })
      .click();
    await page.getByText('都已上传').waitFor();
  });
});

/** A killed browser may have kept its cookie or not: here it has not. */
const signedInAgain = async (page: Page, address: string): Promise<void> => {
  await phone.context.clearCookies();
  await page.goto(address);
  const name = page.getByLabel(/^登录名/);
  await name.waitFor();
  await signIn(page);
  await name.waitFor({ state: 'detached' });
};

/** A command as the page's own session sends it. */
const sendFrom = (page: Page, name: string, input: object): Promise<void> =>
  page.evaluate(
    async ({ path: to, body, id }) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': id };
      const answer = await fetch(to, { method: 'POST', headers, body });
      if (!answer.ok) throw new Error(await answer.text());
    },
    { path: `/api/${name.replaceAll('.', '/')}`, body: JSON.stringify(input), id: newId() },
  );

/** A case of hers with two materials to be looked at, one that is not asked for, and a task. */
const preparedCase = async (page: Page): Promise<{ id: string; names: string[]; rounds: string[] }> => {
  const c = await page.evaluate(async () => {
    const { rows } = await fetch('/api/cases/case/mine').then(r => r.json());
    for (const row of rows) {
      const one = await fetch(`/api/cases/case/get?id=${row.id}`).then(r => r.json());
      const fresh = one.materials.filter((m: { rounds: unknown[] }) => m.rounds.length === 0);
      if (one.state === 'running' && one.tasks.length === 0 && fresh.length > 2) return { id: one.id, fresh: fresh.slice(0, 3) };
    }
    throw new Error('no case with three materials');
  });
  const rounds = [newId(), newId()];
  for (const [at, roundId] of rounds.entries())
    await sendFrom(page, 'cases.material.supply', { id: c.id, materialId: c.fresh[at].id, roundId, fileIds: [], words: '企业送来' });
  await sendFrom(page, 'cases.task.add', { id: c.id, taskId: newId(), text: '周五前回访', dueOn: null });
  return { id: c.id, names: c.fresh.map((m: { name: string }) => m.name), rounds };
};

/** The lead has looked at it while the officer was in the cellar. */
const returnedByLead = async (id: string, roundId: string): Promise<void> => {
  const browser = await openBrowser();
  try {
    const { page } = await visitorOf(browser, { origin: program.origin });
    await signInAs(page, program.account('shenlihua'));
    await sendFrom(page, 'cases.material.return', { id, roundId, sentence: '请补日期' });
  } finally {
    await browser.close();
  }
};

const remarkIn = (page: Page) => page.locator('.f-question').first().locator('textarea');
