import { expect, it, vi } from 'vitest';
import { startPhrases } from '#platform/web/phrases.ts';
import { type Asked, openDeskPage } from '#test/desk-page.tsx';
import { eventually, get, press, type } from '#test/react.tsx';
import type { CampaignView } from '../../contract/campaign.ts';
import { zhCN } from '../../i18n/zh-CN.ts';
import { PasteRoster } from './PasteRoster.tsx';

const campaign = { id: '0193a5a0-0000-7000-8000-000000000001' } as CampaignView;
const onClose = vi.fn();

const add = ({ batchId, lines }: Readonly<Record<string, unknown>>) => ({
  id: campaign.id,
  batchId,
  added: (lines as string[]).filter(l => l.startsWith('杭州')).length,
  alreadyThere: 0,
  withdrew: [],
  cameBack: 0,
  unmatched: (lines as string[]).flatMap((text, i) => (text.startsWith('无') ? [{ line: i + 1, text, reason: 'unknown' }] : [])),
});

const paste = async (text: string): Promise<{ page: HTMLElement; asked: () => Asked[] }> => {
  onClose.mockClear();
  await startPhrases({ campaigns: { 'zh-CN': zhCN, en: zhCN } });
  const opened = await openDeskPage(() => <PasteRoster campaign={campaign} onClose={onClose} />, {
    answers: { 'campaigns.roster.addNamed': add },
  });
  const page = document.body;
  await eventually(() => get(page, 'textarea'));
  await type(get(page, 'textarea'), text);
  await press(get(page, 'button', '加入粘贴的企业'));
  return { page, asked: () => opened.asked.filter(a => a.operation === 'campaigns.roster.addNamed') };
};

it('[6.1-c] more lines than one call takes are refused by their number, none is cut off', async () => {
  const { page, asked } = await paste(Array.from({ length: 2001 }, (_, i) => `杭州第${i}家有限公司`).join('\n'));
  await eventually(() => expect(page.textContent).toContain('一次最多粘贴 2,000 行，这里有 2,001 行'));
  expect(asked()).toEqual([]);
});

it('[6.1-c] every line that found nothing is named, not the first fifty', async () => {
  const { page } = await paste(Array.from({ length: 60 }, (_, i) => `无此${i}号`).join('\n'));
  await eventually(() => expect(page.textContent).toContain('无此59号'));
  expect(onClose).not.toHaveBeenCalled();
});

it('[6.1-c] where nothing at all was found the dialog stays and says so', async () => {
  const { page } = await paste('信用代码');
  await eventually(() => expect(page.textContent).toContain('没有读到企业'));
  expect(onClose).not.toHaveBeenCalled();
});
