import { dayOf } from '../../contract/china-day.ts';
import type { DownloadedFile } from '../../contract/operation.ts';
import { platformProblems } from '../../contract/problem.ts';
import { bufferOf } from './workbook.ts';
import { type SheetDefinition, writeXlsx } from './write.ts';

/** Rows of one workbook; more belong into several. */
export const mostExported = 50_000;

/**
 * A list that goes out whole or not at all: what a workbook left out, nobody would miss. Ask for `most + 1` rows.
 * @throws Problem `exportTooBig`, which asks for a narrower filter
 */
export const wholeList = <R>(rows: readonly R[], most: number = mostExported): readonly R[] => {
  if (rows.length > most) throw platformProblems.exportTooBig({ limit: most });
  return rows;
};

/** Sheets as the answer of a download: `企业名单-2026-11-22.xlsx`. */
export const workbookReply = async (
  ctx: { readonly now: Date },
  name: string,
  sheets: readonly SheetDefinition[],
): Promise<DownloadedFile> => ({
  fileName: `${name}-${dayOf(ctx.now)}.xlsx`,
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  body: await bufferOf(writeXlsx(sheets, ctx.now)),
});
