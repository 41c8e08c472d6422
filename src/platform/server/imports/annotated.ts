import { buffer } from 'node:stream/consumers';
import { sql } from 'kysely';
import { type RoomPhrases, translator } from '../../contract/phrases.ts';
import { platformPhrases } from '../../contract/phrases-platform.ts';
import type { CallContext } from '../context.ts';
import { type Handler, matrixDecides } from '../handler.ts';
import { storedFile } from '../own-files.ts';
import { annotate, type CellRemark } from '../sheets/annotate.ts';
import type { ImportKind } from './kind.ts';
import { download } from './make.ts';
import { findImport } from './record.ts';

interface Remarked {
  row_no: number;
  col: number;
  severity: 'red' | 'yellow';
  code: string;
  params: Record<string, unknown>;
  suggestion: string | null;
}

const remarksOf = async (ctx: CallContext, kind: ImportKind, id: string, say: ReturnType<typeof translator>): Promise<CellRemark[]> => {
  const { rows } = await sql<Remarked>`
    select row_no, greatest(col, 0) as col, severity, code, params, suggestion from platform.import_faults
    where import_id = ${id} and severity <> 'unread' order by row_no, col`.execute(ctx.db);
  return rows.map(f => ({
    rowNumber: f.row_no,
    column: f.col,
    level: f.severity === 'red' ? 'error' : 'warning',
    text:
      say(kind.faultKey?.(f.code) ?? `${kind.room}.fault.${f.code}`, f.params) +
      (f.suggestion ? say('platform.import.suggestion', { suggestion: f.suggestion }) : ''),
  }));
};

/** The workbook as it came, with its faults written into it. */
export const annotatedHandler = (kind: ImportKind, phrases: RoomPhrases): Handler =>
  download(kind.ops.annotated, {
    load: (ctx, input) => findImport(ctx, kind, input.id),
    allow: matrixDecides,
    subject: record => record.id,
    run: async (ctx, record) => {
      const say = translator([platformPhrases, phrases], ctx.locale);
      const file = await storedFile(ctx, record.file_id ?? '');
      const body = await annotate(
        { bytes: await ctx.files.read(file.storageKey), fileName: file.name },
        {
          sheet: Math.max(0, record.sheets.indexOf(record.sheet)),
          headerRow: record.header_row,
          remarks: await remarksOf(ctx, kind, record.id, say),
          title: say('platform.import.remarkTitle'),
          createdAt: ctx.now,
        },
      );
      const fileName = `${file.name.replace(/\.[^.]*$/, '') || say('platform.import.pasted')}-${say('platform.import.remarked')}.xlsx`;
      return { fileName, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', body: await buffer(body) };
    },
  });
