import { dayNumberOf } from '#modules/reference/domain/day-numbers.ts';
import type { Deadline, EngineAsset } from '../../contract/deadline.ts';
import { readPatentNumber } from '../identifiers/patent-number.ts';
import { isMadridNumber } from '../identifiers/trademark-number.ts';
import { countRule, legalLastDay } from './count-rule.ts';
import { deadlineOf } from './deadline-of.ts';
import type { LawTables } from './law.ts';
import type { Patent } from './patent-year.ts';

/** A Chinese number of kind 8 or 9: the international application has entered here. */
const hasEntered = (patent: Patent): boolean => {
  const reading = readPatentNumber(patent.number ?? '');
  return reading.ok && reading.pct;
};

/** PCT: 30 months from the priority, 32 with a surcharge. */
const pctEntry = (patent: Patent, law: LawTables, today: number): Deadline[] => {
  const { filedOn, priorityOn, pct } = patent.details;
  const first = priorityOn ?? filedOn;
  if (!pct || first === undefined || hasEntered(patent)) return [];
  const what = priorityOn === undefined ? ('filedOn' as const) : ('priorityOn' as const);
  const from = dayNumberOf(first);
  const entry = countRule(law, 'patent.pctEntry', from, { what });
  if (today <= entry.due) return [deadlineOf('pctEntry', entry, { graceUntil: legalLastDay(law, 'patent.pctEntryLate', from) })];
  const late = countRule(law, 'patent.pctEntryLate', from, { what });
  return late.due < today ? [] : [deadlineOf('pctEntryGrace', late, { opensOn: entry.raw + 1 })];
};

/** Filing abroad with the priority of this application: twelve months, of designs six (巴黎公约 4). */
const patentPriority = (patent: Patent, law: LawTables, today: number): Deadline[] => {
  const { filedOn, priorityOn, type } = patent.details;
  const first = priorityOn ?? filedOn;
  if (first === undefined || hasEntered(patent)) return [];
  const what = priorityOn === undefined ? ('filedOn' as const) : ('priorityOn' as const);
  const rule = type === 'design' ? 'patent.priorityAbroadDesign' : 'patent.priorityAbroad';
  const counted = countRule(law, rule, dayNumberOf(first), { what });
  return counted.due < today ? [] : [deadlineOf('priority', counted, {})];
};

const markPriority = (mark: Extract<EngineAsset, { kind: 'trademark' }>, law: LawTables, today: number): Deadline[] => {
  const { filedOn } = mark.details;
  if (filedOn === undefined || isMadridNumber(mark.number ?? '')) return [];
  const counted = countRule(law, 'trademark.priorityAbroad', dayNumberOf(filedOn));
  return counted.due < today ? [] : [deadlineOf('priority', counted, {})];
};

/** What an application here opens abroad. */
export const abroadDeadlines = (asset: EngineAsset, law: LawTables, today: number): Deadline[] => {
  if (asset.kind === 'trademark') return markPriority(asset, law, today);
  return asset.kind === 'patent' ? [...patentPriority(asset, law, today), ...pctEntry(asset, law, today)] : [];
};
