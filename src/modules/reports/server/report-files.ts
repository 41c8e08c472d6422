import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { newId } from '#platform/contract/ids.ts';
import type { Context } from '#platform/server/context.ts';
import { officialDocx } from '#platform/server/documents/official-docx.ts';
import { officialPdf } from '#platform/server/documents/official-pdf.ts';
import { reportProblems } from '../contract/problems.ts';
import type { ReportData } from '../contract/report.ts';
import type { ReportsDb } from './db.ts';
import { reportDocument } from './report-document.ts';

const LIMIT = 50 * 1024 * 1024;

/** Renders both files of a report and puts them into the store; the same data give the same bytes. */
export const storeReport = async (ctx: Context<ReportsDb>, data: ReportData) => {
  const doc = reportDocument(data);
  const [docx, pdf] = await Promise.all([officialDocx(doc, ctx.now), officialPdf(doc, ctx.now)]);
  const put = (bytes: Buffer) => ctx.files.put(newId(), Readable.from([bytes]), LIMIT);
  return { docx: await put(docx), pdf: await put(pdf) };
};

/**
 * Reads an issued file back and proves by its hash that it is the one that was issued.
 * @throws Problem `reportFileDamaged`
 */
export const readIssued = async (ctx: Context<ReportsDb>, file: { key: string; sha256: string }): Promise<Buffer> => {
  const bytes = await ctx.files.read(file.key);
  if (createHash('sha256').update(bytes).digest('hex') !== file.sha256) throw reportProblems.reportFileDamaged();
  return bytes;
};
