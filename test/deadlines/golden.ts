import type { EngineAsset } from '#modules/assets/contract/deadline.ts';
import { countRule } from '#modules/assets/domain/deadlines/count-rule.ts';
import { deadlinesOf } from '#modules/assets/domain/deadlines/deadlines.ts';
import { annualFee } from '#modules/assets/domain/deadlines/fees.ts';
import { goldenAmounts, goldenAnnualFees, goldenPeriods } from '#modules/assets/domain/deadlines/golden/golden-deadlines.data.ts';
import { dayNumberOf, isoOf } from '#modules/reference/domain/day-numbers.ts';
import { firstLaw } from './first-law.ts';

const periodFaults = (): string[] =>
  goldenPeriods.flatMap(golden => {
    const [, , rule, from] = golden;
    const c = countRule(firstLaw, rule, dayNumberOf(from));
    const engine = [c.rule.law, c.rule.article, rule, from, isoOf(c.due), isoOf(c.safe), c.confidence];
    return engine.join(' ') === golden.join(' ') ? [] : [`${golden.join(' ')} ≠ ${engine.join(' ')}`];
  });

const patent = (filedOn: string, year: number): EngineAsset => ({
  id: '',
  kind: 'patent',
  status: 'inForce',
  endedOn: null,
  events: [],
  details: {
    type: 'invention',
    filedOn,
    grantedOn: filedOn,
    paidThroughYear: year - 1,
    reduction: 0,
    openLicence: false,
    inventors: [],
    pct: false,
  },
});

const annualFaults = (): string[] =>
  goldenAnnualFees.flatMap(golden => {
    const [filed, year, due, , grace] = golden;
    const before = deadlinesOf(patent(filed, year), firstLaw, due).find(d => d.kind === 'annualFee');
    const after = deadlinesOf(patent(filed, year), firstLaw, isoOf(dayNumberOf(due) + 1)).find(d => d.kind === 'annualFeeGrace');
    const engine = [filed, year, before?.dueOn, before?.safeOn, after?.dueOn, after?.safeOn, before?.confidence];
    return engine.join(' ') === golden.join(' ') && before?.graceUntil === grace ? [] : [`${golden.join(' ')} ≠ ${engine.join(' ')}`];
  });

const amountFaults = (): string[] =>
  goldenAmounts.flatMap(golden => {
    const [type, year, grantYear, off, openLicence, month, yuan] = golden;
    const reduction = off === 0 ? 0 : off === 70 ? 0.7 : 0.85;
    const fee = annualFee(firstLaw, { type, year, grantYear, reduction, openLicence, graceMonth: month, day: dayNumberOf('2026-11-22') });
    return fee?.amount === yuan ? [] : [`${golden.join(' ')} ≠ ${fee?.amount}`];
  });

/** Golden cases on which the engine differs; and how many there are. */
export const runGolden = (): { cases: number; faults: string[] } => ({
  cases: goldenPeriods.length + goldenAnnualFees.length + goldenAmounts.length,
  faults: [...periodFaults(), ...annualFaults(), ...amountFaults()],
});
