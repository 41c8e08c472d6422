/** One figure beside its limit. Ratios are taken in one run on one machine; absolute numbers stand there for orientation only. */
export interface Figure {
  name: string;
  measured: number;
  limit: number;
  /** `atMost`: the figure must not exceed the limit; `atLeast`: it must reach it. */
  sense: 'atMost' | 'atLeast';
  unit: string;
  note: string;
}

export const holds = (f: Figure): boolean => (f.sense === 'atMost' ? f.measured <= f.limit : f.measured >= f.limit);

const shown = (n: number): string => (n >= 100 ? n.toFixed(0) : n >= 10 ? n.toFixed(1) : n.toFixed(2));

/** A line of the table. */
export const lineOf = (f: Figure): string =>
  `${holds(f) ? 'ok  ' : 'OVER'} ${f.name.padEnd(58)} ${shown(f.measured).padStart(8)} ${f.sense === 'atMost' ? '≤' : '≥'} ${shown(f.limit)} ${f.unit}  (${f.note})`;

/** The value below which `share` of the sorted times lie. */
export const percentile = (times: readonly number[], share: number): number => {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

/** Milliseconds that `work` takes. */
export const timed = async <T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> => {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
};

/** Calls `work` for `ms` milliseconds with `width` at a time; answers calls per second and each call's time. */
export const rate = async (
  work: (i: number) => Promise<unknown>,
  ms: number,
  width: number,
): Promise<{ perSecond: number; times: number[] }> => {
  const times: number[] = [];
  const start = performance.now();
  let i = 0;
  const lane = async (): Promise<void> => {
    while (performance.now() - start < ms) {
      const one = performance.now();
      await work(i++);
      times.push(performance.now() - one);
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return { perSecond: (times.length * 1000) / (performance.now() - start), times };
};

/** How quick this machine is today: hash rounds per millisecond on one core. */
export const calibrate = async (): Promise<number> => {
  const { createHash } = await import('node:crypto');
  const block = Buffer.alloc(64 * 1024, 1);
  const start = performance.now();
  let rounds = 0;
  while (performance.now() - start < 300) {
    createHash('sha256').update(block).digest();
    rounds += 1;
  }
  return rounds / (performance.now() - start);
};
