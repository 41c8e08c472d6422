import { newIdBytes } from '#platform/contract/ids.ts';
import type { Repair } from '#platform/contract/imports/cells.ts';
import { type JudgedRow, type JudgeSetting, judgeOf, type OpenJudge, type StagedColumn } from '#platform/server/imports/row-judge.ts';
import { excerpt, type PlacedFault, rowReader, textOf } from '#platform/server/imports/row-reader.ts';
import { dayOfCell } from '#platform/server/sheets/dates.ts';
import type { WireCell, WireRow } from '#platform/server/sheets/worker-cell-format.ts';
import type { AssetKind } from '../../contract/asset.ts';
import { exportFields } from '../../domain/import-fields.ts';
import { judgeContent, type RowContent } from '../../domain/import-row.ts';
import { numberKey } from '../../domain/number-key.ts';
import { firstOwner, ownerKey } from './owner-key.ts';

/** What the kind's `reading` hands to the judging thread. */
export interface ExportSetting {
  readonly kind: AssetKind;
}

/** A row of an export, read and judged by itself. */
export interface ExportRow extends JudgedRow {
  /** As they came, to be read anew when one is put right. */
  readonly cells: readonly WireCell[];
  readonly content: RowContent | null;
  /** The key under which its number is kept. */
  readonly number: string | null;
}

/** Staged columns of an export in their order. */
const columns: readonly StagedColumn<ExportRow>[] = [
  { name: 'region_code', put: (out, _, s) => out.text(s.homeRegion) },
  { name: 'asset_id', put: out => out.id(newIdBytes()) },
  { name: 'cells', put: (out, row) => out.json(JSON.stringify(row.cells)) },
  { name: 'content', put: (out, row) => out.json(row.content && JSON.stringify(row.content)) },
  { name: 'number', put: (out, row) => out.text(row.number) },
  { name: 'owner_key', put: (out, row) => out.text(ownerKey(firstOwner(row.content?.owner ?? ''))) },
];
export const exportColumns: readonly string[] = columns.map(c => c.name);

/** Reads the rows of one export; also where a single row is read anew. */
export const exportReader = (
  kind: AssetKind,
  setting: Pick<JudgeSetting, 'columns' | 'headings'>,
  count: (repair: Repair) => void,
): ((wire: WireRow) => ExportRow | undefined) => {
  const read = rowReader(exportFields(kind), setting, { kind, dayOf: dayOfCell }, count);
  return wire => {
    const row = read(wire);
    if (!row) return undefined;
    const { content, faults } = judgeContent(kind, row.draft as Parameters<typeof judgeContent>[1]);
    const cells = wire[1];
    const whole = faults.map(({ field, ...f }): PlacedFault => {
      const column = setting.columns.indexOf(field);
      const value = excerpt(textOf(cells[column]));
      return { ...f, row: row.row, column, field: column < 0 ? null : field, value, filled: value.trim() !== '' };
    });
    const all = [...row.faults, ...whole];
    return {
      row: row.row,
      silent: row.silent,
      faults: all,
      red: content === null || all.some(f => f.severity === 'red'),
      cells,
      content,
      number: content === null ? null : numberKey(kind, content.number),
    };
  };
};

/** Judges the rows of an export. */
export const judge: OpenJudge<ExportRow> = (setting, count) =>
  judgeOf(columns, setting, exportReader((setting.own as ExportSetting).kind, setting, count));
