import { type PlainCell, plainly, type Reading as ReadingOf, refused, yellow } from '#platform/contract/imports/cells.ts';
import { type MoneyField, type ReadEnv, type RowDraft, shownSum } from './import-cells.ts';

type Reading = ReadingOf<RowDraft>;

/** 万元 per unit as it is written. */
const units: Readonly<Record<string, number>> = {
  元: 0.0001,
  千元: 0.1,
  万: 1,
  万元: 1,
  百万元: 100,
  千万: 1000,
  千万元: 1000,
  亿: 10_000,
  亿元: 10_000,
};
/** Beyond 1,000,000 a bare number may as well be yuan: nobody can tell. */
const mostBare = 1_000_000;

const written = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s,，]/g, '')
    .replace(/^(?:人民币|RMB|CNY|¥|￥)[:：]?/i, '')
    .replace(/(?:\(?人民币\)?|RMB|CNY)$/i, '')
    .replace(/人民币元$/, '元');

/** 万元 per unit that a heading says: `（万元）`, `单位：元`, `(亿元)`; undefined when it says none. */
export const unitOfHeading = (heading: string): number | undefined => {
  const found = /(百万元|千万元|亿元|万元|千元|元)/.exec(heading.normalize('NFKC').replace(/\s/g, ''));
  return found?.[1] === undefined ? (/[(:]亿|亿\)/.test(heading.normalize('NFKC')) ? 10_000 : undefined) : units[found[1]];
};

/** The one year that a heading names: `2025年营业收入`, `营业收入（2025）`. */
export const yearOfHeading = (heading: string): number | undefined => {
  const years = [...new Set(heading.normalize('NFKC').match(/(?<!\d)(?:19[5-9]\d|20\d{2})(?!\d)/g) ?? [])];
  return years.length === 1 ? Number(years[0]) : undefined;
};

/** Beyond this no sum is kept. */
const mostSum = 99_999_999_999;
/** To the yuan. */
const toYuan = (n: number): number => Math.round(n * 10_000) / 10_000;

/**
 * A sum in 万元. The unit stands in the cell or in the heading; a bare number is 万元, as registers export it, unless it is so great that it may be
 * yuan. Another currency is not converted, 约 and ranges are no number: all of these are doubtful.
 */
export const readMoney = (cell: PlainCell, field: MoneyField, env: Pick<ReadEnv, 'moneyUnits'>): Reading => {
  const raw = cell.text.trim();
  const doubtful = (code: string): Reading => refused(yellow(code, { value: raw.slice(0, 40) }));
  if (/美元|港元|港币|欧元|日元|英镑|USD|HKD|EUR|JPY|GBP/i.test(raw)) return doubtful('moneyForeign');
  if (cell.shown !== undefined && cell.number !== undefined && cell.number > 0) {
    const sum = shownSum(cell.number, cell.shown, env.moneyUnits[field]);
    const bare = env.moneyUnits[field] === undefined && !/[万亿元]/.test(cell.shown);
    if (bare && sum !== undefined && sum > mostBare) return doubtful('moneyNoUnit');
    return sum === undefined || sum > mostSum ? doubtful('moneyUnreadable') : plainly({ [field]: sum });
  }
  const text = written(raw);
  const said = /^(\d+(?:\.\d+)?)(百万元|千万元?|千元|亿元?|万元?|元)?$/.exec(text);
  const number = cell.kind === 'number' ? cell.number : said ? Number(said[1]) : undefined;
  if (number === undefined || !Number.isFinite(number) || number < 0) return doubtful('moneyUnreadable');
  const unit = said?.[2] === undefined ? env.moneyUnits[field] : units[said[2]];
  if (unit === undefined && number > mostBare) return doubtful('moneyNoUnit');
  const value = toYuan(number * (unit ?? 1));
  return value > mostSum ? doubtful('moneyUnreadable') : plainly({ [field]: value });
};

/** 营业收入, and the year that its heading names. */
export const readRevenue = (cell: PlainCell, env: ReadEnv): Reading => {
  const reading = readMoney(cell, 'revenue', env);
  const year = env.revenueYear;
  return reading.draft.revenue === undefined || year === undefined
    ? reading
    : { ...reading, draft: { ...reading.draft, revenueYear: year } };
};

/** 从业人数: whole persons. `120人` is a number, 约 and ranges are none. */
export const readEmployees = (cell: PlainCell): Reading => {
  const text = cell.text.normalize('NFKC').replace(/[\s,，]/g, '');
  const said = /^(\d+)(?:\.0+)?(?:人|名|个)?$/.exec(text);
  const number = said ? Number(said[1]) : Number.NaN;
  return Number.isInteger(number) && number <= 10_000_000
    ? plainly({ employees: number })
    : refused(yellow('employeesUnreadable', { value: cell.text.trim().slice(0, 40) }));
};

/** The year of 营业收入 in a column of its own: `2025`, `2025年`, `2025年度`. */
export const readRevenueYear = (cell: PlainCell): Reading => {
  const said = /^(\d{4})(?:年度?)?$/.exec(cell.text.normalize('NFKC').replace(/\s/g, ''));
  const year = Number(said?.[1]);
  return year >= 1949 && year <= 2200
    ? plainly({ revenueYear: year })
    : refused(yellow('yearUnreadable', { value: cell.text.trim().slice(0, 40) }));
};
