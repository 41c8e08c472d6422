import { correspondingDay, dayNumberOf, monthsBetween } from '#modules/reference/domain/day-numbers.ts';
import type { DeadlineNote, EngineAsset } from '../../contract/deadline.ts';
import { type Counted, countRule, endOf } from './count-rule.ts';
import type { Reduction } from './fees.ts';
import type { LawTables } from './law.ts';

/** A patent as the engine takes it. */
export type Patent = Extract<EngineAsset, { kind: 'patent' }>;

const termRule = { invention: 'patent.termInvention', utility: 'patent.termUtility', design: 'patent.termDesign' } as const;

/** Patent year (年度) in which a day lies: the first runs from the filing date to the day before its anniversary. */
export const patentYear = (filed: number, day: number): number => Math.floor(monthsBetween(filed, day) / 12) + 1;

/** A patent's days as numbers, and its term. */
export interface Life {
  readonly filed: number;
  readonly term: Counted;
  /** Years of the term. */
  readonly years: number;
  readonly grantYear: number | undefined;
}

/** Undefined without a day of filing: nothing can be counted. */
export const lifeOf = (patent: Patent, law: LawTables): Life | undefined => {
  const { filedOn, grantedOn, type } = patent.details;
  if (filedOn === undefined) return undefined;
  const filed = dayNumberOf(filedOn);
  const term = countRule(law, termRule[type], filed);
  const grantYear = grantedOn === undefined ? undefined : patentYear(filed, dayNumberOf(grantedOn));
  return { filed, term, years: term.rule.count, grantYear };
};

/** Last patent year for which a payment is on record. */
export const paidYear = (patent: Patent): number | undefined => {
  let paid = patent.details.paidThroughYear;
  for (const e of patent.events) {
    const year = e.act === 'payment' ? e.figures.paidThroughYear : undefined;
    if (year !== undefined && (paid === undefined || year > paid)) paid = year;
  }
  return paid;
};

/** 费减备案 stands for the calendar year in which a fee falls due. */
export const reductionIn = (patent: Patent, year: number): Reduction => {
  const { reduction, reductionUntilYear } = patent.details;
  const onRecord = reduction > 0 && (reductionUntilYear === undefined || reductionUntilYear >= year);
  return { share: onRecord ? reduction : 0, notOnRecord: reduction > 0 && !onRecord };
};

/** What is said of a fee whose reduction is not on record for its year. */
export const reductionNotes = (reduction: Reduction): DeadlineNote[] => (reduction.notOnRecord ? ['reductionNotOnRecord'] : []);

/** The patent office's own word; 有效 and 有权 of other lists hold during arrears as well and prove nothing. */
const isMaintained = (words: string | undefined): boolean => words?.normalize('NFKC').replace(/\s/g, '').includes('专利权维持') === true;

const dueOf = (law: LawTables, life: Life, year: number): Counted => countRule(law, 'patent.annualFee', life.filed, { times: year - 1 });

/** What the register's status says of the fees paid. */
interface ByStatus {
  /** The year that it proves to be paid. */
  readonly year: number;
  /** 等年费滞纳金: the year after is not paid, the register says so itself. */
  readonly arrears: boolean;
  /** The data are taken so long after the due day that a late change of the status is ruled out. */
  readonly settled: boolean;
}

/**
 * 专利权维持 in data taken after the anniversary: the year that then fell due was paid; 等年费滞纳金: it was not. Data taken before it
 * say nothing of the coming year.
 */
const yearByStatus = (patent: Patent, life: Life, law: LawTables): ByStatus | undefined => {
  const arrears = patent.status === 'inGrace';
  if (patent.asOf === undefined || (!arrears && !isMaintained(patent.statusWords))) return undefined;
  const day = dayNumberOf(patent.asOf);
  if (day < life.filed) return undefined;
  const running = patentYear(life.filed, day);
  const due = dueOf(law, life, running);
  const fallen = running > 1 && day > due.due ? running : running - 1;
  const year = Math.max(arrears ? fallen - 1 : fallen, life.grantYear ?? 0);
  return year < 1 ? undefined : { year, arrears, settled: fallen < running || day > endOf(law, 'house.statusLag', due.raw) };
};

/** The patent year that is paid next. */
export interface NextYear {
  readonly year: number;
  /** Why the year is doubtful; empty when it is not. */
  readonly doubts: readonly DeadlineNote[];
}

const unpaid: readonly DeadlineNote[] = ['noPaymentRecord'];

/**
 * The patent year whose fee is next: by record of payment; without one by the register's status and the day of its data; else the year
 * whose grace is still running, or the coming one: the earlier day is the safe one. The fee of the year of grant was paid at registration.
 * A status overrules a record of payment only when its data are old enough not to lag.
 */
export const nextYear = (patent: Patent, life: Life, law: LawTables, today: number): NextYear => {
  const paid = paidYear(patent);
  const status = yearByStatus(patent, life, law);
  if (paid !== undefined) {
    const later = status?.settled === true && status.year > paid ? status : undefined;
    return later === undefined ? { year: paid + 1, doubts: [] } : { year: later.year + 1, doubts: later.arrears ? [] : ['yearByStatus'] };
  }
  if (status?.arrears === true) return { year: status.year + 1, doubts: [] };
  const rawDue = (year: number): number => correspondingDay(life.filed, (year - 1) * 12).day;
  const first = (life.grantYear ?? 1) + 1;
  if (life.grantYear !== undefined && today <= rawDue(first)) return { year: first, doubts: [] };
  if (status !== undefined && today <= dueOf(law, life, status.year + 1).due) return { year: status.year + 1, doubts: ['yearByStatus'] };
  let year = Math.max(first, patentYear(life.filed, today));
  while (correspondingDay(rawDue(year), 6).day < today) year += 1;
  return { year: Math.max(year, (status?.year ?? 0) + 1), doubts: unpaid };
};
