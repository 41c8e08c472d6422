import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BadWay, openBadWay } from './bad-way.ts';
import { openBrowser, signInAs, visitorOf } from './browser.ts';
import { picture } from './desk.ts';
import { type JourneyProgram, openProgram } from './program.ts';
import { openFirstVisit } from './visit-form.ts';

let program: JourneyProgram;
let browser: Browser;
let way: BadWay;
let page: Page;

beforeAll(async () => {
  program = await openProgram();
  way = await openBadWay(program.origin);
  browser = await openBrowser();
  ({ page } = await visitorOf(browser, { origin: way.origin, device: 'phone' }));
  page.setDefaultTimeout(20_000);
  await signInAs(page, program.account('wangmin'), '/m/');
});
afterAll(async () => {
  await browser?.close();
  way?.close();
  await program?.close();
});

/** A photograph of 12 million points with so much grain that it cannot be made small: some 3 MB. */
const drawPhoto = async (): Promise<Buffer> => {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: 4000, height: 3000 });
    const pen = canvas.getContext('2d');
    const points = pen?.createImageData(4000, 3000);
    if (!pen || !points) return '';
    let grain = 1;
    for (let i = 0; i < points.data.length; i += 4) {
      grain = (grain * 1_103_515_245 + 12_345) & 0x7fffffff;
      const across = (i / 4) % 4000;
      const down = Math.floor(i / 16_000);
      const light = ((across >> 5) ^ (down >> 5)) & 1 ? 160 : 40;
      points.data.set([light + ((grain >> 16) & 63), light, 90 + ((grain >> 20) & 31), 255], i);
    }
    pen.putImageData(points, 0, 0);
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
  });
  return Buffer.from(base64, 'base64');
};

interface Found {
  state: string;
  photos: number[];
}

/** What the server holds of the visit, asked past the bad way. */
const found = async (desk: Page, visitId: string): Promise<Found> => {
  const visit = await (await desk.request.get(`/api/visits/visit/get?visitId=${visitId}`)).json();
  const files = await (await desk.request.get(`/api/visits/visit/listFiles?visitId=${visitId}`)).json();
  return { state: visit.state, photos: files.rows.map((f: { size: number }) => f.size) };
};

describe('[X-6] one bar of signal', () => {
  it('three photographs over a way that breaks sooner than one takes: they go on where they stood, the record never without them', async () => {
    const desk = (await visitorOf(browser, { origin: program.origin })).page;
    await signInAs(desk, program.account('shenlihua'));
    await openFirstVisit(page, 'basic');
    const form = page.url().replace('/basic', '');
    const same = page.getByRole('button', { name: /^与上次一致（/ });
    if (await same.isVisible()) await same.click();
    await page.getByText(/^已入库/).waitFor();
    const { rows } = await (await page.request.get('/api/visits/visit/list?mine=true')).json();
    const visitId: string = rows.find((v: { rosterId: string }) => form.includes(v.rosterId)).id;
    const before = (await found(desk, visitId)).photos.length;

    const photo = { mimeType: 'image/jpeg', buffer: await drawPhoto() };
    expect(photo.buffer.length).toBeGreaterThan(2_000_000);
    await page.goto(`${form}/photos`);
    // A photograph takes some ten seconds, the way lasts three.
    way.weather = { bytesPerSecond: 30_000, breaksEveryMs: 3_000 };
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([1, 2, 3].map(n => ({ ...photo, name: `IMG_${n}.jpg` })));
    await page.getByText(/2\/3 张/).waitFor({ timeout: 90_000 });
    await picture(page, 'phone-two-of-three');
    await page.getByRole('link', { name: '检查并提交' }).click();
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page
      .getByText(/已存本机|传送中/)
      .first()
      .waitFor();
    for (let done = false; !done; ) {
      const now = await found(desk, visitId);
      done = now.state === 'submitted';
      // Never a record without its photographs.
      if (done) expect(now.photos.length).toBe(before + 3);
      await page.waitForTimeout(500);
    }
    await page.getByText('走访记录已收到').waitFor();
    for (const size of (await found(desk, visitId)).photos.slice(-3)) expect(size).toBeGreaterThan(100_000);
    expect(way.breaks()).toBeGreaterThan(5);
  });
});
