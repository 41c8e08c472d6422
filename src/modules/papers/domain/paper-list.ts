import type { Question, Row, RowColumn } from '#modules/questionnaires/contract/questionnaire.ts';
import { hasContact } from './paper-contacts.ts';
import { half, isBlank, labelled, type ReadValue, readTyped } from './paper-parts.ts';
import { splitOutside } from './paper-quotes.ts';

/* Repeating answers as they stand in one cell. What had to be guessed is said: which column a word belongs to, where one thing ends. */

const standardCode = /^[A-Z]{1,6}(\/[A-Z]{1,6})?\s?[\dA-Z./ ]*\d([-—–:]\d{2,4})?$/i;
/** Codes of standards within a text: GB/T 19001-2016, DB33/T 2089-2018, Q/ABC 001-2020, ISO 9001:2015. */
const codesIn = (text: string): { code: string; at: number }[] =>
  [...half(text).matchAll(/(?<![A-Za-z\d/])(?:[A-Z]{1,6}\d{0,4}(?:\/[A-Z]{1,6})?)\s?\d[\d.]*(?:\s?[-—–:]\s?\d{2,4})?(?![\dA-Za-z])/gi)].map(
    m => ({
      code: m[0].trim(),
      at: m.index,
    }),
  );

/** A state, not a name or a number: 已通过, 申请中. */
const isState = (text: string): boolean =>
  /^(有|是|否|无|没有|暂无|已.{0,5}|正在.*|在办.*|准备.*|计划.*|通过|取得|获得|具备|符合|达标|.{0,4}中)$/.test(text.trim());
const joins = /[、/&+]|和|及|与|以及/;

const isNumberLike = (text: string): boolean => /\d/.test(text) && !/[\u4e00-\u9fff]{3,}/.test(text);

interface Placed {
  row: Row;
  rest: string[];
  guess: boolean;
}

/** Whether a word may be taken for what its column holds without asking. */
const fits = (column: RowColumn, text: string, columns: readonly RowColumn[]): boolean => {
  if (isState(text) || text.includes('、')) return false;
  if (column.id === 'number') return columns.some(c => c.id === 'title') ? standardCode.test(half(text)) : isNumberLike(text);
  if (column.id === 'standard') return standardCode.test(half(text)) && /[A-Za-z]/.test(half(text));
  if (column.id === 'body') return !/\d/.test(text);
  if (column.id === 'title') return codesIn(text).length === 0;
  return !(columns.some(c => c.id === 'year') && /(19|20)\d\d\s*年?/.test(half(text))) && !/^[\d\s.%-]+$/.test(half(text));
};

const wordColumn = (columns: readonly RowColumn[], free: readonly RowColumn[], text: string): RowColumn | undefined => {
  const words = free.filter(c => c.type === 'text' || c.type === 'phone');
  // 标准编号 and 标准名称: a code goes to the one, anything else to the other; elsewhere words follow in the order of the columns.
  const wanted = columns.some(c => c.id === 'title') ? (standardCode.test(half(text)) ? 'number' : 'title') : words[0]?.id;
  return words.find(c => c.id === wanted) ?? words[0] ?? columns.find(c => c.type === 'text');
};

const putPart = (columns: readonly RowColumn[], value: string, placed: Placed): void => {
  const { row } = placed;
  const free = columns.filter(c => row[c.id] === undefined);
  const typed = free.map(c => ({ id: c.id, value: readTyped(c, value) })).find(t => t.value !== undefined);
  if (typed?.value !== undefined) {
    row[typed.id] = typed.value;
    return;
  }
  if (hasContact(value) && !free.some(c => c.type === 'phone')) {
    placed.rest.push(value);
    placed.guess = true;
    return;
  }
  const place = wordColumn(columns, free, value);
  if (!place) return;
  placed.guess ||= row[place.id] !== undefined || !fits(place, value, columns);
  row[place.id] = row[place.id] === undefined ? value : `${row[place.id]}，${value}`;
};

/** A row in the plain way: 微型电机，70%，3200万元. Parts that name their kind find their column, words follow in order. */
const readRow = (columns: readonly RowColumn[], text: string): Placed => {
  const named = labelled(text, columns);
  if (named) return { row: named, rest: [], guess: false };
  const placed: Placed = { row: {}, rest: [], guess: false };
  for (const part of text.replaceAll(/([\d０-９])[,，](?=[\d０-９]{3}([^\d０-９]|$))/g, '$1').split(/[，]/)) {
    const value = part.trim();
    if (value !== '') putPart(columns, value, placed);
  }
  return placed;
};

const trimmed = (text: string): string => text.replaceAll(/^[\s《》，,、:：]+|[\s《》，,、:：和及与]+$/g, '');

/** Standards that follow one another in one text, each with its title: a new one begins at every code. */
const splitStandards = (text: string): Placed[] | undefined => {
  const codes = codesIn(text);
  const plain = half(text);
  const lone = codes[0];
  if (codes.length === 0 || !lone || (codes.length === 1 && standardCode.test(plain))) return undefined;
  const before = trimmed(plain.slice(0, lone.at));
  return codes.map(({ code, at }, i) => {
    const title = trimmed(plain.slice(at + code.length, codes[i + 1]?.at ?? plain.length)) || (i === 0 ? before : '');
    return { row: { number: code.trim(), ...(title === '' ? {} : { title }) }, rest: [], guess: true };
  });
};

/** Numbers of certificates joined by 、: each is one. */
const splitNumbers = (columns: readonly RowColumn[], text: string): Placed[] | undefined => {
  const pieces = text.split('、').map(p => p.trim());
  if (pieces.length < 2 || !columns.some(c => c.id === 'body') || !pieces.every(isNumberLike)) return undefined;
  return pieces.map(p => ({ ...readRow(columns, p), guess: true }));
};

const splitRow = (columns: readonly RowColumn[], text: string): Placed[] => {
  const named = labelled(text, columns);
  if (named) return [{ row: named, rest: [], guess: false }];
  const isPlain = !joins.test(text) && text.includes('，') === false;
  const hasTitle = columns.some(c => c.id === 'title');
  const whole = readRow(columns, text);
  if (hasTitle && (whole.guess || !isPlain)) {
    const standards = whole.guess ? splitStandards(text) : undefined;
    if (standards) return standards;
  }
  return splitNumbers(columns, text) ?? [whole];
};

const none = /^(无|没有|暂无|\/|-|—|——)$/;

/** A list as it stands in one cell: rows by ；or lines. */
export const readList = (question: Question, text: string): ReadValue => {
  if (isBlank(text)) return { value: undefined };
  if (none.test(half(text))) return { value: [] };
  const placed = splitOutside(text.trim(), '；;\n')
    .filter(part => part.trim() !== '')
    .flatMap(part => splitRow(question.columns ?? [], part));
  const rest = placed.flatMap(p => p.rest);
  return { value: placed.map(p => p.row), guess: placed.some(p => p.guess), ...(rest.length > 0 ? { rest } : {}) };
};
