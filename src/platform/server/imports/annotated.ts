import { buffer } from 'node:stream/consumers';
import { sql } from 'kysely';
import { faultKeyOf } from '../../contract/imports/cells.ts';
import { sheetOfRow } from '../../contract/imports/sheet-rows.ts';
import { type RoomPhrases, translator } from '../../contract/phrases.ts';
import { platformPhrases } from '../../contract/phrases-platform.ts';
import type { CallContext } from '../context.ts';
import { fileGate } from '../gates.ts';
import { type Handler, matrixDecides } from '../handler.ts';
import { storedFile } from '../own-files.ts';
import { annotate, type CellRemark, type SheetRemarks } from '../sheets/annotate.ts';
import type { ImportKind } from './kind.ts';
import { download } from './make.ts';
import { findImport } from './record.ts';
import type { ImportRecord } from './record-shape.ts';

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
  const fixes = await sql<{ row_no: number; col: number; was: string; becomes: string }>`
    select row_no, col, was, becomes from platform.import_fixes where import_id = ${id} order by row_no, col`.execute(ctx.db);
  const fixed = fixes.rows.map(
    (f): CellRemark => ({
      rowNumber: f.row_no,
      column: f.col < 0 ? null : f.col,
      level: 'done',
      becomes: ctx.cipher.open(f.becomes),
      text: say('platform.import.fixed', { was: ctx.cipher.open(f.was), becomes: ctx.cipher.open(f.becomes) }),
    }),
  );
  const faulty = rows.map(
    (f): CellRemark => ({
      rowNumber: Math.max(1, f.row_no),
      column: f.col,
      level: f.severity === 'red' ? 'error' : 'warning',
      text:
        say(
          faultKeyOf(f.code, code => kind.faultKey?.(code) ?? `${kind.room}.fault.${code}`),
          f.params,
        ) + (f.suggestion ? say('platform.import.suggestion', { suggestion: f.suggestion }) : ''),
    }),
  );
  return [...faulty, ...fixed].sort((a, b) => a.rowNumber - b.rowNumber || (a.column ?? 0) - (b.column ?? 0));
};

/** Remarks by the sheet they belong to: the first, and the others. */
const bySheet = (record: ImportRecord, remarks: readonly CellRemark[]): SheetRemarks & { more: SheetRemarks[] } => {
  const parts =
    record.parts.length > 0 ? record.parts : [{ index: Math.max(0, record.sheets.indexOf(record.sheet)), headerRow: record.header_row }];
  const [first = { sheet: 0, headerRow: record.header_row, remarks: [] }, ...more] = parts.map((part, at) => ({
    sheet: part.index,
    headerRow: part.headerRow,
    remarks: remarks.flatMap(r => {
      const place = sheetOfRow(r.rowNumber);
      return place.at === at ? [{ ...r, rowNumber: Math.max(1, place.row) }] : [];
    }),
  }));
  return { ...first, more };
};

/** The workbook as it came, with what was put right in its cells and its faults beside them: taken in again, it gives what stands here. */
export const annotatedHandler = (kind: ImportKind, phrases: RoomPhrases): Handler =>
  download(kind.ops.annotated, {
    gate: fileGate,
    load: (ctx, input) => findImport(ctx, kind, input.id),
    allow: matrixDecides,
    subject: record => record.id,
    run: async (ctx, record) => {
      const say = translator([platformPhrases, phrases], ctx.locale);
      const file = await storedFile(ctx, record.file_id ?? '');
      const body = await annotate(
        { bytes: await ctx.files.read(file.storageKey), fileName: file.name },
        {
          ...bySheet(record, await remarksOf(ctx, kind, record.id, say)),
          title: say('platform.import.remarkTitle'),
          createdAt: ctx.now,
        },
      );
      const fileName = `${file.name.replace(/\.[^.]*$/, '') || say('platform.import.pasted')}-${say('platform.import.remarked')}.xlsx`;
      return { fileName, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', body: await buffer(body) };
    },
  });
