import { act } from 'react';
import { beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { openDevice } from '#platform/web/offline/device.ts';
import { startPhrases } from '#platform/web/phrases.ts';
import { draw, eventually } from '#test/react.tsx';
import type { CaseView, MaterialView } from '../../../contract/case.ts';
import { phoneEn } from '../../../i18n/phone.en.ts';
import { phoneZhCN } from '../../../i18n/phone.zh-CN.ts';
import { keepShot, keepTyped } from './case-acts.ts';
import { caseHere, forget, layDown } from './case-on-device.ts';
import { ShotsDialog } from './ShotsDialog.tsx';
import type { OpenedCase } from './use-case.ts';

const id = '019ab000-0000-7000-8000-000000000021';
const view = { id, enterpriseName: '杭州运河电机有限公司', itemName: '专利奖申报', notes: [], materials: [] } as unknown as CaseView;
const material = { id: newId(), name: '营业执照', sample: '', rounds: [] } as unknown as MaterialView;
const photo = { bytes: new ArrayBuffer(8), type: 'image/jpeg', thumb: 'data:,' };

beforeEach(() => startPhrases({ cases: { 'zh-CN': phoneZhCN, en: phoneEn } }));

const opened = async (): Promise<OpenedCase> => {
  const device = await openDevice(newId(), []);
  await layDown(device, view, { at: '2026-11-23T01:00:00Z', me: '王芳', heard: undefined });
  const head = await caseHere(device, id);
  if (!head) throw new Error('not laid down');
  return { device, head, view, queued: [] };
};

describe('[7.1-a] what is begun on an open page is kept', () => {
  test('[7.1-a] another tab has forgotten the case meanwhile: the photograph and the words lie here all the same', async () => {
    const here = await opened();
    await forget(here.device, () => true);
    expect(await caseHere(here.device, id)).toBeUndefined();
    await keepShot(here, material, photo);
    expect((await caseHere(here.device, id))?.view.shots[material.id]).toHaveLength(1);
    await keepShot(here, material, photo);
    await keepTyped(here, 'note', '原件已看');
    await forget(here.device, () => true);
    expect((await caseHere(here.device, id))?.view).toMatchObject({ typed: { note: '原件已看' }, case: { id } });
    expect((await caseHere(here.device, id))?.view.shots[material.id]).toHaveLength(2);
  });

  test('[7.1-a] of more photographs than a round takes the page says how many it left out', async () => {
    const here = await opened();
    for (let n = 0; n < 2; n += 1) await keepShot(here, material, photo);
    const head = await caseHere(here.device, id);
    const box = await draw(<ShotsDialog opened={{ ...here, ...(head && { head }) }} material={material} onClose={() => undefined} />);
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('nothing to choose with');
    const pick = async (n: number): Promise<void> => {
      const files = Array.from({ length: n }, (_, at) => new File(['x'], `${at + 1}.jpg`, { type: 'image/jpeg' }));
      Object.defineProperty(input, 'files', { configurable: true, value: files });
      await act(async () => input.dispatchEvent(new Event('change', { bubbles: true })));
    };
    await pick(18);
    // jsdom draws no picture: each that was taken is named as broken, which says which were.
    await eventually(() => expect(document.body.textContent).toContain('18.jpg'));
    expect(document.body.textContent).not.toContain('没有收');
    await pick(25);
    await eventually(() => expect(document.body.textContent).toContain('多选的 7 张没有收'));
    expect(document.body.textContent).not.toContain('19.jpg');
    expect(box.isConnected).toBe(true);
  });
});
