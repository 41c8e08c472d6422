import { buffer } from 'node:stream/consumers';
import { sql } from 'kysely';
import { translator } from '#platform/contract/phrases.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import { annotate, type CellRemark } from '#platform/server/sheets/annotate.ts';
import { annotatedImport } from '../../contract/import-operations.ts';
import { en } from '../../i18n/en.ts';
import { zhCN } from '../../i18n/zh-CN.ts';
import type { EnterprisesDb } from '../db.ts';
import { findImport, getUpload } from './import-record.ts';

const { download } = handlersFor<EnterprisesDb>();
const phrases = { room: 'enterprises', 'zh-CN': zhCN, en };

const annotated = download(annotatedImport, {
  load: (ctx, input) => findImport(ctx, input.id),
  allow: matrixDecides,
  subject: record => record.id,
  run: async (ctx, record) => {
    const say = translator([phrases], ctx.locale);
    const { rows } = await sql<{
      row_no: number;
      col: number;
      severity: 'red' | 'yellow';
      code: string;
      params: Record<string, unknown>;
      suggestion: string | null;
    }>`
      select row_no, col, severity, code, params, suggestion from enterprises.import_faults where import_id = ${record.id} order by row_no, col`.execute(
      ctx.db,
    );
    const remarks: CellRemark[] = rows.map(f => ({
      rowNumber: f.row_no,
      column: f.col,
      level: f.severity === 'red' ? 'error' : 'warning',
      text:
        say(`enterprises.fault.${f.code}`, f.params) +
        (f.suggestion ? say('enterprises.import.suggestion', { suggestion: f.suggestion }) : ''),
    }));
    const file = await getUpload(ctx, record.file_id);
    const body = await annotate(
      { bytes: await ctx.files.read(file.storage_key), fileName: file.name },
      {
        sheet: Math.max(0, record.sheets.indexOf(record.sheet)),
        headerRow: record.header_row,
        remarks,
        title: say('enterprises.import.remarkTitle'),
        createdAt: ctx.now,
      },
    );
    const fileName = `${file.name.replace(/\.[^.]*$/, '')}-批注.xlsx`;
    return { fileName, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', body: await buffer(body) };
  },
});

export const importFileHandlers = [annotated];
