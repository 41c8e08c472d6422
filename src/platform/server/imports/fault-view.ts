import type { ImportFault } from '../../contract/imports/shapes.ts';
import type { CallContext } from '../context.ts';
import type { ImportRecord } from './record-shape.ts';
import { placeInSheets } from './sheet-rows.ts';

/** A fault as SQL has it; its value is sealed. */
export interface FaultRecord {
  row_no: number;
  col: number;
  field: string | null;
  severity: ImportFault['severity'];
  code: string;
  params: Record<string, unknown>;
  value: string;
  suggestion: string | null;
  alike?: number;
}

/** A fault as pages see it. */
export const faultView = (ctx: CallContext, i: ImportRecord, f: FaultRecord): ImportFault => ({
  cell: placeInSheets(i, f.col, f.row_no),
  row: f.row_no,
  field: f.field,
  severity: f.severity,
  code: f.code,
  params: f.params,
  value: ctx.cipher.open(f.value),
  suggestion: f.suggestion,
  alike: f.alike ?? 1,
});
