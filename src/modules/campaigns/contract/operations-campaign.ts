import { z } from 'zod';
import { command, query } from '#platform/contract/operation.ts';
import { PageInput, pageOf } from '#platform/contract/page.ts';
import { Done, Id, line } from '#platform/contract/shapes.ts';
import { CampaignPlan, CampaignRow, CampaignState, CampaignView } from './campaign.ts';
import { CampaignNow } from './campaign-now.ts';

/** 调研计划列表. */
export const listCampaigns = query({
  name: 'campaigns.campaign.list',
  clause: '6.1-b',
  input: PageInput.extend({ state: CampaignState.optional() }),
  output: pageOf(CampaignRow),
});

/** 进行中的调研: each with its list by how far it is, its teams and the day on which it will be through. */
export const campaignsUnderWay = query({
  name: 'campaigns.campaign.underWay',
  clause: '6.1-b',
  input: z.strictObject({}),
  output: z.object({ rows: z.array(CampaignNow), more: z.boolean() }),
});

/** 查看调研计划, with live progress. */
export const getCampaign = query({
  name: 'campaigns.campaign.get',
  clause: '6.1-b',
  input: z.strictObject({ id: Id }),
  output: CampaignView,
});

/** 新建调研计划. The caller makes the id. */
export const createCampaign = command({
  name: 'campaigns.campaign.create',
  clause: '6.1-b',
  input: z.strictObject({ id: Id, plan: CampaignPlan }),
  output: Done,
});

/** 修改调研计划. An open campaign keeps its scope; its period, words and counts may still change. */
export const correctCampaign = command({
  name: 'campaigns.campaign.correct',
  clause: '6.1-b',
  input: z.strictObject({
    id: Id,
    version: z.int(),
    plan: CampaignPlan,
    /** What becomes of booked visits that the new days leave outside; said whenever there are any. */
    visitsOutside: z.enum(['keep', 'free']).optional(),
  }),
  output: Done.extend({ freed: z.int() }),
});

/** 启动调研: freezes the roster. */
export const openCampaign = command({ name: 'campaigns.campaign.open', clause: '6.1-a', input: z.strictObject({ id: Id }), output: Done });

/** 结束调研. */
export const closeCampaign = command({
  name: 'campaigns.campaign.close',
  clause: '6.1-b',
  input: z.strictObject({ id: Id }),
  output: Done.extend({ freed: z.int() }),
});

/** 取消调研; frees every appointment still ahead. */
export const cancelCampaign = command({
  name: 'campaigns.campaign.cancel',
  clause: '6.1-b',
  input: z.strictObject({ id: Id, reason: line(200) }),
  output: Done.extend({ freed: z.int() }),
});

/** 选定调研计划使用的版本: what new visits of the campaign use; null is the newest. */
export const chooseForm = command({
  name: 'campaigns.campaign.chooseForm',
  clause: 'A.1-a',
  input: z.strictObject({ campaignId: Id, questionnaireId: Id.nullable() }),
  output: Done,
});
/** The choice of a campaign. */
export const formChoice = query({
  name: 'campaigns.campaign.formChoice',
  clause: 'A.1-a',
  input: z.strictObject({ campaignId: Id }),
  output: z.object({ questionnaireId: Id.nullable() }),
});
