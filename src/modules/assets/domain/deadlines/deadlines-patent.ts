import { correspondingDay, dayNumberOf, monthsBetween, yearOf } from '#modules/reference/domain/day-numbers.ts';
import type { Deadline, DeadlineNote, EngineAsset } from '../../contract/deadline.ts';
import { type Counted, countRule, legalLastDay, weaker } from './count-rule.ts';
import { deadlineOf } from './deadline-of.ts';
import { countNotice, lapseNotice } from './deadlines-notice.ts';
import { annualFee } from './fees.ts';
import { findFee, type LawTables } from './law.ts';

type Patent = Extract<EngineAsset, { kind: 'patent' }>;

const termRule = { invention: 'patent.termInvention', utility: 'patent.termUtility', design: 'patent.termDesign' } as const;

/** Patent year (年度) in which a day lies: the first runs from the filing date to the day before its anniversary. */
export const patentYear = (filed: number, day: number): number => Math.floor(monthsBetween(filed, day) / 12) + 1;

interface Life {
  readonly filed: number;
  readonly term: Counted;
  /** Years of the term. */
  readonly years: number;
  readonly grantYear: number | undefined;
}

const lifeOf = (patent: Patent, law: LawTables): Life | undefined => {
  const { filedOn, grantedOn, type } = patent.details;
  if (filedOn === undefined) return undefined;
  const filed = dayNumberOf(filedOn);
  const term = countRule(law, termRule[type], filed);
  const grantYear = grantedOn === undefined ? undefined : patentYear(filed, dayNumberOf(grantedOn));
  return { filed, term, years: term.rule.count, grantYear };
};

const paidYear = (patent: Patent): number | undefined => {
  let paid = patent.details.paidThroughYear;
  for (const e of patent.events) {
    const year = e.act === 'payment' ? e.figures.paidThroughYear : undefined;
    if (year !== undefined && (paid === undefined || year > paid)) paid = year;
  }
  return paid;
};

/** 开放许可: the last declaration or withdrawal speaks, else the register. */
const openLicence = (patent: Patent): boolean => {
  let last: { act: string; on: string } | undefined;
  for (const e of patent.events)
    if ((e.act === 'openLicence' || e.act === 'openLicenceEnd') && (last === undefined || e.happenedOn >= last.on))
      last = { act: e.act, on: e.happenedOn };
  return last === undefined ? patent.details.openLicence : last.act === 'openLicence';
};

interface NextYear {
  readonly year: number;
  /** Nobody has recorded a payment although years have gone by. */
  readonly unknown: boolean;
}

/**
 * The patent year whose fee is next. The fee of the year of grant was paid at registration. Without a record the year is taken whose
 * grace is still running, or else the coming one: the earlier day is the safe one.
 */
const nextYear = (patent: Patent, life: Life, today: number): NextYear => {
  const paid = paidYear(patent);
  if (paid !== undefined) return { year: paid + 1, unknown: false };
  const first = (life.grantYear ?? 1) + 1;
  const dueOf = (year: number): number => correspondingDay(life.filed, (year - 1) * 12).day;
  if (life.grantYear !== undefined && today <= dueOf(first)) return { year: first, unknown: false };
  let year = Math.max(first, patentYear(life.filed, today));
  while (correspondingDay(dueOf(year), 6).day < today) year += 1;
  return { year, unknown: true };
};

/** Month of grace, 1–6: corresponding days are counted from the unmoved due day. */
const graceMonth = (due: number, today: number): number => {
  for (let month = 1; month < 6; month += 1) if (today <= correspondingDay(due, month).day) return month;
  return 6;
};

interface FeeDay {
  readonly year: number;
  readonly day: number;
  readonly month: number;
}

/** 费减备案 stands for the calendar year in which a fee falls due. */
const onRecordIn = (patent: Patent, year: number): boolean => {
  const { reduction, reductionUntilYear } = patent.details;
  return reduction > 0 && (reductionUntilYear === undefined || reductionUntilYear >= year);
};

const feeOf = (patent: Patent, life: Life, law: LawTables, at: FeeDay): { fee: Deadline['fee']; notes: DeadlineNote[] } => {
  const { reduction, type } = patent.details;
  const onRecord = onRecordIn(patent, yearOf(at.day));
  const fee = annualFee(law, {
    type,
    year: at.year,
    grantYear: life.grantYear,
    reduction: onRecord ? reduction : 0,
    openLicence: openLicence(patent),
    graceMonth: at.month,
    day: at.day,
  });
  return { fee: fee ?? null, notes: reduction > 0 && !onRecord ? ['reductionNotOnRecord'] : [] };
};

const annualFees = (patent: Patent, life: Life, law: LawTables, today: number): Deadline[] => {
  if (patent.details.grantedOn === undefined && patent.details.paidThroughYear === undefined && patent.status === 'pending') return [];
  const { year, unknown } = nextYear(patent, life, today);
  if (year > life.years) return [];
  const counted = countRule(law, 'patent.annualFee', life.filed, { times: year - 1 });
  const doubt = unknown ? (['noPaymentRecord'] as const) : [];
  const item = `year:${year}`;
  if (today <= counted.due) {
    const { fee, notes } = feeOf(patent, life, law, { year, day: counted.raw, month: 0 });
    const graceUntil = legalLastDay(law, 'patent.annualFeeGrace', counted.raw);
    const opensOn = correspondingDay(life.filed, (year - 2) * 12).day;
    const confidence = unknown ? 'toVerify' : counted.confidence;
    return [deadlineOf('annualFee', counted, { item, opensOn, graceUntil, fee, notes: [...doubt, ...notes], confidence })];
  }
  const grace = countRule(law, 'patent.annualFeeGrace', counted.raw);
  const { fee, notes } = feeOf(patent, life, law, { year, day: counted.raw, month: graceMonth(counted.raw, today) });
  // Whether the six months start from the moved day is not settled; the unmoved one is the earlier.
  const base = counted.due === counted.raw ? [] : (['graceBase'] as const);
  const confidence = unknown || base.length > 0 ? 'toVerify' : grace.confidence;
  return [deadlineOf('annualFeeGrace', grace, { item, opensOn: counted.raw + 1, fee, notes: [...doubt, ...base, ...notes], confidence })];
};

/** The last day for that request, whoever may make it: within the years that the relief lasts, counted from the unmoved day of the fee. */
const reductionRequest = (patent: Patent, life: Life, law: LawTables, today: number): Deadline[] => {
  if (life.grantYear === undefined) return [];
  const { year, unknown } = nextYear(patent, life, today);
  const feeDue = correspondingDay(life.filed, (year - 1) * 12).day;
  if (year > life.years || onRecordIn(patent, yearOf(feeDue))) return [];
  const years = findFee(law, 'patent.reliefYears', 0, feeDue);
  if (years && year - life.grantYear >= years.value) return [];
  const counted = countRule(law, 'patent.reductionRequest', feeDue);
  if (counted.due < today) return [];
  const notes: DeadlineNote[] = unknown ? ['reductionEligibility', 'noPaymentRecord'] : ['reductionEligibility'];
  return [deadlineOf('feeReduction', counted, { item: `year:${year}`, notes, confidence: 'toVerify' })];
};

/** Asking for the reduction of the coming annual fee (专利收费减缴办法): a deadline of those who are said to qualify or had it before. */
const feeReduction = (patent: Patent, life: Life, law: LawTables, today: number): Deadline[] => {
  const { reduction, reductionEligible } = patent.details;
  return reductionEligible === true || reduction > 0 ? reductionRequest(patent, life, law, today) : [];
};

/** The same day for a patent of which nobody has said whether its owner qualifies: told beside the fee, no alarm. */
export const possibleReduction = (patent: Patent, law: LawTables, today: number): Deadline | undefined => {
  const life = lifeOf(patent, law);
  return life && patent.details.reduction === 0 ? reductionRequest(patent, life, law, today)[0] : undefined;
};

const term = (life: Life): Deadline => {
  const exists = correspondingDay(life.filed, life.years * 12).exists;
  if (exists) return deadlineOf('patentTerm', life.term, {});
  return deadlineOf('patentTerm', life.term, { safe: life.term.due - 1, notes: ['noCorrespondingDay'], confidence: 'toVerify' });
};

const examination = (patent: Patent, life: Life, law: LawTables, today: number): Deadline[] => {
  const { type, priorityOn, grantedOn } = patent.details;
  if (type !== 'invention' || grantedOn !== undefined || patent.status !== 'pending') return [];
  const counted =
    priorityOn === undefined
      ? countRule(law, 'patent.examination', life.filed)
      : countRule(law, 'patent.examination', dayNumberOf(priorityOn), { what: 'priorityOn' });
  if (counted.due < today) return [];
  const fee = findFee(law, 'patent.examination', 0, counted.raw);
  const money: Deadline['fee'] = fee
    ? { amount: fee.value, line: [{ is: 'fee', key: fee.key, amount: fee.value, times: 1 }], confidence: fee.confidence }
    : null;
  return [deadlineOf('examination', counted, { fee: money })];
};

/** Two months from the notice; the fee for restoring, the annual fee and the highest late fee. */
const restoration = (patent: Patent, life: Life, law: LawTables): Deadline[] => {
  const notice = lapseNotice(patent);
  const lapse = notice?.event ?? patent.events.filter(e => e.act === 'lapse').sort((a, b) => (a.happenedOn < b.happenedOn ? 1 : -1))[0];
  if (patent.status !== 'recoverable' || !lapse) return [];
  const { counted, notes } = notice
    ? countNotice(law, notice.told)
    : { counted: countRule(law, 'patent.restoration', dayNumberOf(lapse.happenedOn)), notes: [] };
  const restoring = findFee(law, 'patent.restoration', 0, counted.raw);
  // An application that counted as withdrawn owes no annual fee.
  const granted = patent.details.grantedOn !== undefined || paidYear(patent) !== undefined;
  const year = (paidYear(patent) ?? patentYear(life.filed, dayNumberOf(lapse.happenedOn)) - 1) + 1;
  const fee = granted ? feeOf(patent, life, law, { year, day: counted.raw, month: 6 }).fee : null;
  const own = { is: 'fee' as const, key: 'patent.restoration', amount: restoring?.value ?? 0, times: 1 };
  const whole = {
    amount: own.amount + (fee?.amount ?? 0),
    line: [own, ...(fee?.line ?? [])],
    confidence: weaker(fee?.confidence ?? 'confirmed', restoring?.confidence ?? 'confirmed'),
  };
  return [deadlineOf('restoration', counted, { fee: whole, item: `event:${lapse.id}`, notes, confidence: counted.confidence })];
};

/** Deadlines of a patent: annual fee or its grace, request for its reduction, end of the term, examination, restoration. */
export const patentDeadlines = (patent: Patent, law: LawTables, today: number): Deadline[] => {
  const life = lifeOf(patent, law);
  if (!life) return [];
  if (patent.status === 'recoverable') return restoration(patent, life, law);
  return [
    ...annualFees(patent, life, law, today),
    ...feeReduction(patent, life, law, today),
    term(life),
    ...examination(patent, life, law, today),
  ];
};
