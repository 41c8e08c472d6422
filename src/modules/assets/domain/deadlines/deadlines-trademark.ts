import { dayNumberOf, isoOf } from '#modules/reference/domain/day-numbers.ts';
import type { Deadline, DeadlineNote, EngineAsset } from '../../contract/deadline.ts';
import { lastProofs } from '../risk/non-use.ts';
import { type Counted, countRule, endOf, legalLastDay } from './count-rule.ts';
import { deadlineOf } from './deadline-of.ts';
import { renewalFee } from './fees.ts';
import type { LawTables } from './law.ts';

type Mark = Extract<EngineAsset, { kind: 'trademark' }>;

/** Days by which the register's own end may differ from the computed one before they are two different terms. */
const sameTerm = 31;

interface Validity {
  readonly until: number;
  readonly safe: number;
  readonly counted: Counted;
  readonly notes: readonly DeadlineNote[];
}

/** The register's word as a line: “专用权期限至 2026-11-27”. */
const asRegistered = (counted: Counted, until: number): Counted => ({
  ...counted,
  raw: until,
  due: until,
  safe: until,
  line: [{ is: 'start', what: 'validUntil', day: isoOf(until) }],
});

const nextTerm = (law: LawTables, until: number): Counted => countRule(law, 'trademark.newTerm', until + 1);

/** Compares the register's end with the one that the law gives; the register is followed, the earlier day kept. */
const againstRegister = (law: LawTables, computed: Counted | undefined, until: number): Validity => {
  if (!computed) {
    const counted = countRule(law, 'trademark.newTerm', until + 1);
    return { until, safe: until, counted: asRegistered(counted, until), notes: [] };
  }
  let term = computed;
  for (let n = 0; n < 12 && term.due < until - sameTerm; n += 1) term = nextTerm(law, term.due);
  if (term.due === until) return { until, safe: until, counted: term, notes: [] };
  const near = Math.abs(term.due - until) <= sameTerm;
  return { until, safe: near ? Math.min(term.due, until) : until, counted: asRegistered(term, until), notes: ['registerDiffers'] };
};

/** End of the exclusive right as it stands after every renewal that is recorded. */
const validityOf = (mark: Mark, law: LawTables): Validity | undefined => {
  const { registeredOn, validUntil } = mark.details;
  const first = registeredOn === undefined ? undefined : countRule(law, 'trademark.validity', dayNumberOf(registeredOn));
  if (first === undefined && validUntil === undefined) return undefined;
  let now: Validity =
    validUntil === undefined && first !== undefined
      ? { until: first.due, safe: first.safe, counted: first, notes: [] }
      : againstRegister(law, first, dayNumberOf(validUntil ?? ''));
  if (mark.events.length === 0) return now;
  for (const event of mark.events.filter(e => e.act === 'renewal').sort((a, b) => (a.happenedOn < b.happenedOn ? -1 : 1))) {
    const said = event.figures.validUntil;
    if (said !== undefined && dayNumberOf(said) > now.until) now = againstRegister(law, nextTerm(law, now.until), dayNumberOf(said));
    // Without a new end in the papers the next term begins, if the renewal lies in this term's window.
    const opens = endOf(law, 'trademark.renewalWindow', now.until);
    if (said === undefined && dayNumberOf(event.happenedOn) >= opens) {
      const counted = nextTerm(law, now.until);
      now = { until: counted.due, safe: counted.safe, counted, notes: [] };
    }
  }
  return now;
};

const renewal = (mark: Mark, law: LawTables, today: number): Deadline[] => {
  const validity = validityOf(mark, law);
  if (!validity) return [];
  const { until } = validity;
  const classes = mark.details.classes.length;
  if (today > until) {
    const grace = countRule(law, 'trademark.grace', until);
    const fee = renewalFee(law, classes, { day: grace.due, late: true });
    return [deadlineOf('renewalGrace', grace, { opensOn: until + 1, fee, notes: validity.notes })];
  }
  const opensOn = endOf(law, 'trademark.renewalWindow', until);
  const graceUntil = legalLastDay(law, 'trademark.grace', until);
  const fee = renewalFee(law, classes, { day: until, late: false });
  const notes: DeadlineNote[] = [...validity.notes, 'windowApproximate'];
  const confidence = validity.notes.includes('registerDiffers') ? ('toVerify' as const) : validity.counted.confidence;
  return [deadlineOf('renewal', validity.counted, { opensOn, graceUntil, fee, notes, confidence, safe: validity.safe })];
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

const opposition = (mark: Mark, law: LawTables, today: number): Deadline[] => {
  const { publishedOn, registeredOn } = mark.details;
  if (publishedOn === undefined || registeredOn !== undefined) return [];
  const counted = countRule(law, 'trademark.opposition', dayNumberOf(publishedOn));
  return counted.due < today ? [] : [deadlineOf('opposition', counted, { opensOn: dayNumberOf(publishedOn) + 1 })];
};

/** Deadlines of a mark: renewal or grace, non-use by class, opposition. */
export const trademarkDeadlines = (mark: Mark, law: LawTables, today: number): Deadline[] => [
  ...renewal(mark, law, today),
  ...nonUse(mark, law, today),
  ...opposition(mark, law, today),
];
