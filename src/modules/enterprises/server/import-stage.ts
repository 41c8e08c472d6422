import { newId } from '#platform/contract/ids.ts';
import type { Cipher } from '#platform/server/cipher.ts';
import type { ImportField } from '../contract/import.ts';
import { nameVector } from '../domain/bigrams.ts';
import { type CellFault, type ReadEnv, type Repair, type RowDraft, readCell } from '../domain/import-cells.ts';
import { notARow } from '../domain/import-headings.data.ts';
import type { PlainRow } from '../domain/import-headings.ts';
import { nameKey } from '../domain/name-key.ts';
import { initialsOf } from './initials.ts';

/** A fault at a place. */
export interface PlacedFault extends CellFault {
  row: number;
  column: number;
  field: ImportField | null;
  value: string;
}

/** A row as it will be staged, with its faults. */
export interface StagedRow {
  row: number;
  draft: RowDraft;
  faults: PlacedFault[];
}

export interface StageEnv extends ReadEnv {
  authorityId: string;
  defaultRegion: string;
  columns: readonly (ImportField | null)[];
  headings: readonly string[];
}

const excerpt = (text: string): string => [...text].slice(0, 120).join('');

/** Whether a row is a total, a note, a repeated heading or the tail of a merged cell: no enterprise of its own. */
const isNoRow = (row: PlainRow, env: StageEnv): boolean => {
  const first = row.cells.find(c => c.text.trim() !== '')?.text.trim() ?? '';
  if (first === '' || notARow.test(first)) return true;
  const at = env.columns.indexOf('name');
  const name = row.cells[at];
  if (name?.merged === true || name?.text.trim() === env.headings[at]) return true;
  if (name !== undefined && name.text.trim() !== '') return notARow.test(name.text.trim());
  // No name: a row of one or two filled cells is a note or a number without an enterprise.
  return row.cells.filter((c, i) => c.text.trim() !== '' && env.columns[i] != null).length < 2;
};

const fillIn = <K extends keyof RowDraft>(draft: RowDraft, from: Partial<RowDraft>, key: K): void => {
  if (draft[key] === undefined) draft[key] = from[key] as RowDraft[K];
};

/**
 * Reads one row of the file. Undefined: it is no enterprise (total, note, tail of a merged cell).
 * @param count called for every silent repair
 */
export const readRow = (row: PlainRow, env: StageEnv, count: (repair: Repair) => void): StagedRow | undefined => {
  if (isNoRow(row, env)) return undefined;
  const draft: RowDraft = {};
  const faults: PlacedFault[] = [];
  for (let column = 0; column < env.columns.length; column += 1) {
    const field = env.columns[column];
    if (field == null) continue;
    const cell = row.cells[column] ?? { kind: 'empty' as const, text: '' };
    if (cell.kind === 'empty' && field !== 'name' && field !== 'uscc') continue;
    const reading = readCell(field, cell, env);
    for (const repair of reading.repairs) count(repair);
    if (reading.fault) faults.push({ ...reading.fault, row: row.rowNumber, column, field, value: excerpt(cell.text) });
    // A telephone beside a name never pushes out the telephone column.
    for (const key in reading.draft) fillIn(draft, reading.draft, key as keyof RowDraft);
  }
  return { row: row.rowNumber, draft, faults };
};

/** Columns of the staging table, in the order of `stagedValues`. */
export const stagedColumns = [
  'import_id',
  'row_no',
  'authority_id',
  'region_code',
  'enterprise_id',
  'name',
  'name_key',
  'name_bg',
  'uscc',
  'legacy_reg_no',
  'address',
  'industry_code',
  'scale',
  'above_scale',
  'status',
  'contacts',
  'facts',
  'red',
  'region_given',
] as const;

export const contactsOf = (d: RowDraft, cipher: Cipher): string | null => {
  const list: Record<string, string>[] = [];
  const add = (kind: string, name: string | undefined, post = '', phone = ''): void => {
    if (name === undefined && phone === '') return;
    list.push({
      kind,
      name: name ?? '（未填姓名）',
      post,
      phone: cipher.seal(phone),
      print: phone === '' ? '' : cipher.fingerprint(phone),
    });
  };
  add('legalRepresentative', d.legalRepresentative);
  add('qualityLead', d.qualityLead, '', d.qualityLeadPhone ?? '');
  add('liaison', d.liaison, d.liaisonPost ?? '', d.liaisonPhone ?? '');
  add('liaisonGroup', d.liaisonGroup);
  return list.length === 0 ? null : JSON.stringify(list);
};

/** Values of the file (一企一档) that a ledger gives; field keys as Table A.1 has them where it has them. */
export const factsOf = (d: RowDraft): string | null => {
  const facts: Record<string, unknown> = {};
  if (d.products && d.products.length > 0) {
    facts['basic.products'] = d.products.map((name, i) =>
      i === 0 && d.outputValue !== undefined && d.products?.length === 1 ? { name, value: d.outputValue } : { name },
    );
  }
  // The rest of the ledger stands together in one value: three rows for each enterprise would cost more than the enterprise itself.
  const ledger = {
    ...(d.outputValue === undefined ? {} : { outputValue: d.outputValue }),
    ...(d.established ? { established: d.established } : {}),
    ...(d.remark ? { remark: d.remark } : {}),
  };
  if (Object.keys(ledger).length > 0) facts['register.ledger'] = ledger;
  return Object.keys(facts).length === 0 ? null : JSON.stringify(facts);
};

/** A staged row as COPY values; what is personal is sealed here, before SQL. */
export const stagedValues = (importId: string, staged: StagedRow, env: StageEnv, cipher: Cipher): (string | number | boolean | null)[] => {
  const d = staged.draft;
  const name = d.name ?? '';
  const region = d.regionCode ?? env.defaultRegion;
  return [
    importId,
    staged.row,
    env.authorityId,
    region,
    newId(),
    name,
    name === '' ? '' : nameKey(name),
    name === '' ? '' : nameVector(name, initialsOf(name)),
    d.uscc ?? null,
    d.legacyRegNo ?? null,
    d.address ?? null,
    d.industryCode ?? null,
    d.scale ?? null,
    d.aboveScale ?? null,
    d.status ?? null,
    contactsOf(d, cipher),
    factsOf(d),
    staged.faults.some(f => f.severity === 'red'),
    d.regionCode !== undefined,
  ];
};

export const faultColumns = [
  'import_id',
  'row_no',
  'col',
  'region_code',
  'field',
  'severity',
  'code',
  'params',
  'value',
  'suggestion',
] as const;

export const faultValues = (importId: string, region: string, f: PlacedFault, cipher: Cipher): (string | number | null)[] => [
  importId,
  f.row,
  f.column,
  region,
  f.field,
  f.severity,
  f.code,
  JSON.stringify(f.params ?? {}),
  cipher.seal(f.value),
  f.suggestion ?? null,
];
