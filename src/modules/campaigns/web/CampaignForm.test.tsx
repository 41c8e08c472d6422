import { afterEach, expect, it, vi } from 'vitest';
import { queryClient } from '#platform/web/desk/data.ts';
import { startPhrases } from '#platform/web/phrases.ts';
import { openDeskPage } from '#test/desk-page.tsx';
import { eventually, get, leave, press, type } from '#test/react.tsx';
import type { CampaignPlan } from '../contract/campaign.ts';
import { zhCN } from '../i18n/zh-CN.ts';
import { CampaignForm } from './CampaignForm.tsx';

vi.setConfig({ testTimeout: 30_000 });
afterEach(() => {
  queryClient.clear();
  vi.unstubAllGlobals();
});

const plan: CampaignPlan = {
  title: '秋季走访',
  purpose: '摸清需求',
  startsOn: '2026-11-01',
  endsOn: '2026-12-31',
  streets: [],
  industries: [],
  plannedSiteVisits: 10,
  plannedPhoneInterviews: 5,
  plannedSeminars: 1,
  targets: '',
};

it.each([
  ['startsOn', '2026年10月8日', '2026-10-08'],
  ['endsOn', '2027/1/15', '2027-01-15'],
] as const)('[6.1-b] %s of a plan changed alone is what is saved', async (field, typed, day) => {
  const saved: CampaignPlan[] = [];
  await startPhrases({ campaigns: { 'zh-CN': zhCN, en: zhCN } });
  const { box } = await openDeskPage(() => <CampaignForm initial={plan} pending={false} error={undefined} onSave={p => saved.push(p)} />, {
    answers: {},
  });
  await eventually(() => get(box, `input[id$="plan_${field}"]`));
  await type(get(box, `input[id$="plan_${field}"]`), typed);
  await leave(get(box, `input[id$="plan_${field}"]`));
  await press(get(box, 'form[data-form] button[type=submit]'));
  await eventually(() => expect(saved).toEqual([{ ...plan, [field]: day }]));
});
