import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { compareOnRandomCases } from '#test/deadlines/compare.ts';
import { runGolden } from '#test/deadlines/golden.ts';
import { deadlineKinds } from '../../../contract/deadline.ts';

const main = path.resolve(import.meta.dirname, '../../../../../../test/deadlines/golden-main.ts');
const run = promisify(execFile);

describe('[6.3.1-a] the golden table of the law', () => {
  it('holds more than 400 cases, and the engine agrees with each', () => {
    const { cases, faults } = runGolden();
    expect(cases).toBeGreaterThanOrEqual(400);
    expect(faults).toEqual([]);
  });

  it.each([
    ['Asia/Shanghai', -480],
    ['UTC', 0],
    ['America/Los_Angeles', 420],
    ['Pacific/Kiritimati', -840],
  ])('on a host in %s as well', { timeout: 60_000 }, async (zone, offset) => {
    const { stdout } = await run(process.execPath, [main], { env: { TZ: zone } });
    const answer = JSON.parse(stdout) as { cases: number; faults: string[]; offset: number };
    expect(answer.offset).toBe(offset);
    expect(answer.cases).toBeGreaterThanOrEqual(400);
    expect(answer.faults).toEqual([]);
  });
});

describe('[6.3.1-a] the engine against a second reading of the law', () => {
  it('20,000 random assets: the same deadlines, and no safe day after the legal one', { timeout: 120_000 }, () => {
    const { faults, deadlines, kinds } = compareOnRandomCases(1, 20_000);
    expect(faults).toEqual([]);
    expect(deadlines).toBeGreaterThan(20_000);
    // They need what the generator has not, a notice of lapse, a day of issue; the tests of the engine have them.
    const apart: readonly string[] = ['restoration', 'surveillance', 'pctEntry', 'pctEntryGrace'];
    expect(deadlineKinds.filter(kind => !apart.includes(kind) && (kinds[kind] ?? 0) < 20)).toEqual([]);
  });
});
