import type { Answer, Column, Person, Question, Row } from '#modules/questionnaires/contract/questionnaire.ts';
import { isPhone } from '#modules/questionnaires/domain/check-answers.ts';
import { splitOutside, unquoted } from './paper-quotes.ts';

/*
 * What stands in a cell of the paper, read as an answer. The plain way of writing is the one that people use; `paper-text.ts` writes it
 * and checks with these very functions that nothing gets lost.
 */

/** Full-width letters, digits and signs as half-width ones; spaces at both ends gone. For codes, numbers and labels, never for free text. */
export const half = (text: string): string => text.normalize('NFKC').trim();

/** An empty box is no answer. */
const isBlank = (text: string): boolean => /^[\s□☐○◯_＿]*$/.test(text);

/** Free text stands as it is; quotes of ours are taken off where they were needed. */
export const readText = (text: string): string | undefined => {
  const plain = text.trim();
  const inner = unquoted(plain);
  if (inner !== undefined && readText(inner) !== inner) return inner;
  return isBlank(plain) ? undefined : plain;
};

const readCode = (text: string): string | undefined => {
  const code = half(text).replaceAll(/[\s-]/g, '').toUpperCase();
  return isBlank(code) ? undefined : /^[0-9A-Z]{18}$/.test(code) ? code : readText(text);
};

/** `1,200` → 1200, `12 台（件）` → 12 with what follows it. */
export const readAmount = (text: string): { value: number; rest: string } | undefined => {
  const plain = half(text).replaceAll(/(\d),(?=\d{3}(\D|$))/g, '$1');
  const found = /^(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)\s*(.*)$/is.exec(plain);
  return found ? { value: Number(found[1]), rest: (found[2] ?? '').trim() } : undefined;
};

const countWords = /^(台|件|个|把|只|套|台\(件\)|台件|台\/件)?$/;

const readNumber = (question: Question, text: string): Answer | undefined => {
  const amount = readAmount(text);
  if (!amount) return half(text) === '无' ? 0 : readText(text);
  const unit = half(question.unit?.zh ?? '');
  return amount.rest === unit || countWords.test(amount.rest) ? amount.value : readText(text);
};

const digitsAtEnd = /(?:^|[\s,，、:：]|(?<=[^\d*+-]))(\+?[\d*][\d*\s-]{4,22}[\d*])\s*$/;

/** `沈犇 总经理 13905710003`, `沈犇（总经理）139 0571 0003`. */
const readPerson = (text: string): Person | undefined => {
  if (isBlank(text)) return undefined;
  const parts = labelled(text, personColumns);
  if (parts) return { name: '', ...parts } as Person;
  const plain = text.trim();
  const found = digitsAtEnd.exec(half(plain));
  const phone = found?.[1]?.replaceAll(/\s/g, '');
  const isNumber = phone !== undefined && isPhone(phone);
  const before = isNumber ? half(plain).slice(0, found?.index).trim() : plain;
  const [name = '', ...rest] = before.split(/[\s,，、；;]+|[（(](?=[^）)]*[）)])|[）)]/).filter(s => s !== '');
  const post = rest
    .join(' ')
    .replace(/(电话|手机|联系电话)[:：]?$/, '')
    .trim();
  return { name, ...(post === '' ? {} : { post }), ...(isNumber ? { phone } : {}) };
};

/** The parts of a person as they are named where the plain way would not do. */
export const personColumns: readonly Column[] = [
  { id: 'name', type: 'text', label: { zh: '姓名', en: 'Name' } },
  { id: 'post', type: 'text', label: { zh: '职务', en: 'Post' } },
  { id: 'phone', type: 'phone', label: { zh: '电话', en: 'Phone' } },
];

/** `名称：…，级别：国家`: a row whose values are all named. Undefined when the text is not of this kind. */
const labelled = (text: string, columns: readonly Column[]): Row | undefined => {
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
export const readTyped = (column: Column, text: string): string | number | undefined => {
  if (column.type === 'choice') return column.options?.find(o => half(o.label.zh) === half(text))?.value;
  if (column.type === 'day') {
    const found = dayPattern.exec(half(text));
    const day = found && [found[1], found[2]?.padStart(2, '0'), found[3]?.padStart(2, '0')].join('-');
    return day && isDay(day) ? day : undefined;
  }
  if (column.type !== 'number') return undefined;
  const amount = readAmount(half(text).replace(/^(占比?|约|占总产值|年产值|产值|年度)[:：约为]*/, ''));
  if (!amount) return undefined;
  if (column.unit) return amount.rest === half(column.unit.zh) ? amount.value : undefined;
  return amount.rest === '' || (column.id === 'year' && amount.rest === '年') ? amount.value : undefined;
};

const standardCode = /^[A-Z]{1,6}(\/[A-Z]{1,6})?\s?[\dA-Z./ ]*\d([-—–:]\d{2,4})?$/i;

/** A row in the plain way: 微型电机，70%，3200万元. Parts that name their kind find their column, words follow in order. */
const readRow = (columns: readonly Column[], text: string): Row => {
  const named = labelled(text, columns);
  if (named) return named;
  const row: Row = {};
  for (const part of text.replaceAll(/([\d０-９])[,，](?=[\d０-９]{3}([^\d０-９]|$))/g, '$1').split(/[，]/)) {
    const value = part.trim();
    if (value === '') continue;
    const free = columns.filter(c => row[c.id] === undefined);
    const typed = free.map(c => ({ id: c.id, value: readTyped(c, value) })).find(t => t.value !== undefined);
    if (typed?.value !== undefined) {
      row[typed.id] = typed.value;
      continue;
    }
    const words = free.filter(c => c.type === 'text' || c.type === 'phone');
    // 标准编号 and 标准名称: a code goes to the one, anything else to the other; elsewhere words follow in the order of the columns.
    const wanted = columns.some(c => c.id === 'title') ? (standardCode.test(half(value)) ? 'number' : 'title') : words[0]?.id;
    const place = words.find(c => c.id === wanted) ?? words[0] ?? columns.find(c => c.type === 'text');
    if (place) row[place.id] = row[place.id] === undefined ? value : `${row[place.id]}，${value}`;
  }
  return row;
};

const none = /^(无|没有|暂无|\/|-|—|——)$/;

const readRows = (question: Question, text: string): Row[] | undefined => {
  if (isBlank(text)) return undefined;
  if (none.test(half(text))) return [];
  return splitOutside(text.trim(), '；;\n')
    .filter(part => part.trim() !== '')
    .map(part => readRow(question.columns ?? [], part));
};

/** An answer as it stands in one cell; 是/否 rows are read from their ticks (`readTicks`). Undefined: nothing stands there. */
export const readValue = (question: Question, text: string): Answer | undefined => {
  switch (question.type) {
    case 'uscc':
      return readCode(text);
    case 'number':
      return readNumber(question, text);
    case 'person':
      return readPerson(text);
    case 'rows':
      return readRows(question, text);
    case 'choice': {
      const plain = readText(text);
      return question.options?.find(o => o.label.zh === plain)?.value ?? plain;
    }
    default:
      return readText(text);
  }
};
