import { sql } from 'kysely';
import type { Context } from '#platform/server/context.ts';
import { whereScope } from '#platform/server/scope.ts';
import { dayOfCell } from '#platform/server/sheets/dates.ts';
import type { AssetKind } from '../../contract/asset.ts';
import type { ImportCell, ImportColumn, ImportFault, ImportRow } from '../../contract/import.ts';
import { type RowContent, readImportRow } from '../../domain/import-row.ts';
import { numberKey } from '../../domain/number-key.ts';
import type { AssetImportDb } from '../db-import.ts';
import type { AssetRecord } from '../store.ts';
import type { AssetImport } from './import-record.ts';

type Ctx = Context<AssetImportDb>;

export interface RawRow {
  rowNo: number;
  cells: ImportCell[];
}
interface Staged extends RawRow {
  content: RowContent | null;
  faults: ImportFault[];
  enterprise: { id: string; region_code: string } | undefined;
  number: string | null;
  decision: ImportRow['decision'];
  twin: AssetRecord | undefined;
}

/** The day of a cell: what the file says is one, else any of the written forms. */
const dayOfImportCell = (cell: ImportCell): string | undefined =>
  cell.day ??
  dayOfCell(
    /^\d{5}(\.\d+)?$/.test(cell.text) ? { kind: 'number', text: cell.text, number: Number(cell.text) } : { kind: 'text', text: cell.text },
  );

const plainName = (name: string): string => name.normalize('NFKC').replace(/[\s()]/g, '');

/** Enterprises of the scope by the very name that the column of the owner gives; the first of several owners counts. */
const enterprisesByName = async (ctx: Ctx, names: readonly string[]) => {
  if (names.length === 0) return new Map<string, { id: string; region_code: string }>();
  const variants = [
    ...new Set(names.flatMap(n => [n, n.replaceAll('(', '（').replaceAll(')', '）'), n.replaceAll('（', '(').replaceAll('）', ')')])),
  ];
  const found = await ctx.db
    .selectFrom('enterprises.pub_enterprises as e')
    .select(['e.id', 'e.name', 'e.region_code'])
    .where('e.name', 'in', variants)
    .where('e.status', '<>', 'merged')
    .where(whereScope(ctx.scope, { region: 'e.region_code' }))
    .execute();
  return new Map(found.map(e => [plainName(e.name as string), { id: e.id as string, region_code: e.region_code as string }]));
};

const firstOwner = (owner: string): string => owner.split(/[;；,，、]/)[0]?.trim() ?? '';

const twinsOf = async (ctx: Ctx, kind: AssetKind, regionCode: string, numbers: readonly string[]): Promise<AssetRecord[]> =>
  numbers.length === 0
    ? []
    : ctx.db
        .selectFrom('assets.assets')
        .selectAll()
        .where('district_code', '=', regionCode.slice(0, 6))
        .where('kind', '=', kind)
        .where('number', 'in', numbers)
        .where('standing', '<>', 'dismissed')
        .execute();

const fault = (col: number, severity: 'red' | 'yellow', code: string, params: Record<string, unknown> = {}): ImportFault => ({
  col,
  severity,
  code,
  params,
  suggestion: null,
});

/** What is to become of a row: by its faults, its enterprise, and what the register has. */
const decide = (record: AssetImport, s: Staged, owners: number): void => {
  if (!s.enterprise)
    s.faults.push(fault(owners, 'red', s.content?.owner ? 'enterpriseUnknown' : 'enterpriseMissing', { name: s.content?.owner ?? '' }));
  if (s.twin && s.enterprise && s.twin.enterprise_id !== s.enterprise.id)
    s.faults.push(fault(-1, 'red', 'otherEnterprise', { enterprise: s.twin.enterprise_name }));
  if (s.twin && s.twin.as_of > record.as_of) s.faults.push(fault(-1, 'yellow', 'older', { day: s.twin.as_of }));
  if (s.content === null || s.faults.some(f => f.severity === 'red')) s.decision = 'red';
  else if (s.twin) s.decision = s.twin.as_of > record.as_of ? 'same' : 'update';
  else s.decision = 'new';
};

const read = (record: AssetImport, columns: readonly ImportColumn[], raw: RawRow): Staged => {
  const { content, faults } = readImportRow(record.kind as AssetKind, columns, raw.cells, dayOfImportCell);
  const number = content === null ? null : numberKey(content.kindDetails.kind, content.number);
  return { ...raw, content, faults, enterprise: undefined, number, decision: 'red', twin: undefined };
};

/** 一标多类: a row with a number that an earlier row has adds its classes there. */
const mergeInto = (first: Staged, s: Staged): void => {
  s.decision = 'merged';
  const into = first.content?.kindDetails;
  const from = s.content?.kindDetails;
  if (into?.kind !== 'trademark' || from?.kind !== 'trademark') return;
  into.details.classes = [...new Set([...into.details.classes, ...from.details.classes])].sort((a, b) => a - b);
};

const mergeEarlier = async (ctx: Ctx, record: AssetImport, s: Staged): Promise<void> => {
  const from = s.content?.kindDetails;
  s.decision = 'merged';
  if (from?.kind !== 'trademark') return;
  await sql`
    update assets.import_rows r set content = jsonb_set(r.content, '{kindDetails,details,classes}',
      (select jsonb_agg(distinct c order by c) from jsonb_array_elements((r.content #> '{kindDetails,details,classes}') || ${JSON.stringify(from.details.classes)}::jsonb) c))
    where r.import_id = ${record.id} and r.number = ${s.number} and r.decision <> 'merged' and r.content is not null`.execute(ctx.db);
};

/** Reads rows and stages them with their faults and what is to become of each. */
export const stageRows = async (
  ctx: Ctx,
  record: AssetImport,
  columns: readonly ImportColumn[],
  raws: readonly RawRow[],
): Promise<void> => {
  const rows = raws.map(raw => read(record, columns, raw));
  const fixed = record.enterprise_id;
  const names = fixed ? [] : rows.map(r => firstOwner(r.content?.owner ?? '')).filter(Boolean);
  const byName = await enterprisesByName(ctx, [...new Set(names)]);
  const home = fixed
    ? await ctx.db.selectFrom('enterprises.pub_enterprises').select(['id', 'region_code']).where('id', '=', fixed).executeTakeFirst()
    : undefined;
  const numbers = rows.map(r => r.number).filter(n => n !== null);
  const twins = await twinsOf(ctx, record.kind as AssetKind, record.region_code, numbers);
  const staged =
    numbers.length === 0
      ? []
      : await ctx.db
          .selectFrom('assets.import_rows')
          .select('number')
          .where('import_id', '=', record.id)
          .where('number', 'in', numbers)
          .execute();
  const earlier = new Set(staged.map(e => e.number));
  const firsts = new Map<string, Staged>();
  const owners = columns.find(c => c.field === 'enterprise')?.index ?? -1;
  for (const s of rows) {
    s.enterprise = (home as Staged['enterprise']) ?? byName.get(plainName(firstOwner(s.content?.owner ?? '')));
    s.twin = twins.find(t => t.number === s.number && (record.kind !== 'standard' || t.enterprise_id === s.enterprise?.id));
    const key = record.kind === 'standard' ? `${s.number} ${s.enterprise?.id}` : (s.number ?? '');
    const first = s.number === null ? undefined : firsts.get(key);
    if (first) mergeInto(first, s);
    else if (s.number !== null && earlier.has(s.number) && record.kind !== 'standard') await mergeEarlier(ctx, record, s);
    else decide(record, s, owners);
    if (s.number !== null && !first) firsts.set(key, s);
  }
  await insertStaged(ctx, record, rows);
};

const insertStaged = async (ctx: Ctx, record: AssetImport, rows: readonly Staged[]): Promise<void> => {
  if (rows.length === 0) return;
  await ctx.db
    .insertInto('assets.import_rows')
    .values(
      rows.map(s => ({
        import_id: record.id,
        row_no: s.rowNo,
        region_code: record.region_code,
        cells: JSON.stringify(s.cells),
        content: s.content === null ? null : JSON.stringify(s.content),
        faults: JSON.stringify(s.faults),
        enterprise_id: s.enterprise?.id ?? null,
        number: s.number,
        decision: s.decision,
        twin_id: s.twin?.id ?? null,
      })),
    )
    .onConflict(c => c.columns(['import_id', 'row_no']).doNothing())
    .execute();
};

/** Reads one row anew after a cell was put right or the row was taken in again. */
export const restageRow = async (ctx: Ctx, record: AssetImport, raw: RawRow): Promise<void> => {
  await ctx.db.deleteFrom('assets.import_rows').where('import_id', '=', record.id).where('row_no', '=', raw.rowNo).execute();
  await stageRows(ctx, record, record.columns as unknown as ImportColumn[], [raw]);
};

/** Whether a row of an export says nothing at all: blank, a total, a note. */
export const isNoRow = (cells: readonly ImportCell[]): boolean => {
  const filled = cells.filter(c => c.text.trim() !== '');
  return (
    filled.length === 0 ||
    (filled.length === 1 && cells.length > 2) ||
    /^(合计|总计|小计|备注|注[:：]|说明[:：]|共\s*\d+)/.test(filled[0]?.text.trim() ?? '')
  );
};
