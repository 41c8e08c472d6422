import type { Answer, Row, RowColumn } from '#modules/questionnaires/contract/questionnaire.ts';
import { splitOutside, unquoted } from './paper-quotes.ts';

/** Full-width letters, digits and signs as half-width ones; spaces at both ends gone. For codes, numbers and labels, never for free text. */
export const half = (text: string): string => text.normalize('NFKC').trim();

/** An empty box is no answer. */
export const isBlank = (text: string): boolean => /^[\s□☐○◯_＿]*$/.test(text);

/** What a cell says, what in it belongs to another field, and whether some of it had to be guessed. */
export interface ReadValue {
  value: Answer | undefined;
  rest?: readonly string[];
  guess?: boolean;
}

/** `1,200` → 1200, `12 台（件）` → 12 with what follows it. */
export const readAmount = (text: string): { value: number; rest: string } | undefined => {
  const plain = half(text).replaceAll(/(\d),(?=\d{3}(\D|$))/g, '$1');
  const found = /^(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)\s*(.*)$/is.exec(plain);
  return found ? { value: Number(found[1]), rest: (found[2] ?? '').trim() } : undefined;
};

/** The parts of a person as they are named where the plain way would not do. */
export const personColumns: readonly RowColumn[] = [
  { id: 'name', type: 'text', label: { zh: '姓名', en: 'Name' } },
  { id: 'post', type: 'text', label: { zh: '职务', en: 'Post' } },
  { id: 'phone', type: 'phone', label: { zh: '电话', en: 'Phone' } },
];

/** `名称：…，级别：国家`: a row whose values are all named. Undefined when the text is not of this kind. */
export const labelled = (text: string, columns: readonly RowColumn[]): Row | undefined => {
  const row: Row = {};
  for (const part of splitOutside(text.trim(), '，')) {
    const column = columns.find(c => part.trimStart().startsWith(`${c.label.zh}：`));
    if (!column || row[column.id] !== undefined) return undefined;
    const raw = part
      .trimStart()
      .slice(column.label.zh.length + 1)
      .trim();
    const inner = unquoted(raw) ?? raw;
    const value = column.type === 'text' || column.type === 'phone' ? inner : readTyped(column, inner);
    row[column.id] = value ?? inner;
  }
  return row;
};

const dayPattern = /^(\d{4})[-年./](\d{1,2})[-月./](\d{1,2})日?$/;
const isDay = (day: string): boolean => {
  const [y = 0, m = 0, d = 0] = day.split('-').map(Number);
  const february = y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : 28;
  return d >= 1 && d <= ([31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1] ?? 0);
};

/** A part that says by itself what it is: a choice, a day, a number with the column's unit, a year. */
export const readTyped = (column: RowColumn, text: string): string | number | undefined => {
  if (column.type === 'choice') return column.options?.find(o => half(o.label.zh) === half(text).replace(/级$/, ''))?.value;
  if (column.type === 'day') {
    const found = dayPattern.exec(half(text).replace(/^(?:有效期?|到期日?)?至?[:：]?\s*/, ''));
    const day = found && [found[1], found[2]?.padStart(2, '0'), found[3]?.padStart(2, '0')].join('-');
    return day && isDay(day) ? day : undefined;
  }
  if (column.type !== 'number') return undefined;
  const amount = readAmount(half(text).replace(/^(占比?|约|占总产值|年产值|产值|年度)[:：约为]*/, ''));
  if (!amount) return undefined;
  if (column.unit) return amount.rest === half(column.unit.zh) ? amount.value : undefined;
  return amount.rest === '' || (column.id === 'year' && amount.rest === '年') ? amount.value : undefined;
};
