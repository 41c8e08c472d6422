import { z } from 'zod';
import { command, query } from '#platform/contract/operation.ts';
import { Done, Id } from '#platform/contract/shapes.ts';
import {
  AskedTimeWarnings,
  CancelSingle,
  ChangeSingle,
  CheckTime,
  PlannedVisits,
  PlanSingle,
  RecordSingle,
  SingleChoices,
} from './single-visit.ts';

const OfEnterprise = z.strictObject({ enterpriseId: Id });

/** 安排走访: one visit to one enterprise, its people taken for that time. */
export const planSingle = command({ name: 'campaigns.singleVisit.plan', clause: '6.1-e', input: PlanSingle, output: Done });
/** 改期或换人, with the reason. */
export const changeSingle = command({
  name: 'campaigns.singleVisit.change',
  clause: '6.1-e',
  input: ChangeSingle,
  output: Done.extend({ version: z.int() }),
});
/** 取消走访, with the reason; it stays to be read. */
export const cancelSingle = command({ name: 'campaigns.singleVisit.cancel', clause: '6.1-e', input: CancelSingle, output: Done });
/** 登记结果 of a visit that has begun. */
export const recordSingle = command({ name: 'campaigns.singleVisit.record', clause: '6.1-e', input: RecordSingle, output: Done });
/** 安排与联系 of one enterprise: single visits, stops ahead, calls. */
export const plannedVisits = query({
  name: 'campaigns.singleVisit.ofEnterprise',
  clause: '6.1-e',
  input: OfEnterprise,
  output: PlannedVisits,
});
/** 安排走访: who may go, in which campaigns it stands. */
export const singleChoices = query({
  name: 'campaigns.singleVisit.choices',
  clause: '6.1-e',
  input: OfEnterprise,
  output: SingleChoices,
});
/** 日子和人手提醒: weekends, holidays, absences, other visits. */
export const checkTime = query({ name: 'campaigns.itinerary.check', clause: '6.1-e', input: CheckTime, output: AskedTimeWarnings });
