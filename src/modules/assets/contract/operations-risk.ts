import { z } from 'zod';
import { command, query } from '#platform/contract/operation.ts';
import { PageInput, pageOf } from '#platform/contract/page.ts';
import { Id, RegionCode } from '#platform/contract/shapes.ts';
import { DistrictRisk, EnterpriseRisk, RiskRow, RiskRule } from './risk.ts';

/** 风险图 of one enterprise: products against classes, 36 months, alarms with their rule and data (6.3.3-b). */
export const enterpriseRisk = query({
  name: 'assets.risk.enterprise',
  clause: '6.3.3-b',
  input: z.strictObject({ enterpriseId: Id }),
  output: EnterpriseRisk,
});

/** The district’s 36 months, its classes, what ends soon. */
export const districtRisk = query({
  name: 'assets.risk.district',
  clause: '6.3.2-b',
  input: z.strictObject({ regionCode: RegionCode.optional() }),
  output: DistrictRisk,
});

/** Enterprises with an alarm, page by page. */
export const riskAlarms = query({
  name: 'assets.risk.alarms',
  clause: '6.3.2-b',
  input: z.strictObject({ ...PageInput.shape, rule: RiskRule.optional(), regionCode: RegionCode.optional() }),
  output: pageOf(RiskRow),
});

/** 转为需求: an alarm becomes a demand of the enterprise, once only. */
export const raiseRisk = command({
  name: 'assets.risk.raise',
  clause: '6.3.3-b',
  input: z.strictObject({ enterpriseId: Id, key: z.string().max(120) }),
  output: z.object({ demandId: Id, isNew: z.boolean() }),
});
