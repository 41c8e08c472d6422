import type { LetterState, LetterText } from '../contract/official-letter.ts';

/** Times that say where a letter stands. */
export interface LetterTimes {
  issued_at: unknown;
  voided_at: unknown;
}

/** 草稿 → 已发出 → 已作废. */
export const letterState = (l: LetterTimes): LetterState => (l.voided_at ? 'voided' : l.issued_at ? 'issued' : 'draft');

/** 陪函〔2026〕3号: no leading zeros, no 第 (GB/T 9704—2012, 7.2.5). */
export const letterNumber = (year: number, no: number): string => `陪函〔${year}〕${no}号`;

/** What must be there before a letter is issued, by the name of its field. */
export const missingIn = (letter: Pick<LetterText, 'title' | 'recipient' | 'body'>): ('title' | 'recipient' | 'body')[] =>
  (['title', 'recipient', 'body'] as const).filter(field => letter[field].trim() === '');
