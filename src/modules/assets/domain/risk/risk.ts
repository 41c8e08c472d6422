import { addDays } from '#platform/contract/china-day.ts';
import type { KindDetails } from '../../contract/asset.ts';
import type { CliffMonth, ProductCoverage, RiskAlarm, RiskRule } from '../../contract/risk.ts';
import { classesOfProduct } from '../product-classes.ts';
import { riskLimits } from './risk-rules.data.ts';

/** An asset in force, as the map looks at it. */
export type HeldAsset = KindDetails & { id: string; title: string; number: string };

/** Something that falls due: an end of validity, a payment, the end of a licence. */
export interface Due {
  assetId: string;
  kind: string;
  item: string;
  /** Safe day. */
  on: string;
  fee: number;
}

export interface Portfolio {
  products: readonly { product: string; value: number | null; asOf: string }[];
  assets: readonly HeldAsset[];
  dues: readonly Due[];
}

type Alarm = Omit<RiskAlarm, 'demandId'>;

const expiryKinds: ReadonlySet<string> = new Set(['renewal', 'renewalGrace', 'patentTerm', 'certificateExpiry', 'honourExpiry']);
const paymentKinds: ReadonlySet<string> = new Set(['annualFee', 'annualFeeGrace', 'renewal', 'renewalGrace']);

const monthsFrom = (today: string, count: number): string[] => {
  const [year, month] = today.split('-').map(Number) as [number, number];
  return Array.from({ length: count }, (_, i) => {
    const at = year * 12 + month - 1 + i;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
};

/** The next 36 months: what ends, what is to be paid, how much. What is overdue counts in this month. */
export const cliffOf = (dues: readonly Due[], today: string): CliffMonth[] => {
  const months = monthsFrom(today, riskLimits.horizon);
  const first = months[0] as string;
  const rows = new Map(months.map(month => [month, { month, expiries: 0, payments: 0, fees: 0 }]));
  for (const d of dues) {
    const row = rows.get(d.on.slice(0, 7)) ?? (d.on < today ? rows.get(first) : undefined);
    if (!row) continue;
    if (expiryKinds.has(d.kind)) row.expiries += 1;
    if (paymentKinds.has(d.kind)) {
      row.payments += 1;
      row.fees = Math.round((row.fees + d.fee) * 100) / 100;
    }
  }
  return [...rows.values()];
};

const marksOf = (p: Portfolio) => p.assets.filter(a => a.kind === 'trademark');

/** Main products against the Nice classes held. */
export const coverageOf = (p: Portfolio): ProductCoverage[] =>
  p.products.map(({ product, value, asOf }) => ({
    product,
    value,
    asOf,
    classes: classesOfProduct(product).map(({ niceClass, word }) => ({
      niceClass,
      word,
      marks: marksOf(p)
        .filter(m => m.details.classes.includes(niceClass))
        .map(m => ({ id: m.id, title: m.title })),
    })),
  }));

const coverageAlarms = (p: Portfolio): Alarm[] => {
  const marks = marksOf(p);
  if (p.products.length > 0 && marks.length === 0)
    return [{ key: 'noMark', rule: 'noMark', params: { products: p.products.map(x => x.product).join('、') }, assetIds: [] }];
  const held = [...new Set(marks.flatMap(m => m.details.classes))].sort((a, b) => a - b).join('、');
  return coverageOf(p).flatMap(c =>
    c.classes.length > 0 && c.classes.every(k => k.marks.length === 0)
      ? [
          {
            key: `uncovered:${c.classes[0]?.niceClass}`,
            rule: 'uncovered' as const,
            params: { product: c.product, niceClass: c.classes.map(k => k.niceClass).join('、'), word: c.classes[0]?.word ?? '', held },
            assetIds: marks.map(m => m.id),
          },
        ]
      : [],
  );
};

const concentrationAlarms = (p: Portfolio): Alarm[] => {
  const alarms: Alarm[] = [];
  const marks = marksOf(p);
  const only = marks[0];
  if (p.products.length > 0 && marks.length === 1 && only)
    alarms.push({ key: 'singleMark', rule: 'singleMark', params: { title: only.title, number: only.number }, assetIds: [only.id] });
  const patents = p.assets.filter(a => a.kind === 'patent').filter(a => a.details.inventors.length > 0);
  if (patents.length < riskLimits.inventorPatents) return alarms;
  const byName = new Map<string, string[]>();
  for (const a of patents) for (const name of new Set(a.details.inventors)) byName.set(name, [...(byName.get(name) ?? []), a.id]);
  const [top] = [...byName].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  if (top && top[1].length / patents.length >= riskLimits.inventorShare)
    alarms.push({
      key: 'singleInventor',
      rule: 'singleInventor',
      params: { inventor: top[0], n: top[1].length, of: patents.length },
      assetIds: top[1],
    });
  return alarms;
};

const endingRules: Readonly<Record<string, RiskRule>> = { licenceEnd: 'licenceEnding', pledgeEnd: 'pledgeEnding' };

const endingAlarms = (p: Portfolio, today: string): Alarm[] =>
  p.dues
    .filter(d => endingRules[d.kind] !== undefined && d.on <= addDays(today, riskLimits.endingDays))
    .map(d => ({
      key: `${endingRules[d.kind]}:${d.item.replace('event:', '') || d.assetId}`,
      rule: endingRules[d.kind] as RiskRule,
      params: { title: p.assets.find(a => a.id === d.assetId)?.title ?? '', day: d.on },
      assetIds: [d.assetId],
    }));

/** The twelve months in which most assets end. */
const cliffAlarm = (p: Portfolio, today: string): Alarm[] => {
  const months = monthsFrom(today, riskLimits.horizon);
  const ends = p.dues.filter(d => expiryKinds.has(d.kind));
  let worst: { from: string; to: string; ids: string[] } | undefined;
  for (let at = 0; at + riskLimits.cliffMonths <= months.length; at += 1) {
    const [from, to] = [months[at] as string, months[at + riskLimits.cliffMonths - 1] as string];
    const ids = [...new Set(ends.filter(d => (at === 0 || d.on.slice(0, 7) >= from) && d.on.slice(0, 7) <= to).map(d => d.assetId))];
    if (worst === undefined || ids.length > worst.ids.length) worst = { from, to, ids };
  }
  const total = p.assets.length;
  if (!worst || worst.ids.length < riskLimits.cliffAssets || worst.ids.length / total < riskLimits.cliffShare) return [];
  return [{ key: 'cliff', rule: 'cliff', params: { from: worst.from, to: worst.to, n: worst.ids.length, of: total }, assetIds: worst.ids }];
};

/** All alarms of a portfolio, in the order of the rules; the same portfolio and day give the same alarms. */
export const alarmsOf = (p: Portfolio, today: string): Alarm[] => {
  const seen = new Set<string>();
  return [...coverageAlarms(p), ...concentrationAlarms(p), ...endingAlarms(p, today), ...cliffAlarm(p, today)].filter(
    a => !seen.has(a.key) && seen.add(a.key) !== undefined,
  );
};
