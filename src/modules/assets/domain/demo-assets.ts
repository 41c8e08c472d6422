import { addDays } from '#platform/contract/china-day.ts';
import type { CreateAsset, RecordEvent } from '../contract/register-input.ts';
import * as words from './demo-assets.data.ts';
import { classesOfProduct } from './product-classes.ts';

/** What the maker is given: the same numbers and ids give the same assets. */
export interface AssetMaker {
  random: () => number;
  id: (name: string) => string;
  /** `2026-11-22` */
  today: string;
}

/** The enterprise to own something, with a product if its file names one. */
export interface Owner {
  id: string;
  name: string;
  product: string;
}

export type DemoAsset = CreateAsset & { standing: 'proposed' | 'confirmed'; endedOn?: string };
interface Made {
  rows: DemoAsset[];
  events: RecordEvent[];
}

const plusYears = (day: string, n: number): string =>
  `${Number(day.slice(0, 4)) + n}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`;
const pick = <T>(m: AssetMaker, list: readonly T[]): T => list[Math.floor(m.random() * list.length)] as T;

const checkDigit = (digits: string): string => {
  const sum = [...digits].reduce((s, d, i) => s + Number(d) * (2 + (i % 8)), 0) % 11;
  return sum === 10 ? 'X' : String(sum);
};

const base = (m: AssetMaker, o: Owner, key: string): Omit<DemoAsset, 'title' | 'number' | 'kindDetails'> => ({
  id: m.id(key),
  enterpriseId: o.id,
  numberAsPrinted: false,
  owner: o.name,
  status: 'inForce',
  statusWords: '',
  asOf: addDays(m.today, -1 - Math.floor(m.random() * 40)),
  valueNote: '',
  standing: m.random() < 0.06 ? 'proposed' : 'confirmed',
});

const event = (m: AssetMaker, asset: DemoAsset, e: Partial<RecordEvent> & Pick<RecordEvent, 'act' | 'happenedOn'>): RecordEvent => ({
  id: m.id(`${asset.id}:${e.act}`),
  assetId: asset.id,
  party: '',
  note: '',
  figures: {},
  files: [],
  ...e,
});

/** Ends of validity around today: in grace, soon, within the three years of the cliff. */
const expiryOffsets = [-140, -75, -20, -4, 4, 9, 20, 39, 60, 90, 130, 180, 260, 340, 480, 700, 950, 1100, 1500, 2200, 2900];

const mark = (m: AssetMaker, o: Owner, n: number): Made => {
  const wanted = classesOfProduct(o.product)[0]?.niceClass ?? 35;
  const isAside = m.random() < 0.3;
  const classes = isAside
    ? [wanted === 35 ? 42 : 35]
    : m.random() < 0.3
      ? [wanted, wanted === 35 ? 42 : 35].sort((a, b) => a - b)
      : [wanted];
  const ends = addDays(m.today, pick(m, expiryOffsets));
  const registeredOn = plusYears(addDays(ends, 1), -10);
  const isFresh = m.random() < 0.08;
  const asset: DemoAsset = {
    ...base(m, o, `mark:${o.id}:${n}`),
    title: `${pick(m, words.markFirst)}${pick(m, words.markSecond)}${m.random() < 0.3 ? pick(m, words.markSecond) : ''}`,
    number: String(10_000_000 + Math.floor(m.random() * 79_999_999)),
    kindDetails: { kind: 'trademark', details: { classes, niceEdition: 10, filedOn: addDays(registeredOn, -400), registeredOn } },
  };
  if (isFresh) {
    const publishedOn = addDays(m.today, -Math.floor(m.random() * 80));
    const details = { classes, niceEdition: 13, filedOn: addDays(publishedOn, -190), publishedOn };
    return {
      rows: [{ ...asset, status: 'pending', statusWords: '初步审定公告', kindDetails: { kind: 'trademark', details } }],
      events: [],
    };
  }
  const rows: DemoAsset[] = [{ ...asset, ...(ends < m.today ? { status: 'inGrace', statusWords: '宽展期' } : { statusWords: '已注册' }) }];
  if (m.random() < 0.14)
    return {
      rows,
      events: [
        event(m, asset, {
          act: 'licence',
          happenedOn: addDays(m.today, -500),
          until: addDays(m.today, 20 + Math.floor(m.random() * 300)),
          party: pick(m, words.licensees),
        }),
      ],
    };
  return { rows, events: [] };
};

const typeDigit = { invention: '1', utility: '2', design: '3' } as const;
const term = { invention: 20, utility: 10, design: 15 } as const;

const patent = (m: AssetMaker, o: Owner, n: number): Made => {
  const type = m.random() < 0.35 ? 'invention' : m.random() < 0.75 ? 'utility' : 'design';
  const age = 2 + Math.floor(m.random() * Math.min(term[type] - 2, 12));
  // Anniversaries lie around today, so that fees are due soon, due now, and late.
  const filedOn = plusYears(addDays(m.today, pick(m, [-150, -95, -62, -33, -12, 3, 13, 17, 40, 75, 120, 200, 300])), -age);
  const due = plusYears(filedOn, age);
  const isLate = due < m.today && m.random() < 0.6;
  const digits = `${filedOn.slice(0, 4)}${typeDigit[type]}${String(Math.floor(m.random() * 9_999_999)).padStart(7, '0')}`;
  const titles = type === 'invention' ? words.inventionTitles : type === 'utility' ? words.utilityTitles : words.designTitles;
  const lead = words.inventors[Math.floor(m.random() * 3)] as string;
  const asset: DemoAsset = {
    ...base(m, o, `patent:${o.id}:${n}`),
    title: pick(m, titles).replace('{p}', o.product || '连接装置'),
    number: `ZL${digits}.${checkDigit(digits)}`,
    ...(isLate ? { status: 'inGrace', statusWords: '等年费滞纳金' } : { statusWords: '专利权维持' }),
    kindDetails: {
      kind: 'patent',
      details: {
        type,
        filedOn,
        grantedOn: addDays(filedOn, type === 'invention' ? 700 : 300),
        paidThroughYear: due >= m.today || isLate ? age : Math.min(age + 1, term[type]),
        reduction: m.random() < 0.4 ? 0.85 : 0,
        reductionUntilYear: Number(m.today.slice(0, 4)),
        openLicence: m.random() < 0.05,
        inventors: m.random() < 0.5 ? [lead] : [lead, pick(m, words.inventors)].filter((x, i, all) => all.indexOf(x) === i),
        pct: false,
      },
    },
  };
  const isPledged = m.random() < 0.08;
  return {
    rows: [asset],
    events: isPledged
      ? [
          event(m, asset, {
            act: 'pledge',
            happenedOn: addDays(m.today, -300),
            until: addDays(m.today, 30 + Math.floor(m.random() * 200)),
            party: pick(m, words.banks),
            figures: { amount: 1_000_000 },
          }),
        ]
      : [],
  };
};

const certificate = (m: AssetMaker, o: Owner, n: number): Made => {
  const c = pick(m, words.certificates);
  const expiresOn = addDays(m.today, pick(m, [-15, 6, 22, 48, 85, 170, 330, 600, 900]));
  const details = {
    scheme: c.scheme,
    issuer: '某认证机构',
    issuedOn: plusYears(expiresOn, -c.years),
    expiresOn,
    ...(c.standard ? { standard: c.standard } : {}),
  };
  return {
    rows: [
      {
        ...base(m, o, `certificate:${o.id}:${n}`),
        title: c.scheme,
        number: `CN${expiresOn.slice(2, 4)}/${10_000 + Math.floor(m.random() * 89_999)}`,
        kindDetails: { kind: 'certificate', details },
      },
    ],
    events: [],
  };
};

const standard = (m: AssetMaker, o: Owner): Made => {
  const [number, title, level, role] = pick(m, words.standardsTaken);
  const details = { standardNumber: number, level, role, status: 'current' as const, publishedOn: `${number.slice(-4)}-08-01` };
  return { rows: [{ ...base(m, o, `standard:${o.id}`), title, number, kindDetails: { kind: 'standard', details } }], events: [] };
};

const award = (m: AssetMaker, o: Owner): Made => {
  const [title, level, issuer] = pick(m, words.awards);
  const year = Number(m.today.slice(0, 4)) - 1 - Math.floor(m.random() * 4);
  return {
    rows: [{ ...base(m, o, `award:${o.id}`), title, number: '', kindDetails: { kind: 'award', details: { level, year, issuer } } }],
    events: [],
  };
};

/** Assets of some enterprises as they might be, with dates around today; deterministic. */
export const makeAssets = (m: AssetMaker, owners: readonly Owner[]): Made => {
  const all: Made[] = owners.flatMap((o, at) => {
    const marks = at % 5 === 0 ? 1 : 1 + Math.floor(m.random() * 3);
    const patents = at % 3 === 0 ? 2 + Math.floor(m.random() * 4) : Math.floor(m.random() * 2);
    return [
      ...Array.from({ length: marks }, (_, n) => mark(m, o, n)),
      ...Array.from({ length: patents }, (_, n) => patent(m, o, n)),
      ...(m.random() < 0.6 ? [certificate(m, o, 0)] : []),
      ...(m.random() < 0.2 ? [standard(m, o)] : []),
      ...(m.random() < 0.12 ? [award(m, o)] : []),
    ];
  });
  const rows = all.flatMap(x => x.rows);
  const confirmed = new Set(rows.filter(r => r.standing === 'confirmed').map(r => r.id));
  return { rows, events: all.flatMap(x => x.events).filter(e => confirmed.has(e.assetId)) };
};
