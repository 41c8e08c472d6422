import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyDocx, packParts } from '#platform/server/documents/docx-package.ts';
import { qrModules, qrPng } from '#platform/server/documents/qr-modules.ts';
import { openBrowser, signInAs, type Visitor, visitorOf } from './browser.ts';
import { picture } from './desk.ts';
import { type JourneyProgram, openProgram } from './program.ts';
import { violationsOf } from './violations.ts';

let program: JourneyProgram;
let browser: Browser;
let visitor: Visitor;
let desk: Page;
/** `/visits/<id>` of a record that was returned and is open again. */
let visit: string;

beforeAll(async () => {
  program = await openProgram();
  browser = await openBrowser();
  visitor = await visitorOf(browser, { origin: program.origin });
  desk = visitor.page;
  await signInAs(desk, program.account('shenlihua'));
  await desk.goto('/visits?state=returned');
  const link = desk.locator('main a[href^="/visits/"][href*="-"]').first();
  visit = (await link.getAttribute('href')) ?? '';
});
afterAll(async () => {
  await browser?.close();
  await program?.close();
});

const look = async (name: string, leastControls: number): Promise<void> => {
  await desk.waitForLoadState('networkidle');
  await picture(desk, name);
  expect(await violationsOf(desk, leastControls), name).toEqual([]);
};

const choose = (name: string, mimeType: string, buffer: Buffer) =>
  desk.locator('main input[type=file]').setInputFiles({ name, mimeType, buffer });

/** What a camera writes beside its picture. */
const camera = Buffer.from('Exif\0\0GPS 30.3131 120.1411');

/** The picture as a telephone would have taken it: JPEG, with the place. */
const photograph = async (png: Buffer): Promise<Buffer> => {
  const base64 = await desk.evaluate(async text => {
    const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(text), c => c.charCodeAt(0))]));
    const canvas = Object.assign(document.createElement('canvas'), { width: picture.width, height: picture.height });
    canvas.getContext('2d')?.drawImage(picture, 0, 0);
    return canvas.toDataURL('image/jpeg').split(',')[1] ?? '';
  }, png.toString('base64'));
  const jpeg = Buffer.from(base64, 'base64');
  const head = Buffer.from([0xff, 0xe1, 0, camera.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, camera, jpeg.subarray(2)]);
};

describe('paper at the desk', () => {
  it('[6.1-f] a form filled in Word is put in, checked, and goes into the record with its name in the timeline', async () => {
    await desk.goto('/papers');
    await look('paper-new', 2);
    await desk.goto(`${visit}/paper`);
    await desk.locator('main input[type=file]').setInputFiles(path.resolve('test/fixtures/table-a1/filled-in-word.docx'));
    await desk.waitForURL(/\/papers\/[0-9a-f-]{36}/);
    await desk.getByText('信用代码属于另一家企业').waitFor();
    await look('paper-check', 20);
    const button = desk.getByRole('button', { name: /^填入 \d+ 项/ });
    expect(await button.isDisabled()).toBe(true);
    await desk.locator('tr', { hasText: '主要产品' }).getByRole('checkbox').check();
    await button.click();
    await desk.waitForURL(`**${visit}`);
    await desk.getByText('按上传表格填入').first().waitFor();
    await desk.getByText('filled-in-word.docx').first().waitFor();
    await desk.getByText('实木地板，60%，1200万元').first().waitFor();
  });

  it('[6.1-f] a picture of the paper stands beside the fields; what is keyed in is saved', async () => {
    await desk.goto(`${visit}/key`);
    await desk.getByText('还没有纸表图片').waitFor();
    // Both photographs of a form at once.
    const page = { mimeType: 'image/jpeg', buffer: await photograph(qrPng(qrModules('表 A.1'), 20)) };
    await desk.locator('main input[type=file]').setInputFiles(['正面.jpg', '背面.jpg'].map(name => ({ ...page, name })));
    await desk.getByRole('button', { name: '第 2 页' }).waitFor();
    const stored = (await desk.getByRole('img', { name: '第 2 页' }).getAttribute('src')) ?? '';
    const kept = await (await desk.request.get(program.origin + stored)).body();
    expect(page.buffer.includes(camera)).toBe(true);
    expect([kept.subarray(0, 2).toString('hex'), kept.includes(camera)]).toEqual(['ffd8', false]);
    await desk.getByRole('button', { name: '第 1 页' }).click();
    await desk.getByRole('img', { name: '第 1 页' }).waitFor();
    await desk.getByRole('button', { name: '向右转' }).click();
    await desk.getByRole('button', { name: '放大' }).click();
    await desk.getByRole('textbox', { name: '法人代表' }).fill('单于堃');
    await desk.keyboard.press('Tab');
    expect(await desk.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain('质量品牌或知识产权负责人');
    await desk.getByText(/^已存/).first().waitFor();
    await look('paper-keying', 60);
    await desk.reload();
    await desk.getByRole('img', { name: '第 1 页' }).waitFor();
    expect(await desk.getByRole('textbox', { name: '法人代表' }).inputValue()).toBe('单于堃');
  });

  it('[6.1-e] a letter template: what is wrong is named, the original is accepted', async () => {
    await desk.goto('/letters');
    await look('letters', 4);
    const parts = emptyDocx('联系单');
    const document = parts.get('word/document.xml')?.toString('utf8') ?? '';
    const words = '<w:body><w:p><w:r><w:t>致 {企业名}，｛地址｝</w:t></w:r></w:p></w:body>';
    parts.set('word/document.xml', Buffer.from(document.replace('<w:body/>', words)));
    await choose('联系单.docx', 'application/octet-stream', await packParts(parts, new Date(0)));
    await desk.getByText('{企业名} 不是可用的占位符').waitFor();
    await desk.getByText('｛地址｝ 用了全角括号').waitFor();
    const waiting = desk.waitForEvent('download');
    await desk.getByRole('link', { name: '下载程序自带模板' }).click();
    const original = await (await waiting).path();
    await desk.locator('main input[type=file]').setInputFiles(original);
    await desk.getByText('已启用第 1 版').waitFor();
    expect(visitor.complaints).toEqual([]);
  });
});
