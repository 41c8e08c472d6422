import { describe, expect, it } from 'vitest';
import type { PlainCell } from '#platform/contract/imports/cells.ts';
import { headingReader } from '#platform/contract/imports/headings.ts';
import { ledgerFields } from './import-fields.ts';
import { unitOfHeading, yearOfHeading } from './register-cells.ts';

const env = {
  regionOf: () => undefined,
  dayOf: () => undefined,
  outputUnit: 1,
  moneyUnits: {} as Record<string, number>,
  revenueYear: undefined as number | undefined,
};
const text = (t: string): PlainCell => ({ kind: 'text', text: t });
const number = (n: number): PlainCell => ({ kind: 'number', text: String(n), number: n });
const { fieldOf } = headingReader(ledgerFields);

describe('台账常有的内容', () => {
  it.each([
    ['从业人数', 'employees'],
    ['从业人员（人）', 'employees'],
    ['职工人数', 'employees'],
    ['营业收入（万元）', 'revenue'],
    ['2025年营业收入', 'revenue'],
    ['年销售额', 'revenue'],
    ['主营业务收入', 'revenue'],
    ['注册资本（万元）', 'registeredCapital'],
    ['注册资金', 'registeredCapital'],
    ['成立时间', 'established'],
    ['登记住所', 'registeredAddress'],
    ['注册地址', 'registeredAddress'],
    ['住所', 'registeredAddress'],
    ['生产经营地址', 'address'],
    ['地址', 'address'],
    ['年产值（万元）', 'outputValue'],
    ['参保人数', undefined],
  ])('[6.1-c] the heading %j is %s', (heading, field) => {
    expect(fieldOf(heading)).toBe(field);
  });

  it.each([
    [text('500万元'), {}, 500],
    [text('5,000,000元'), {}, 500],
    [text('1.2亿元'), {}, 12_000],
    [text('人民币伍拾万'), {}, undefined],
    [text('500万人民币'), {}, 500],
    [text('1000.000000万人民币'), {}, 1000],
    [text('１００万元'), {}, 100],
    [number(800), {}, 800],
    [number(5_000_000), { registeredCapital: 0.0001 }, 500],
    [number(5_000_000), {}, undefined],
    [number(1.5), { registeredCapital: 10_000 }, 15_000],
    [text('100万美元'), {}, undefined],
    [text('约500万'), {}, undefined],
    [text('300-500万'), {}, undefined],
    [text('-5万'), {}, undefined],
  ])('[6.1-c] capital %j with units %j is %s 万元', (cell, moneyUnits, value) => {
    const reading = ledgerFields.registeredCapital.read(cell, { ...env, moneyUnits });
    expect(reading.draft.registeredCapital).toBe(value);
    expect(reading.fault === undefined).toBe(value !== undefined);
  });

  it.each([
    ['营业收入（元）', 0.0001, undefined],
    ['2025年营业收入（亿元）', 10_000, 2025],
    ['营业收入(2024年，万元)', 1, 2024],
    ['营业收入', undefined, undefined],
    ['2023-2025年营业收入', undefined, undefined],
    ['注册资本(千元)', 0.1, undefined],
  ])('[6.1-c] the heading %j says the unit %s and the year %s', (heading, unit, year) => {
    expect(unitOfHeading(heading)).toBe(unit);
    expect(yearOfHeading(heading)).toBe(year);
  });

  it('[6.1-c] revenue takes the year of its heading along', () => {
    expect(ledgerFields.revenue.read(number(1200), { ...env, revenueYear: 2025 }).draft).toEqual({ revenue: 1200, revenueYear: 2025 });
  });

  it.each([
    [text('120人'), 120],
    [text('1,200'), 1200],
    [number(35), 35],
    [text('约100人'), undefined],
    [text('50-100人'), undefined],
    [number(12.5), undefined],
    [text('若干'), undefined],
  ])('[6.1-c] %j are %s persons', (cell, employees) => {
    const reading = ledgerFields.employees.read(cell, env);
    expect(reading.draft.employees).toBe(employees);
    expect(reading.fault?.code).toBe(employees === undefined ? 'employeesUnreadable' : undefined);
  });

  it.each([
    // 12,000,000 元 under a format that shows 万: the heading speaks of what is shown.
    [{ registeredCapital: 1 }, 12_000_000, '1200.0', 1200],
    [{}, 12_000_000, '1200.0万元', 1200],
    [{ registeredCapital: 0.0001 }, 12_000_000, '1200.0', undefined],
    [{}, 12_000_000, '1200.0', undefined],
    [{ registeredCapital: 1 }, 1200, '1,200.00', 1200],
  ])('[6.1-c] with the units %j, %d shown as %j is %d', (moneyUnits, n, shown, sum) => {
    const read = ledgerFields.registeredCapital.read({ ...number(n), shown }, { ...env, moneyUnits });
    expect(read.draft.registeredCapital).toBe(sum);
    expect(read.fault === undefined).toBe(sum !== undefined);
  });
});
