// A second reading of the law, written without the engine: a calendar made by walking day after day, days as texts, numbers from the law.
import type { EngineAsset } from '#modules/assets/contract/deadline.ts';
import { backMonths, dayAfter, dayBefore, inMonths, isRestDay, noticeYears } from './model-calendar.ts';

/** What the model says of a deadline; the engine's own is cut down to the same. */
export interface ModelDeadline {
  kind: string;
  item: string;
  opensOn: string | null;
  dueOn: string;
  safeOn: string;
  graceUntil: string | null;
  yuan: number | null;
  article: string;
  confidence: string;
}

const reform = '2027-01-01';
type Trademark = Extract<EngineAsset, { kind: 'trademark' }>;
type Patent = Extract<EngineAsset, { kind: 'patent' }>;

const known = (day: string): boolean => noticeYears.includes(Number(day.slice(0, 4)));

/** Walks to the first working day; says whether every year that was asked had its notice. */
const working = (day: string): { day: string; sure: boolean } => {
  let at = day;
  let sure = known(at);
  while (isRestDay(at)) {
    at = dayAfter(at);
    sure = sure && known(at);
  }
  return { day: at, sure };
};

const sureness = (sure: boolean): string => (sure ? 'confirmed' : 'provisional');
const plain = { item: '', opensOn: null, graceUntil: null, yuan: null } as const;

/** 条例 12(2): ends the day before; a month without that day ends it on its last. */
const termEnd = (from: string, years: number): { day: string; met: boolean } => {
  const end = inMonths(from, years * 12);
  return { day: end.met ? dayBefore(end.day) : end.day, met: end.met };
};

const renewal = (mark: Trademark, today: string): ModelDeadline[] => {
  const { registeredOn, classes } = mark.details;
  if (registeredOn === undefined) return [];
  const until = termEnd(registeredOn, 10).day;
  const unmoved = inMonths(until, 6).day;
  const grace = working(unmoved);
  if (today <= until)
    return [
      {
        ...plain,
        kind: 'renewal',
        opensOn: backMonths(until, 12),
        dueOn: until,
        safeOn: until,
        graceUntil: grace.day,
        yuan: 450 * classes.length,
        article: until < reform ? 'TML2019 40' : 'TML2026 44',
        confidence: 'confirmed',
      },
    ];
  const article = unmoved < reform ? 'TML2019 40' : 'TML2026 44';
  return [
    {
      ...plain,
      kind: 'renewalGrace',
      opensOn: dayAfter(until),
      dueOn: grace.day,
      safeOn: unmoved,
      yuan: 675 * classes.length,
      article,
      confidence: sureness(grace.sure),
    },
  ];
};

const nonUse = (mark: Trademark, today: string): ModelDeadline[] => {
  const { registeredOn, classes } = mark.details;
  if (registeredOn === undefined) return [];
  return classes.map(c => {
    const shown =
      (mark.proofs ?? [])
        .map(p => (p.niceClass === c && p.usedOn <= today && p.usedOn > registeredOn ? p.usedOn : ''))
        .sort()
        .at(-1) ?? '';
    const from = shown === '' ? registeredOn : shown;
    const line = inMonths(from, 36).day;
    const article = line < reform ? 'TML2019 49(2)' : 'TML2026 57(2)';
    return {
      ...plain,
      kind: 'nonUse',
      item: `class:${c}`,
      opensOn: inMonths(from, 30).day,
      dueOn: line,
      safeOn: line,
      article,
      confidence: shown === '' ? 'toVerify' : 'confirmed',
    };
  });
};

const opposition = (mark: Trademark, today: string): ModelDeadline[] => {
  const { registeredOn, publishedOn } = mark.details;
  if (registeredOn !== undefined || publishedOn === undefined) return [];
  const young = publishedOn >= reform;
  const unmoved = inMonths(publishedOn, young ? 2 : 3).day;
  const moved = working(unmoved);
  if (moved.day < today) return [];
  const straddles = !young && unmoved >= reform;
  const short = inMonths(publishedOn, 2).day;
  return [
    {
      ...plain,
      kind: 'opposition',
      opensOn: dayAfter(publishedOn),
      dueOn: moved.day,
      safeOn: straddles ? short : unmoved,
      article: young ? 'TML2026 36' : 'TML2019 33',
      confidence: straddles ? 'toVerify' : sureness(moved.sure),
    },
  ];
};

const wholeFee = (type: string, year: number): number => {
  if (type === 'invention') return [900, 1200, 2000, 4000, 6000, 8000, 8000][Math.floor((year - 1) / 3)] ?? 0;
  return year <= 3 ? 600 : year <= 5 ? 900 : year <= 8 ? 1200 : year <= 10 ? 2000 : 3000;
};

/** 财税〔2016〕78号: of every 100 yuan 15 or 30 are paid while the reduction is on record for the year. */
const reduced = (p: Patent, yuan: number, day: string): number => {
  const { reduction, reductionUntilYear } = p.details;
  if (reduction === 0 || (reductionUntilYear !== undefined && Number(day.slice(0, 4)) > reductionUntilYear)) return yuan;
  return (yuan * (reduction === 0.85 ? 15 : 30)) / 100;
};

/** Years of the patent begun by a day, by walking its anniversaries. */
const patentYearOf = (filed: string, day: string): number => {
  let year = 1;
  while (inMonths(filed, year * 12).day <= day) year += 1;
  return year;
};

/** The random cases declare none: what the register says of its being carried out. */
const declaredOpen = (p: Patent): boolean => p.details.openLicence;

const yuanFor = (p: Patent, year: number, unmoved: string, month: number): number => {
  const whole = wholeFee(p.details.type, year);
  const { filedOn = '', grantedOn, reduction, reductionUntilYear } = p.details;
  const listed = reductionUntilYear === undefined || Number(unmoved.slice(0, 4)) <= reductionUntilYear;
  const eligible = grantedOn !== undefined && year < patentYearOf(filedOn, grantedOn) + 10 && listed;
  const shares = [100];
  if (eligible && reduction > 0) shares.push(reduction === 0.85 ? 15 : 30);
  if (declaredOpen(p) && unmoved >= '2024-07-15') shares.push(85);
  return (whole * Math.min(...shares)) / 100 + (whole * 5 * Math.max(0, month - 1)) / 100;
};

const graceMonthOf = (unmoved: string, today: string): number => {
  let month = 1;
  while (month < 6 && today > inMonths(unmoved, month).day) month += 1;
  return month;
};

interface Owed {
  year: number;
  guessed: boolean;
}

const owedYear = (p: Patent, today: string): Owed => {
  const { filedOn = '', grantedOn, paidThroughYear } = p.details;
  const payments = p.events.filter(e => e.act === 'payment').map(e => e.figures.paidThroughYear ?? 0);
  const paid = Math.max(paidThroughYear ?? 0, ...payments);
  if (paid > 0) return { year: paid + 1, guessed: false };
  const first = grantedOn === undefined ? 2 : patentYearOf(filedOn, grantedOn) + 1;
  if (grantedOn !== undefined && today <= inMonths(filedOn, (first - 1) * 12).day) return { year: first, guessed: false };
  let year = first;
  while (inMonths(inMonths(filedOn, (year - 1) * 12).day, 6).day < today) year += 1;
  return { year, guessed: true };
};

const termYears = (p: Patent): number => {
  if (p.details.type === 'invention') return 20;
  return p.details.type === 'design' && (p.details.filedOn ?? '') >= '2021-06-01' ? 15 : 10;
};

const annualFee = (p: Patent, today: string): ModelDeadline[] => {
  const { filedOn = '', grantedOn, paidThroughYear } = p.details;
  if (grantedOn === undefined && paidThroughYear === undefined && p.status === 'pending') return [];
  const { year, guessed } = owedYear(p, today);
  if (year > termYears(p)) return [];
  const unmoved = inMonths(filedOn, (year - 1) * 12).day;
  const due = working(unmoved);
  const lastUnmoved = inMonths(unmoved, 6).day;
  const last = working(lastUnmoved);
  const base = { ...plain, item: `year:${year}`, article: 'PLReg2023 115' };
  if (today <= due.day) {
    const confidence = guessed ? 'toVerify' : sureness(due.sure);
    const yuan = yuanFor(p, year, unmoved, 0);
    return [
      {
        ...base,
        kind: 'annualFee',
        opensOn: inMonths(filedOn, (year - 2) * 12).day,
        dueOn: due.day,
        safeOn: unmoved,
        graceUntil: last.day,
        yuan,
        confidence,
      },
    ];
  }
  const confidence = guessed || due.day !== unmoved ? 'toVerify' : sureness(last.sure);
  const yuan = yuanFor(p, year, unmoved, graceMonthOf(unmoved, today));
  return [{ ...base, kind: 'annualFeeGrace', opensOn: dayAfter(unmoved), dueOn: last.day, safeOn: lastUnmoved, yuan, confidence }];
};

/** 费减: 2 months and 15 days before the unmoved day of the fee, kept three days earlier; only who qualifies or had it before. */
const feeReduction = (p: Patent, today: string): ModelDeadline[] => {
  const { filedOn = '', grantedOn, reduction, reductionUntilYear, reductionEligible } = p.details;
  if (grantedOn === undefined || (reduction === 0 && reductionEligible !== true)) return [];
  const { year } = owedYear(p, today);
  const fee = inMonths(filedOn, (year - 1) * 12).day;
  const listed = reduction > 0 && (reductionUntilYear === undefined || reductionUntilYear >= Number(fee.slice(0, 4)));
  if (year > termYears(p) || listed || year >= patentYearOf(filedOn, grantedOn) + 10) return [];
  let last = backMonths(fee, 2);
  for (let n = 0; n < 15; n += 1) last = dayBefore(last);
  if (last < today) return [];
  const kept = dayBefore(dayBefore(dayBefore(last)));
  return [{ ...plain, kind: 'feeReduction', item: `year:${year}`, dueOn: last, safeOn: kept, article: 'FEE2016 ', confidence: 'toVerify' }];
};

/** 巴黎公约 4: a year, of designs half a year, for filing abroad. */
const priority = (p: Patent, today: string): ModelDeadline[] => {
  const last = inMonths(p.details.filedOn ?? '', p.details.type === 'design' ? 6 : 12).day;
  if (last < today) return [];
  return [{ ...plain, kind: 'priority', dueOn: last, safeOn: last, article: 'PARIS 4', confidence: 'toVerify' }];
};

const patentTerm = (p: Patent): ModelDeadline => {
  const { filedOn = '', type } = p.details;
  const end = termEnd(filedOn, termYears(p));
  const old = type === 'design' && filedOn < '2021-06-01';
  const confidence = end.met && type !== 'design' ? 'confirmed' : 'toVerify';
  return {
    ...plain,
    kind: 'patentTerm',
    dueOn: end.day,
    safeOn: end.met ? end.day : dayBefore(end.day),
    article: old ? 'PL2008 42' : 'PL2020 42',
    confidence,
  };
};

const examination = (p: Patent, today: string): ModelDeadline[] => {
  const { filedOn = '', type, grantedOn } = p.details;
  if (type !== 'invention' || grantedOn !== undefined || p.status !== 'pending') return [];
  const unmoved = inMonths(filedOn, 36).day;
  const due = working(unmoved);
  if (due.day < today) return [];
  return [
    {
      ...plain,
      kind: 'examination',
      dueOn: due.day,
      safeOn: unmoved,
      yuan: reduced(p, 2500, unmoved),
      article: 'PL2020 35',
      confidence: sureness(due.sure),
    },
  ];
};

const paperEnd = (kind: string, day: string | undefined): ModelDeadline[] =>
  day === undefined
    ? []
    : [{ ...plain, kind, opensOn: backMonths(day, 3), dueOn: day, safeOn: day, article: 'PAPER ', confidence: 'confirmed' }];

/** Periods of the notices that the random cases know: count, unit, article, and the fee. */
const noticePeriods: Readonly<Record<string, [count: number, unit: 'day' | 'month', article: string, sure: string]>> = {
  'trademark.reviewRefusal': [15, 'day', '', 'confirmed'],
  'trademark.nonUseAnswer': [2, 'month', 'TMReg2014 66', 'confirmed'],
  'patent.reviewRefusal': [3, 'month', 'PL2020 41', 'confirmed'],
  'patent.officeActionFirst': [4, 'month', 'PLGuide2023 ', 'toVerify'],
};

const walked = (day: string, days: number): string => {
  let at = day;
  for (let n = 0; n < days; n += 1) at = dayAfter(at);
  return at;
};

/** 推定送达: marks by wire or post 15 days, announced 30; patents by wire the same day, by post 15 days, announced a month. */
const servedOn = (isMark: boolean, how: string, day: string): string => {
  if (how === 'received') return day;
  if (how === 'public') return isMark ? walked(day, 30) : inMonths(day, 1).day;
  return how === 'mail' || isMark ? walked(day, 15) : day;
};

const noticeYuan = (asset: EngineAsset, key: string, unmoved: string): number | null => {
  if (asset.kind === 'trademark') return key === 'trademark.reviewRefusal' ? 675 * asset.details.classes.length : null;
  if (asset.kind !== 'patent' || key !== 'patent.reviewRefusal') return null;
  return reduced(asset, asset.details.type === 'invention' ? 1000 : 300, unmoved);
};

const weakest = (a: string, b: string, c: string): string =>
  ['toVerify', 'provisional', 'confirmed'].find(s => [a, b, c].includes(s)) ?? '';

/** ISO days in order are strings in order. */
const earlier = (a: string, b: string): string => [a, b].sort()[0] ?? a;

const ofNotice = (asset: EngineAsset, e: EngineAsset['events'][number]): ModelDeadline[] => {
  const key = e.figures.notice ?? '';
  const [count, unit, article, sure] = noticePeriods[key] ?? [0, 'day', '', ''];
  const served = servedOn(asset.kind === 'trademark', e.figures.delivery ?? 'received', e.happenedOn);
  const unmoved = unit === 'day' ? walked(served, count) : inMonths(served, count).day;
  const due = working(unmoved);
  const differs = e.until !== null && e.until !== due.day;
  const legal = e.until ?? due.day;
  // The service rule of announcements of patents and of marks is confirmed; a period in a year without notice is provisional.
  const confidence = differs ? 'toVerify' : weakest(sure, sureness(due.sure), 'confirmed');
  return [
    {
      ...plain,
      kind: 'noticeReply',
      item: `event:${e.id}`,
      opensOn: earlier(served, legal),
      dueOn: legal,
      safeOn: earlier(unmoved, legal),
      yuan: noticeYuan(asset, key, unmoved),
      article: article === '' ? (unmoved < reform ? 'TML2019 34' : 'TML2026 37') : article,
      confidence,
    },
  ];
};

const ofActs = (asset: EngineAsset): ModelDeadline[] =>
  asset.events.flatMap(e => {
    if (e.act === 'notice') return asset.events.some(o => o.endsEvent === e.id) ? [] : ofNotice(asset, e);
    if (!['licence', 'pledge', 'freeze'].includes(e.act) || asset.events.some(o => o.endsEvent === e.id)) return [];
    const found: ModelDeadline[] = [];
    const base = { ...plain, item: `event:${e.id}`, opensOn: e.happenedOn };
    if (e.until !== null)
      found.push({ ...base, kind: `${e.act}End`, dueOn: e.until, safeOn: e.until, article: 'PAPER ', confidence: 'confirmed' });
    if (e.act === 'licence' && asset.kind === 'patent') {
      const unmoved = inMonths(e.happenedOn, 3).day;
      const due = working(unmoved);
      found.push({
        ...base,
        kind: 'licenceRecord',
        dueOn: due.day,
        safeOn: unmoved,
        article: 'PLReg2023 15',
        confidence: sureness(due.sure),
      });
    }
    if (e.act === 'licence' && asset.kind === 'trademark' && e.until !== null)
      found.push({
        ...base,
        kind: 'licenceRecord',
        dueOn: e.until,
        safeOn: e.until,
        article: e.until < reform ? 'TML2019 43' : 'TML2026 55',
        confidence: 'confirmed',
      });
    return found;
  });

/** Deadlines of an asset by the model, in no order. */
export const modelOf = (asset: EngineAsset, today: string): ModelDeadline[] => {
  const acts = ofActs(asset);
  if (asset.kind === 'trademark') return [...renewal(asset, today), ...nonUse(asset, today), ...opposition(asset, today), ...acts];
  if (asset.kind === 'patent')
    return [
      ...annualFee(asset, today),
      ...feeReduction(asset, today),
      patentTerm(asset),
      ...examination(asset, today),
      ...priority(asset, today),
      ...acts,
    ];
  if (asset.kind === 'certificate')
    return [...paperEnd('certificateExpiry', asset.details.expiresOn).map(d => ({ ...d, article: 'QMS2025 ' })), ...acts];
  if (asset.kind === 'honour') return [...paperEnd('honourExpiry', asset.details.expiresOn), ...acts];
  return acts;
};
