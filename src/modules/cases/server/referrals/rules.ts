import { promiseOf } from '#modules/reference/domain/promise-clock.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import { type DatedRecord, type DatedTable, datedRowsOn } from '#platform/server/dated/dated-rows.ts';
import { topicOfClass } from '../../domain/referral-state.ts';
import type { CaseCalendar } from '../clock.ts';
import type { CasesContext } from '../db.ts';

interface Linkage {
  class_code: string;
  no: number;
  organisation_id: string | null;
  receive_days: number;
  answer_days: number;
  tell_id: string | null;
}
export type LinkageRecord = DatedRecord<Linkage>;

/** 联动规则: of the versions of a class that have begun the one saved last holds, so that a later one takes the place of one to come (7.5-b). */
export const linkageRules: DatedTable<Linkage> = { name: 'cases.linkage_rules', keys: ['class_code'], newest: 'no' };

/** The rule in force for a class at a place: the class itself, the class above, all others; a district's own before the standard. */
export const ruleFor = async (ctx: CasesContext, classCode: string | null, regionCode: string): Promise<LinkageRecord> => {
  const byClass = new Map((await datedRowsOn(ctx, linkageRules, { regionCode, on: dayOf(ctx.now) })).map(r => [r.class_code, r]));
  const own = classCode === null ? undefined : (byClass.get(classCode) ?? byClass.get(topicOfClass(classCode)));
  const rule = own ?? byClass.get('');
  if (!rule) throw new Error('no linkage rule for all other classes: the standard row is missing');
  return rule;
};

/** Until when it is to be received and answered, counted from a day by the working calendar. */
export const limitsOf = (
  rule: { receive_days: number; answer_days: number },
  startsOn: string,
  calendar: CaseCalendar,
): { receive_by: string; answer_by: string; clock: 'official' | 'provisional'; calendar_version: string } => {
  const due = (days: number) => promiseOf({ startsOn, days, unit: 'working', pauses: [] }, calendar);
  const [receive, answer] = [due(rule.receive_days), due(rule.answer_days)];
  // Without a pause there is always a day.
  return {
    receive_by: receive.dueOn ?? startsOn,
    answer_by: answer.dueOn ?? startsOn,
    clock: answer.confidence,
    calendar_version: calendar.version,
  };
};
