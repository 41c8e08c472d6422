import { type PlainCell, plainly, red, refused as refuse, yellow } from '#platform/contract/imports/cells.ts';
import { importFields } from '#platform/contract/imports/fields.ts';
import type { RefusedLine, StandardStatus, StatusLine } from '../contract/operations-bulletins.ts';
import { readStandard } from './identifiers/standard-number.ts';

/** What a row of a status list says. */
export interface StatusDraft {
  number?: string;
  status?: StandardStatus;
  replacedBy?: string;
  effectiveOn?: string;
}
export interface StatusEnv {
  /** The day of a cell in any of the written forms; undefined when it is none. */
  readonly dayOf: (cell: PlainCell) => string | undefined;
}

/** Status words of the official sites. What is not named here is not guessed. */
const statusOf = (word: string): StandardStatus | undefined => {
  const w = word.replace(/\s/g, '');
  if (/^(已?废止|作废|已作废|withdrawn)$/i.test(w)) return 'withdrawn';
  if (/^(已?被(代替|替代)|已?(代替|替代)|replaced|superseded)$/i.test(w)) return 'replaced';
  if (/^(即将实施|未实施|upcoming)$/i.test(w)) return 'upcoming';
  if (/^(现行|有效|现行有效|current)$/i.test(w)) return 'current';
  return undefined;
};
const words = (text: string): readonly string[] => text.split(' ');

/** 标准状态清单 (6.3.4-b): columns as the official sites head them. */
export const statusFields = importFields<StatusDraft, StatusEnv>()({
  number: {
    headings: words('标准号 标准编号 标准号码 standardno standardno. standardnumber'),
    lead: true,
    read: cell => {
      if (cell.text.trim() === '') return plainly({});
      const reading = readStandard(cell.text.trim());
      return reading.ok && reading.reference.year !== null ? plainly({ number: reading.reference.key }) : refuse(red('number'));
    },
  },
  status: {
    headings: words('状态 标准状态 status'),
    always: true,
    read: cell => {
      const status = statusOf(cell.text);
      return status ? plainly({ status }) : refuse(red('status'));
    },
  },
  replacedBy: {
    headings: words(
      '被代替 代替 被替代 替代 被代替标准 代替标准 被代替标准号 代替标准号 被替代标准号 代替本标准的标准 被替代为 新标准 新标准号 replacedby',
    ),
    read: cell => {
      const text = cell.text.trim();
      const next = readStandard(text);
      return plainly(text === '' ? {} : { replacedBy: next.ok ? next.reference.key : text });
    },
  },
  effectiveOn: {
    headings: words('废止日期 废止时间 作废日期 实施日期 状态日期 日期 date'),
    read: (cell, { dayOf }) => {
      const day = dayOf(cell);
      if (day === undefined) return cell.text.trim() === '' ? plainly({}) : refuse(yellow('day'));
      return plainly({ effectiveOn: day });
    },
  },
});

/** A row as the reader of tables gives it. */
export interface StatusRow {
  readonly row: number;
  readonly red: boolean;
  readonly draft: Partial<StatusDraft>;
  readonly faults: readonly { readonly code: string; readonly value: string }[];
}

const whys = ['number', 'status', 'day'] as const;

/** What the rows say, and what is not taken over: a line without its number or status, a day that is none. Lines without a number are no lines. */
export const statusLines = (rows: readonly StatusRow[]): { lines: StatusLine[]; refused: RefusedLine[] } => {
  const lines: StatusLine[] = [];
  const refused: RefusedLine[] = [];
  for (const { row, draft, faults } of rows) {
    const wrong = whys.flatMap(why => faults.filter(f => f.code === why).map(f => ({ why, written: f.value })))[0];
    if (wrong && (wrong.why === 'number' || draft.number !== undefined))
      refused.push({ row, number: draft.number ?? wrong.written, ...wrong });
    const { number, status } = draft;
    if (number !== undefined && status !== undefined)
      lines.push({ row, number, status, replacedBy: draft.replacedBy ?? '', effectiveOn: draft.effectiveOn ?? null });
  }
  return { lines, refused };
};
