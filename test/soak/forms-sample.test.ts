import { expect, it } from 'vitest';
import { signInAs, visitorOf } from '#test/journeys/browser.ts';
import { walkForms } from '#test/journeys/form-report.ts';
import { demonstrationStage } from '#test/journeys/stage.ts';

const stage = demonstrationStage();

/** A short walk before the long one (forms.test.ts): a campaign's plan, whose end changed alone was lost; the register; own columns; stations. */
it('[7.1-d] a plan, an enterprise, a column and a station keep each field that was changed alone', { timeout: 300_000 }, async () => {
  const { page, context } = await visitorOf(stage.browser, { origin: stage.program.origin });
  page.setDefaultTimeout(8_000);
  await signInAs(page, stage.program.account('sunzhiyuan'));
  const first = async (path: string): Promise<string> =>
    ((await (await page.request.get(path)).json()) as { rows: { id: string }[] }).rows[0]?.id ?? '';
  const addresses = [
    `/campaigns/${await first('/api/campaigns/campaign/list')}`,
    `/enterprises/${await first('/api/enterprises/enterprise/list?limit=1')}`,
    '/enterprises/columns',
  ];
  const { faults, met, compared } = await walkForms(page, addresses, new Set());
  await context.close();
  expect(faults).toEqual([]);
  expect(met).toEqual(expect.arrayContaining(['campaigns.CampaignForm', 'enterprises.EnterpriseForm', 'enterprises.OwnColumnForm']));
  expect(compared).toContain('enterprises.EnterpriseForm');
});
