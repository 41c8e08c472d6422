import type { CampaignPlan } from './contract/campaign.ts';

/** The spring campaign of the demonstration. */
export const springPlan: CampaignPlan = {
  title: '2026 年春季品牌培育需求走访',
  purpose: '了解运河沿线制造与服务企业在标准、质量、认证和知识产权方面的需求与难点，为全年分类指导打好底。',
  targets: '走访不少于 50 家，形成需求清单和总结报告。',
  startsOn: '2026-03-09',
  endsOn: '2026-05-29',
  streets: ['330105005', '330105009', '330105010', '330105011'],
  industries: [],
  plannedSiteVisits: 55,
  plannedPhoneInterviews: 6,
  plannedSeminars: 1,
};

/** The campaign that is under way on the day of the demonstration. */
export const currentPlan = (startsOn: string, endsOn: string): CampaignPlan => ({
  title: '2026 年冬季品牌需求走访',
  purpose: '掌握年末企业在品牌培育、质量提升和标准认证方面的新需求，把指导服务送到企业。',
  targets: '名单企业联系全覆盖；每个“是”都落成需求或意向，按类汇总。',
  startsOn,
  endsOn,
  streets: [],
  industries: [],
  plannedSiteVisits: 100,
  plannedPhoneInterviews: 12,
  plannedSeminars: 2,
});
