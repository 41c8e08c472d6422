import { describe, expect, it } from 'vitest';
import { modules } from '#app/modules.ts';
import { waitingLine } from './gates.ts';

describe('lines', () => {
  it('[7.1-d] so many are let through at a time, in their order; a full line sends away, and a failure gives its place on', async () => {
    const gate = waitingLine({ places: 2, longest: 3, seconds: 7 });
    const [begun, ends]: [number[], (() => void)[]] = [[], []];
    const come = (n: number): Promise<number> =>
      gate(async () => {
        begun.push(n);
        await new Promise<void>(resolve => ends.push(resolve));
        if (n === 0) throw new Error('broken');
        return n;
      });
    const all = [0, 1, 2, 3, 4].map(come);
    const first = expect(all[0]).rejects.toThrow('broken');
    await expect(come(5)).rejects.toMatchObject({ status: 503, params: { seconds: 7 } });
    expect(begun).toEqual([0, 1]);
    for (let n = 0; n < 5; n += 1) {
      await expect.poll(() => ends.length).toBeGreaterThan(n);
      ends[n]?.();
    }
    await first;
    expect(await Promise.all(all.slice(1))).toEqual([1, 2, 3, 4]);
    expect(begun).toEqual([0, 1, 2, 3, 4]);
  });

  it('[7.1-d] whatever reads a file that was handed in, or makes a table or a document, stands in one before it takes a connection', () => {
    const heavy = /\.(?:export|annotated|print\w*|pack|daySheet|minutes|preview|addFile)$/;
    const alsoHeavy = ['papers.paper.read', 'papers.letter.upload', 'assets.standardStatus.import', 'reports.report.issue'];
    const handlers = modules.flatMap(m => m.handlers);
    const found = handlers.filter(({ op }) => alsoHeavy.includes(op.name) || (op.kind === 'download' && heavy.test(op.name)));
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter(h => !h.gate).map(h => h.op.name)).toEqual([]);
  });
});
