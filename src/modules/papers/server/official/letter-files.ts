import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { chineseDay, dayOf } from '#platform/contract/china-day.ts';
import { newId } from '#platform/contract/ids.ts';
import { officialDocx } from '#platform/server/documents/official-docx.ts';
import { officialPdf } from '#platform/server/documents/official-pdf.ts';
import { paperProblems } from '../../contract/problems.ts';
import { type LetterOnPaper, letterDocument } from './letter-document.ts';
import { issuerOf, type LetterRecord, type LettersContext, letterNumberOf } from './letter-reads.ts';

const limit = 20 * 1_048_576;

/** Renders both files of a letter and keeps them; the columns that name them. */
export const storeLetter = async (ctx: LettersContext, paper: LetterOnPaper) => {
  const doc = letterDocument(paper);
  const [docx, pdf] = await Promise.all([officialDocx(doc, ctx.now), officialPdf(doc, ctx.now)]);
  const put = (bytes: Buffer) => ctx.files.put(newId(), Readable.from([bytes]), limit);
  return { docx: await put(docx), pdf: await put(pdf) };
};

/** What stands on the paper of a record, with another mark or none. */
export const letterOnPaper = async (ctx: LettersContext, l: LetterRecord, mark?: LetterOnPaper['mark']): Promise<LetterOnPaper> => ({
  title: l.title,
  recipient: l.recipient,
  body: l.body,
  remark: l.remark,
  issuer: await issuerOf(ctx, l),
  number: letterNumberOf(l),
  day: l.issued_on ?? dayOf(ctx.now),
  ...(mark ? { mark } : {}),
});

/** 作废, since when and why. */
export const voidMark = (issuer: string, at: Date, reason: string) => ({
  word: '作废',
  sentence: `本函已由${issuer}于${chineseDay(dayOf(at))}宣布作废。原因：${reason}`,
});

const draftMark = { word: '草稿', sentence: '尚未发出，没有编号，仅供核对。' };

/** @throws Problem `letterFileDamaged` when the bytes are not those that were kept */
const readKept = async (ctx: LettersContext, key: string | null, sha256: string | null): Promise<Buffer> => {
  const bytes = await ctx.files.read(key ?? '');
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw paperProblems.letterFileDamaged();
  return bytes;
};

/** The letter as a file: a draft as it stands, an issued one as it was issued, a void one with its mark. */
export const letterBytes = async (ctx: LettersContext, l: LetterRecord, format: 'docx' | 'pdf'): Promise<Buffer> => {
  if (l.issued_at === null) {
    const doc = letterDocument(await letterOnPaper(ctx, l, draftMark));
    return format === 'pdf' ? officialPdf(doc, ctx.now) : officialDocx(doc, ctx.now);
  }
  if (format === 'pdf') return l.voided_at ? readKept(ctx, l.void_pdf_key, l.void_pdf_sha256) : readKept(ctx, l.pdf_key, l.pdf_sha256);
  return l.voided_at ? readKept(ctx, l.void_docx_key, l.void_docx_sha256) : readKept(ctx, l.docx_key, l.docx_sha256);
};
