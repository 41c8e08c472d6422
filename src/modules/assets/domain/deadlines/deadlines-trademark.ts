import { correspondingDay, dayNumberOf, isoOf } from '#modules/reference/domain/day-numbers.ts';
import type { Deadline, DeadlineNote, EngineAsset } from '../../contract/deadline.ts';
import { isMadridNumber } from '../identifiers/trademark-number.ts';
import { lastProofs } from '../risk/non-use.ts';
import { type Counted, countRule, endOf, legalLastDay } from './count-rule.ts';
import { deadlineOf } from './deadline-of.ts';
import { madridRenewalFee, renewalFee } from './fees.ts';
import { getRule, type LawTables } from './law.ts';

type Mark = Extract<EngineAsset, { kind: 'trademark' }>;

/** Days by which the register's own end may differ from the computed one before they are two different terms. */
const sameTerm = 31;

interface Validity {
  readonly until: number;
  readonly safe: number;
  readonly counted: Counted;
  readonly notes: readonly DeadlineNote[];
}

/** The rows that speak of a mark's term: a national registration, or one at the International Bureau. */
interface TermRules {
  readonly validity: string;
  readonly newTerm: string;
  readonly window: string;
  readonly grace: string;
  /** Days between the end of a term and the day from which the next one is counted. */
  readonly gap: 0 | 1;
}

const national: TermRules = {
  validity: 'trademark.validity',
  newTerm: 'trademark.newTerm',
  window: 'trademark.renewalWindow',
  grace: 'trademark.grace',
  gap: 1,
};
const madrid: TermRules = {
  validity: 'trademark.madridTerm',
  newTerm: 'trademark.madridNewTerm',
  window: 'trademark.madridWindow',
  grace: 'trademark.madridGrace',
  gap: 0,
};

const isMadrid = (mark: Mark): boolean => mark.number !== undefined && isMadridNumber(mark.number);
const termRules = (mark: Mark): TermRules => (isMadrid(mark) ? madrid : national);

/** The register's word as a line: “专用权期限至 2026-11-27”. */
const asRegistered = (counted: Counted, until: number): Counted => ({
  ...counted,
  raw: until,
  due: until,
  safe: until,
  line: [{ is: 'start', what: 'validUntil', day: isoOf(until) }],
});

const nextTerm = (law: LawTables, rules: TermRules, until: number): Counted => countRule(law, rules.newTerm, until + rules.gap);

/** Compares the register's end with the one that the law gives; the register is followed, the earlier day kept. */
const againstRegister = (law: LawTables, rules: TermRules, computed: Counted | undefined, until: number): Validity => {
  if (!computed) {
    const counted = nextTerm(law, rules, until);
    return { until, safe: until, counted: asRegistered(counted, until), notes: [] };
  }
  let term = computed;
  for (let n = 0; n < 12 && term.due < until - sameTerm; n += 1) term = nextTerm(law, rules, term.due);
  if (term.due === until) return { until, safe: until, counted: term, notes: [] };
  const near = Math.abs(term.due - until) <= sameTerm;
  return { until, safe: near ? Math.min(term.due, until) : until, counted: asRegistered(term, until), notes: ['registerDiffers'] };
};

/** End of the exclusive right as it stands after every renewal that is recorded. */
const validityOf = (mark: Mark, law: LawTables): Validity | undefined => {
  const { registeredOn, validUntil } = mark.details;
  const rules = termRules(mark);
  const first = registeredOn === undefined ? undefined : countRule(law, rules.validity, dayNumberOf(registeredOn));
  if (first === undefined && validUntil === undefined) return undefined;
  let now: Validity =
    validUntil === undefined && first !== undefined
      ? { until: first.due, safe: first.safe, counted: first, notes: [] }
      : againstRegister(law, rules, first, dayNumberOf(validUntil ?? ''));
  if (mark.events.length === 0) return now;
  for (const event of mark.events.filter(e => e.act === 'renewal').sort((a, b) => (a.happenedOn < b.happenedOn ? -1 : 1))) {
    const said = event.figures.validUntil;
    if (said !== undefined && dayNumberOf(said) > now.until)
      now = againstRegister(law, rules, nextTerm(law, rules, now.until), dayNumberOf(said));
    // Without a new end in the papers the next term begins, if the renewal lies in this term's window.
    const opens = endOf(law, rules.window, now.until);
    if (said === undefined && dayNumberOf(event.happenedOn) >= opens) {
      const counted = nextTerm(law, rules, now.until);
      now = { until: counted.due, safe: counted.safe, counted, notes: [] };
    }
  }
  return now;
};

const feeOf = (mark: Mark, law: LawTables, at: { day: number; late: boolean }): Deadline['fee'] =>
  isMadrid(mark) ? madridRenewalFee(law, at) : renewalFee(law, mark.details.classes.length, at);

const renewal = (mark: Mark, law: LawTables, today: number): Deadline[] => {
  const validity = validityOf(mark, law);
  if (!validity) return [];
  const { until } = validity;
  const rules = termRules(mark);
  const bureau: readonly DeadlineNote[] = isMadrid(mark) ? ['madrid'] : [];
  if (today > until) {
    const grace = countRule(law, rules.grace, until);
    const fee = feeOf(mark, law, { day: grace.due, late: true });
    return [deadlineOf('renewalGrace', grace, { opensOn: until + 1, fee, notes: [...validity.notes, ...bureau] })];
  }
  const opensOn = endOf(law, rules.window, until);
  const graceUntil = legalLastDay(law, rules.grace, until);
  const fee = feeOf(mark, law, { day: until, late: false });
  const notes: DeadlineNote[] = [...validity.notes, ...bureau, 'windowApproximate'];
  const confidence = validity.notes.includes('registerDiffers') ? ('toVerify' as const) : validity.counted.confidence;
  // Validity stands in one article, its renewal in the next: who renews is told the latter.
  const cites = getRule(law, rules.newTerm, until);
  return [deadlineOf('renewal', validity.counted, { opensOn, graceUntil, fee, notes, confidence, cites, safe: validity.safe })];
};

/** 3 consecutive years without use, class by class: use in class 11 does not save class 9. */
const nonUse = (mark: Mark, law: LawTables, today: number): Deadline[] => {
  const { registeredOn, classes } = mark.details;
  if (registeredOn === undefined) return [];
  const registered = dayNumberOf(registeredOn);
  const proofs = lastProofs(mark.proofs ?? [], today);
  return classes.map(niceClass => {
    const proof = proofs.get(niceClass);
    const shown = proof !== undefined && proof > registered;
    const from = shown ? proof : registered;
    const counted = countRule(law, 'trademark.nonUse', from, { what: shown ? 'lastUseOn' : 'registeredOn' });
    const opensOn = endOf(law, 'house.nonUseWatch', from);
    const item = `class:${niceClass}`;
    return shown
      ? deadlineOf('nonUse', counted, { item, opensOn })
      : deadlineOf('nonUse', counted, { item, opensOn, notes: ['noProof'], confidence: 'toVerify' });
  });
};

/** 条例 45: a designation of China may be opposed from the first day of the month after the Gazette came out. */
const gazetteMonth = (published: number): number => dayNumberOf(`${isoOf(correspondingDay(published, 1).day).slice(0, 7)}-01`);

const opposition = (mark: Mark, law: LawTables, today: number): Deadline[] => {
  const { publishedOn, registeredOn } = mark.details;
  if (publishedOn === undefined) return [];
  const published = dayNumberOf(publishedOn);
  // The day of an international registration lies before its designation is published.
  if (isMadrid(mark)) {
    const from = gazetteMonth(published);
    const counted = countRule(law, 'trademark.madridOpposition', from);
    return counted.due < today ? [] : [deadlineOf('opposition', counted, { opensOn: from, notes: ['madridGazette'] })];
  }
  if (registeredOn !== undefined) return [];
  const counted = countRule(law, 'trademark.opposition', published);
  return counted.due < today ? [] : [deadlineOf('opposition', counted, { opensOn: published + 1 })];
};

/** Deadlines of a mark: renewal or grace, non-use by class, opposition. */
export const trademarkDeadlines = (mark: Mark, law: LawTables, today: number): Deadline[] => [
  ...renewal(mark, law, today),
  ...nonUse(mark, law, today),
  ...opposition(mark, law, today),
];
