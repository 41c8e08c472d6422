import { newIdBytes } from '#platform/contract/ids.ts';
import { type JudgedRow, judgeOf, type OpenJudge, type StagedColumn, sharedBy } from '#platform/server/imports/row-judge.ts';
import { type ReadRow, rowReader } from '#platform/server/imports/row-reader.ts';
import { type Thing, thingFields } from './fields.ts';

type ThingRow = JudgedRow & ReadRow<Thing>;
const columns: readonly StagedColumn<ThingRow>[] = [
  { name: 'thing_id', put: out => out.id(newIdBytes()) },
  { name: 'code', put: (out, row) => out.text(row.draft.code) },
  { name: 'name', put: (out, row) => out.text(row.draft.name ?? '') },
  { name: 'many', put: (out, row) => out.int(row.draft.many) },
];
export const thingColumns = columns.map(c => c.name);

/** Judges rows of things; the same code twice in a file waits for a decision. */
export const judge: OpenJudge<ThingRow> = (setting, count) => {
  const read = rowReader<Thing, undefined>(thingFields, setting, undefined, count);
  const seen = sharedBy(setting, 'seen', () => new Map<string, number>());
  return judgeOf(columns, setting, wire => {
    const row = read(wire);
    if (!row) return undefined;
    const { code } = row.draft;
    const before = code === undefined || row.red ? undefined : seen.get(code);
    if (code !== undefined && before === undefined && !row.red) seen.set(code, row.row);
    return { ...row, twin: before === undefined ? undefined : { why: 'sameInFile', row: before } };
  });
};
