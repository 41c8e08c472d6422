import { dayNumberOf, isoOf, yearOf } from '#modules/reference/domain/day-numbers.ts';
import type { DatedEvent, Deadline, DeadlineNote, EngineAsset } from '../../contract/deadline.ts';
import { type Delivery, type NoticeKey, otherNotice } from '../../contract/official-notice.ts';
import { type Counted, countRule, weaker } from './count-rule.ts';
import { deadlineOf } from './deadline-of.ts';
import { reducibleFee } from './fees.ts';
import { findFee, type LawTables } from './law.ts';
import { type Patent, reductionIn, reductionNotes } from './patent-year.ts';

const serviceOf = { electronic: 'serviceElectronic', mail: 'serviceMail', public: 'servicePublic' } as const;

/** Notices that the office of one law sends; only these have rules of service. */
const lawOf = (key: string): 'trademark' | 'patent' | undefined => {
  const name = key.slice(0, key.indexOf('.'));
  return name === 'trademark' || name === 'patent' ? name : undefined;
};

/** A day on which a notice counts as served, with the way there. */
interface Served {
  readonly day: number;
  readonly line: Deadline['line'];
  readonly counted: Counted | undefined;
}

const servedBy = (law: LawTables, key: string, how: Delivery, day: number): Served => {
  const office = lawOf(key);
  if (how === 'received' || office === undefined)
    return { day, line: [{ is: 'start', what: 'servedOn', day: isoOf(day) }], counted: undefined };
  const counted = countRule(law, `${office}.${serviceOf[how]}`, day);
  return { day: counted.due, line: [...counted.line, { is: 'deemed' }], counted };
};

/** What a person wrote down of a notice. */
export interface NoticeTold {
  readonly key: NoticeKey;
  readonly delivery: Delivery;
  /** Day of receipt, of sending, or of the announcement. */
  readonly on: string;
  /** Last day that the notice names itself. */
  readonly until: string | null;
}

/** A period counted from a notice. */
export interface NoticeCounted {
  readonly counted: Counted;
  /** Day of service. */
  readonly served: number;
  readonly notes: readonly DeadlineNote[];
}

/**
 * The period that a notice starts: counted from the day of service, or from the day deemed one. A last day that the notice names itself is
 * the legal one; where it differs from the count, the earlier of both is the safe day.
 */
export const countNotice = (law: LawTables, told: NoticeTold): NoticeCounted => {
  const service = servedBy(law, told.key, told.delivery, dayNumberOf(told.on));
  const named = told.until === null ? undefined : dayNumberOf(told.until);
  if (told.key === otherNotice) return { counted: countRule(law, otherNotice, named ?? service.day), served: service.day, notes: [] };
  const own = countRule(law, told.key, service.day);
  const sure = service.counted ? weaker(own.confidence, service.counted.confidence) : own.confidence;
  const counted: Counted = { ...own, confidence: sure, line: [...service.line, ...own.line.slice(1)] };
  if (named === undefined || named === own.due) return { counted, served: service.day, notes: [] };
  return {
    counted: { ...counted, due: named, safe: Math.min(counted.safe, named), confidence: 'toVerify' },
    served: service.day,
    notes: ['paperDiffers'],
  };
};

const toldOf = (event: DatedEvent): NoticeTold | undefined =>
  event.figures.notice === undefined
    ? undefined
    : { key: event.figures.notice, delivery: event.figures.delivery ?? 'received', on: event.happenedOn, until: event.until };

/** 权利终止通知: the last one recorded, as the day from which restoration is counted. */
export const lapseNotice = (asset: EngineAsset): { event: DatedEvent; told: NoticeTold } | undefined => {
  let last: { event: DatedEvent; told: NoticeTold } | undefined;
  for (const event of asset.events) {
    const told = event.act === 'notice' ? toldOf(event) : undefined;
    if (told?.key === 'patent.restoration' && (last === undefined || told.on >= last.told.on)) last = { event, told };
  }
  return last;
};

type AnswerFee = { fee: Deadline['fee']; notes: readonly DeadlineNote[] };
const noFee: AnswerFee = { fee: null, notes: [] };

const markFee = (classes: number, law: LawTables, key: NoticeKey, day: number): AnswerFee => {
  const times = Math.max(1, classes);
  const fee = markReviews.has(key) ? findFee(law, 'trademark.review.online', 0, day) : undefined;
  if (!fee) return noFee;
  const line = [{ is: 'fee' as const, key: fee.key, amount: fee.value, times }];
  return { fee: { amount: fee.value * times, line, confidence: fee.confidence }, notes: [] };
};

const markReviews: ReadonlySet<NoticeKey> = new Set([
  'trademark.reviewRefusal',
  'trademark.reviewNonRegistration',
  'trademark.reviewNonUse',
]);

/** Fees for the application and for re-examination; both fall under the reduction. */
const patentFee = (patent: Patent, law: LawTables, key: NoticeKey, day: number): AnswerFee => {
  const { type } = patent.details;
  const named =
    key === 'patent.reviewRefusal'
      ? `patent.review.${type === 'invention' ? 'invention' : 'other'}`
      : key === 'patent.filingFeeNotice'
        ? `patent.filing.${type}`
        : undefined;
  if (named === undefined) return noFee;
  const reduction = reductionIn(patent, yearOf(day));
  return { fee: reducibleFee(law, named, { day, reduction }) ?? null, notes: reductionNotes(reduction) };
};

/** The official fee of the answer; null where none is asked or the notice names it. */
const feeOf = (asset: EngineAsset, law: LawTables, key: NoticeKey, day: number): AnswerFee => {
  if (asset.kind === 'trademark') return markFee(asset.details.classes.length, law, key, day);
  return asset.kind === 'patent' ? patentFee(asset, law, key, day) : noFee;
};

/** What a notice asks for; the notice of a lapse belongs to the restoration of its patent. */
export const noticeDeadlines = (asset: EngineAsset, event: DatedEvent, law: LawTables): Deadline[] => {
  const told = toldOf(event);
  if (!told || (told.key === 'patent.restoration' && asset.kind === 'patent')) return [];
  if (told.key === otherNotice && told.until === null) return [];
  const { counted, served, notes } = countNotice(law, told);
  const asked = feeOf(asset, law, told.key, counted.raw);
  return [
    deadlineOf('noticeReply', counted, {
      item: `event:${event.id}`,
      opensOn: Math.min(served, counted.due),
      fee: asked.fee,
      notes: [...notes, ...asked.notes],
      confidence: counted.confidence,
    }),
  ];
};
