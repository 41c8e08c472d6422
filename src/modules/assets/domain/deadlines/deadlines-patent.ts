import { correspondingDay, dayNumberOf, isoOf, yearOf } from '#modules/reference/domain/day-numbers.ts';
import type { Deadline, DeadlineNote } from '../../contract/deadline.ts';
import { endedByTerm, endedUnpaid } from '../status-words.ts';
import { type Counted, countRule, legalLastDay, weaker } from './count-rule.ts';
import { deadlineOf } from './deadline-of.ts';
import { countNotice, lapseNotice } from './deadlines-notice.ts';
import { annualFee, reducibleFee } from './fees.ts';
import { findFee, type LawTables } from './law.ts';
import { type Life, lifeOf, nextYear, type Patent, paidYear, patentYear, reductionIn, reductionNotes } from './patent-year.ts';

/** A licence that runs on a day, begun not before the declaration. */
const isLicensedOn = (patent: Patent, since: string, day: string): boolean => {
  const over = new Set(patent.events.filter(e => e.happenedOn <= day).map(e => e.endsEvent));
  return patent.events.some(
    e => e.act === 'licence' && e.happenedOn >= since && e.happenedOn <= day && (e.until === null || e.until >= day) && !over.has(e.id),
  );
};

/**
 * 开放许可实施期间 (财税〔2024〕23号): a declaration alone gives no relief, a licence under it must run on the day of the fee. Without a
 * declaration on record the register's own 实施开放许可 speaks.
 */
const openLicence = (patent: Patent, day: number): boolean => {
  let last: { act: string; on: string } | undefined;
  for (const e of patent.events)
    if ((e.act === 'openLicence' || e.act === 'openLicenceEnd') && (last === undefined || e.happenedOn >= last.on))
      last = { act: e.act, on: e.happenedOn };
  if (last === undefined) return patent.details.openLicence;
  return last.act === 'openLicence' && isLicensedOn(patent, last.on, isoOf(day));
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

const feeOf = (patent: Patent, life: Life, law: LawTables, at: FeeDay): { fee: Deadline['fee']; notes: DeadlineNote[] } => {
  const reduction = reductionIn(patent, yearOf(at.day));
  const fee = annualFee(law, {
    type: patent.details.type,
    year: at.year,
    grantYear: life.grantYear,
    reduction: reduction.share,
    openLicence: openLicence(patent, at.day),
    graceMonth: at.month,
    day: at.day,
  });
  // Whether a reduction must be filed for each year anew is not settled.
  const sure = fee && reduction.notOnRecord ? { ...fee, confidence: 'toVerify' as const } : fee;
  return { fee: sure ?? null, notes: reductionNotes(reduction) };
};

const annualFees = (patent: Patent, life: Life, law: LawTables, today: number): Deadline[] => {
  if (patent.details.grantedOn === undefined && patent.details.paidThroughYear === undefined && patent.status === 'pending') return [];
  const { year, doubts } = nextYear(patent, life, law, today);
  if (year > life.years) return [];
  const unknown = doubts.length > 0;
  const counted = countRule(law, 'patent.annualFee', life.filed, { times: year - 1 });
  const item = `year:${year}`;
  if (today <= counted.due) {
    const { fee, notes } = feeOf(patent, life, law, { year, day: counted.raw, month: 0 });
    const graceUntil = legalLastDay(law, 'patent.annualFeeGrace', counted.raw);
    const opensOn = correspondingDay(life.filed, (year - 2) * 12).day;
    const confidence = unknown ? 'toVerify' : counted.confidence;
    return [deadlineOf('annualFee', counted, { item, opensOn, graceUntil, fee, notes: [...doubts, ...notes], confidence })];
  }
  const grace = countRule(law, 'patent.annualFeeGrace', counted.raw);
  const { fee, notes } = feeOf(patent, life, law, { year, day: counted.raw, month: graceMonth(counted.raw, today) });
  // Whether the six months start from the moved day is not settled; the unmoved one is the earlier.
  const base = counted.due === counted.raw ? [] : (['graceBase'] as const);
  const confidence = unknown || base.length > 0 ? 'toVerify' : grace.confidence;
  return [deadlineOf('annualFeeGrace', grace, { item, opensOn: counted.raw + 1, fee, notes: [...doubts, ...base, ...notes], confidence })];
};

/** The last day for that request, whoever may make it: within the years that the relief lasts, counted from the unmoved day of the fee. */
const reductionRequest = (patent: Patent, life: Life, law: LawTables, today: number): Deadline[] => {
  if (life.grantYear === undefined) return [];
  const { year, doubts } = nextYear(patent, life, law, today);
  const feeDue = correspondingDay(life.filed, (year - 1) * 12).day;
  if (year > life.years || reductionIn(patent, yearOf(feeDue)).share > 0) return [];
  const years = findFee(law, 'patent.reliefYears', 0, feeDue);
  if (years && year - life.grantYear >= years.value) return [];
  const counted = countRule(law, 'patent.reductionRequest', feeDue);
  if (counted.due < today) return [];
  const notes: DeadlineNote[] = ['reductionEligibility', ...doubts];
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
  const reduction = reductionIn(patent, yearOf(counted.raw));
  const fee = reducibleFee(law, 'patent.examination', { day: counted.raw, reduction }) ?? null;
  return [deadlineOf('examination', counted, { fee, notes: reductionNotes(reduction) })];
};

/** What ended the right, and from which day its restoration is counted. */
interface Lapsed {
  readonly on: string;
  readonly item: string;
  readonly counted: Counted;
  readonly notes: readonly DeadlineNote[];
}

const latestOf = (patent: Patent, act: 'lapse' | 'surrender' | 'invalidation' | 'restoration'): Patent['events'][number] | undefined => {
  let last: Patent['events'][number] | undefined;
  for (const e of patent.events) if (e.act === act && (last === undefined || e.happenedOn >= last.happenedOn)) last = e;
  return last;
};

/** 等恢复, or an end for unpaid fees. */
const saysRestorable = (words: string): boolean => words.includes('等恢复') || endedUnpaid(words);

/** From the notice of termination; without one from the day that the lapse, or a status of unpaid fees, was recorded. */
const lapsed = (patent: Patent, law: LawTables): Lapsed | undefined => {
  const notice = lapseNotice(patent);
  if (notice) {
    const { counted, notes } = countNotice(law, notice.told);
    return { on: notice.event.happenedOn, item: `event:${notice.event.id}`, counted, notes };
  }
  const lapse = latestOf(patent, 'lapse');
  const from = lapse?.happenedOn ?? (saysRestorable(patent.statusWords ?? '') ? (patent.endedOn ?? patent.asOf) : undefined);
  if (from === undefined) return undefined;
  const counted = countRule(law, 'patent.restoration', dayNumberOf(from), { what: 'endedOn' });
  return { on: from, item: lapse ? `event:${lapse.id}` : '', counted, notes: ['noLapseNotice'] };
};

/** Surrendered, declared invalid or at the end of its term: nothing restores it. */
const isGoneForGood = (patent: Patent, life: Life, on: string): boolean =>
  latestOf(patent, 'surrender') !== undefined ||
  latestOf(patent, 'invalidation') !== undefined ||
  endedByTerm(patent.statusWords ?? '') ||
  dayNumberOf(on) > life.term.due;

/** Two months from the notice; the fee for restoring, the annual fee and the highest late fee. */
const restoration = (patent: Patent, life: Life, law: LawTables): Deadline[] => {
  const lapse = lapsed(patent, law);
  if (!lapse || isGoneForGood(patent, life, lapse.on)) return [];
  const { counted, item, notes } = lapse;
  const restoring = findFee(law, 'patent.restoration', 0, counted.raw);
  // An application that counted as withdrawn owes no annual fee.
  const granted = patent.details.grantedOn !== undefined || paidYear(patent) !== undefined;
  const year = (paidYear(patent) ?? patentYear(life.filed, dayNumberOf(lapse.on)) - 1) + 1;
  const fee = granted ? feeOf(patent, life, law, { year, day: counted.raw, month: 6 }).fee : null;
  const own = { is: 'fee' as const, key: 'patent.restoration', amount: restoring?.value ?? 0, times: 1 };
  const whole = {
    amount: own.amount + (fee?.amount ?? 0),
    line: [own, ...(fee?.line ?? [])],
    confidence: weaker(fee?.confidence ?? 'confirmed', restoring?.confidence ?? 'confirmed'),
  };
  const confidence = notes.includes('noLapseNotice') ? ('toVerify' as const) : counted.confidence;
  return [deadlineOf('restoration', counted, { fee: whole, item, notes, confidence })];
};

/** What can still be saved of a patent that has ended: nothing but a restoration whose two months run. */
export const endedPatentDeadlines = (patent: Patent, law: LawTables, today: number): Deadline[] => {
  const life = lifeOf(patent, law);
  return life ? restoration(patent, life, law).filter(d => dayNumberOf(d.dueOn) >= today) : [];
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
