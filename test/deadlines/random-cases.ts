import type { DatedEvent, EngineAsset, ProofDay } from '#modules/assets/contract/deadline.ts';
import { isoOf } from '#modules/reference/domain/day-numbers.ts';

/** A stream of numbers below 1 that a seed repeats (mulberry32). */
export const streamOf = (seed: number): (() => number) => {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};

export interface RandomCase {
  readonly asset: EngineAsset;
  readonly today: string;
}

type Draw = (upTo: number) => number;

/** 1990-01-01 … 2030, with more than its share of month ends, leap days and the turn to 2027. */
const dayFrom = (draw: Draw, first: number, last: number): string => {
  if (draw(12) === 0)
    return ['2016-02-29', '2020-02-29', '2012-02-29', '2017-01-01', '2016-12-31', '2024-02-29', '2017-02-28'][draw(7)] ?? '';
  return isoOf(first + draw(last - first));
};

const noticeKeys = {
  trademark: ['trademark.reviewRefusal', 'trademark.nonUseAnswer'],
  patent: ['patent.reviewRefusal', 'patent.officeActionFirst'],
} as const;

/** A notice received: how it came, and sometimes a last day of its own. */
const noticeOf = (draw: Draw, kind: 'trademark' | 'patent', id: string): DatedEvent => ({
  id,
  act: 'notice',
  happenedOn: dayFrom(draw, 20_300, 21_000),
  until: draw(4) === 0 ? dayFrom(draw, 20_400, 21_100) : null,
  figures: {
    notice: noticeKeys[kind][draw(2)] ?? noticeKeys[kind][0],
    delivery: (['received', 'electronic', 'mail', 'public'] as const)[draw(4)] ?? 'received',
  },
  endsEvent: null,
});

const eventsOf = (draw: Draw): DatedEvent[] =>
  draw(4) > 0
    ? []
    : Array.from({ length: 1 + draw(3) }, (_, i): DatedEvent => {
        const act = (['licence', 'pledge', 'freeze', 'payment', 'change'] as const)[draw(5)] ?? 'change';
        const figures = act === 'payment' ? { paidThroughYear: 1 + draw(20) } : {};
        return {
          id: `e${i}`,
          act,
          happenedOn: dayFrom(draw, 19_000, 20_700),
          until: draw(3) === 0 ? null : dayFrom(draw, 20_700, 22_000),
          figures,
          endsEvent: i > 0 && draw(4) === 0 ? 'e0' : null,
        };
      });

const trademark = (draw: Draw): Pick<EngineAsset, 'kind' | 'details' | 'proofs'> => {
  const classes = Array.from({ length: 1 + draw(3) }, (_, i) => 1 + ((draw(15) + i * 15) % 45));
  const registered = draw(6) > 0;
  const proofs = Array.from(
    { length: draw(5) },
    (): ProofDay => ({ niceClass: classes[draw(classes.length)] ?? 1, usedOn: dayFrom(draw, 19_000, 20_800) }),
  );
  const published = { publishedOn: dayFrom(draw, 20_600, 21_000) };
  return {
    kind: 'trademark',
    proofs,
    details: { classes, ...(registered ? { registeredOn: dayFrom(draw, 16_400, 20_700) } : published) },
  } as Pick<EngineAsset, 'kind' | 'details' | 'proofs'>;
};

const patent = (draw: Draw): Pick<EngineAsset, 'kind' | 'details'> => {
  const granted = draw(6) > 0;
  const filed = granted ? 13_600 + draw(7_100) : 19_700 + draw(1_000);
  const leap = draw(15) === 0;
  const details = {
    type: (['invention', 'utility', 'design'] as const)[draw(3)] ?? 'design',
    filedOn: leap ? '2020-02-29' : isoOf(filed),
    reduction: ([0, 0.7, 0.85] as const)[draw(3)] ?? 0,
    openLicence: draw(5) === 0,
    inventors: [],
    pct: false,
    ...(granted ? { grantedOn: leap ? isoOf(18_321 + draw(1_000)) : isoOf(filed + 200 + draw(1_200)) } : {}),
    ...(draw(3) > 0 ? { paidThroughYear: 1 + draw(12) } : {}),
    ...(draw(4) === 0 ? { reductionUntilYear: 2024 + draw(6) } : {}),
    ...(draw(5) === 0 ? { reductionEligible: true } : {}),
  };
  return { kind: 'patent', details } as Pick<EngineAsset, 'kind' | 'details'>;
};

const paper = (draw: Draw): Pick<EngineAsset, 'kind' | 'details'> =>
  draw(2) === 0
    ? { kind: 'certificate', details: { scheme: 'ISO 9001', expiresOn: dayFrom(draw, 20_000, 22_000) } }
    : { kind: 'honour', details: draw(3) === 0 ? {} : { expiresOn: dayFrom(draw, 20_000, 22_000) } };

/** The case of a number; the same number, the same case. */
export const randomCase = (n: number): RandomCase => {
  const next = streamOf(n);
  const draw: Draw = upTo => Math.floor(next() * upTo);
  const own = draw(9) < 4 ? trademark(draw) : draw(5) < 4 ? patent(draw) : paper(draw);
  const status = draw(8) === 0 ? 'pending' : 'inForce';
  const today = draw(4) === 0 ? (['2026-12-31', '2027-01-01', '2026-11-22', '2028-02-29'][draw(4)] ?? '') : isoOf(20_500 + draw(700));
  const { kind } = own;
  const events = eventsOf(draw);
  const notices = (kind === 'trademark' || kind === 'patent') && draw(10) === 0 ? [noticeOf(draw, kind, 'n0')] : [];
  return { asset: { id: `a${n}`, status, endedOn: null, events: [...events, ...notices], ...own } as EngineAsset, today };
};
