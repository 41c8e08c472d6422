import type { OfficialDocument } from '#platform/server/documents/official.ts';
import type { LetterText } from '../../contract/official-letter.ts';

/** What stands on the paper. */
export interface LetterOnPaper extends LetterText {
  issuer: string;
  /** Null of a draft. */
  number: string | null;
  day: string;
  /** 草稿, 作废. */
  mark?: { word: string; sentence: string };
}

/** Lines of the body as paragraphs: the renderer indents them, so blanks that were typed for that go, and so do empty lines. */
const paragraphsOf = (body: string): string[] =>
  body
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '');

/** 致企业函 in the layout of official letters (GB/T 9704—2012): red head, number, addressee, body, signature and date. zh-CN only. */
export const letterDocument = (l: LetterOnPaper): OfficialDocument => ({
  redHead: { issuer: l.issuer, ...(l.number === null ? {} : { number: l.number }) },
  ...(l.mark ? { mark: l.mark } : {}),
  title: l.title === '' ? '（未写标题）' : l.title,
  ...(l.recipient === '' ? {} : { recipients: l.recipient.replace(/[:：]$/, '') }),
  blocks: paragraphsOf(l.body).map(text => ({ kind: 'paragraph', text })),
  signature: { organisation: l.issuer, day: l.day },
  ...(l.remark === '' ? {} : { remark: l.remark.replace(/^[（(](.*)[）)]$/, '$1') }),
});
