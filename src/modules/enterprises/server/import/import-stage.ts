import { newIdBytes } from '#platform/contract/ids.ts';
import type { Cipher } from '#platform/server/cipher.ts';
import { cellOf, type WireCell, type WireRow } from '#platform/server/sheets/worker-cell-format.ts';
import type { ImportField } from '../../contract/import.ts';
import { eachToken } from '../../domain/bigrams.ts';
import { type CellFault, type ReadEnv, type Reading, type Repair, type RowDraft, readCell } from '../../domain/import-cells.ts';
import { notARow } from '../../domain/import-headings.data.ts';
import { keyOfPlain, plainName } from '../../domain/name-key.ts';
import type { CopyBytes } from '../copy-bytes.ts';
import { initialsOfPlain } from '../initials.ts';

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
  red: boolean;
}

export interface StageEnv extends ReadEnv {
  columns: readonly (ImportField | null)[];
  headings: readonly string[];
}

/** Reads the rows of one file. Undefined: the row is no enterprise (total, note, tail of a merged cell). */
export type RowReader = (row: WireRow) => StagedRow | undefined;

const excerpt = (text: string): string => [...text].slice(0, 120).join('');

const textOf = (wire: WireCell | undefined): string => (wire == null ? '' : typeof wire === 'string' ? wire : cellOf(wire).text);
const isBlank = (wire: WireCell | undefined): boolean => wire == null || textOf(wire).trim() === '';

/** Whether a row is a total, a note, a repeated heading or the tail of a merged cell: no enterprise of its own. */
const isNoRow = (cells: readonly WireCell[], env: StageEnv): boolean => {
  const first = textOf(cells.find(c => !isBlank(c))).trim();
  if (first === '' || notARow.test(first)) return true;
  const at = env.columns.indexOf('name');
  const name = cells[at];
  if (name != null && typeof name === 'object' && cellOf(name).merged === true) return true;
  const text = textOf(name).trim();
  if (name !== undefined && text === env.headings[at]) return true;
  if (text !== '') return notARow.test(text);
  // No name: a row of one or two filled cells is a note or a number without an enterprise.
  return cells.filter((c, i) => env.columns[i] != null && !isBlank(c)).length < 2;
};

/** Columns in which few different things stand: what was read once is not read again. */
const repeated: ReadonlySet<ImportField> = new Set<ImportField>([
  'street',
  'industry',
  'scale',
  'aboveScale',
  'status',
  'liaisonPost',
  'products',
  'outputValue',
  'established',
]);
const mostKept = 1_000;

type CellReader = (wire: WireCell) => Reading;

const cellReader = (field: ImportField, env: StageEnv): CellReader => {
  if (!repeated.has(field)) return wire => readCell(field, cellOf(wire), env);
  const kept = new Map<string, Reading>();
  return wire => {
    const known = typeof wire === 'string' ? kept.get(wire) : undefined;
    if (known) return known;
    const reading = readCell(field, cellOf(wire), env);
    if (typeof wire === 'string' && kept.size < mostKept) kept.set(wire, reading);
    return reading;
  };
};

const fillIn = <K extends keyof RowDraft>(draft: RowDraft, from: Partial<RowDraft>, key: K): void => {
  if (draft[key] === undefined) draft[key] = from[key] as RowDraft[K];
};

/** @param count called for every silent repair */
export const rowReader = (env: StageEnv, count: (repair: Repair) => void): RowReader => {
  const readers = env.columns.flatMap((field, column) => (field == null ? [] : [{ field, column, read: cellReader(field, env) }]));
  return ([row, cells]) => {
    if (isNoRow(cells, env)) return undefined;
    const staged: StagedRow = { row, draft: {}, faults: [], red: false };
    for (const { field, column, read } of readers) {
      const wire = cells[column] ?? null;
      if (wire === null && field !== 'name' && field !== 'uscc') continue;
      const reading = read(wire);
      for (const repair of reading.repairs) count(repair);
      if (reading.fault) {
        staged.faults.push({ ...reading.fault, row, column, field, value: excerpt(textOf(wire)) });
        if (reading.fault.severity === 'red') staged.red = true;
      }
      // A telephone beside a name never pushes out the telephone column.
      for (const key in reading.draft) fillIn(staged.draft, reading.draft, key as keyof RowDraft);
    }
    return staged;
  };
};

/** Products of a ledger as the file (一企一档) keeps them: field `basic.products`. */
export const productsOf = (d: RowDraft): string | null => {
  if (!d.products || d.products.length === 0) return null;
  const alone = d.products.length === 1 && d.outputValue !== undefined;
  return JSON.stringify(d.products.map(name => (alone ? { name, value: d.outputValue } : { name })));
};

/** The rest of the ledger stands together in one value, field `register.ledger`: three rows for each enterprise would cost more than the enterprise itself. */
export const ledgerOf = (d: RowDraft): string | null => {
  if (d.outputValue === undefined && !d.established && !d.remark) return null;
  return JSON.stringify({
    ...(d.outputValue === undefined ? {} : { outputValue: d.outputValue }),
    ...(d.established ? { established: d.established } : {}),
    ...(d.remark ? { remark: d.remark } : {}),
  });
};

/** Columns of the staging table, in the order of `rowStager`. */
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
  'legal_name',
  'lead_name',
  'lead_phone',
  'lead_print',
  'liaison_name',
  'liaison_post',
  'liaison_phone',
  'liaison_print',
  'group_name',
  'products',
  'ledger',
  'part_ids',
  'red',
  'region_given',
  'decision',
  'twin_why',
  'twin_row',
  'twin_score',
  'name_first',
] as const;

/** Where every row of an import goes; ids as bytes. */
export interface StageHome {
  importId: Uint8Array;
  authorityId: Uint8Array;
  defaultRegion: string;
}

/** The same code, or the very same name, further up in the file: rows of the same enterprise, or so it seems. */
export interface Before {
  code: number | undefined;
  name: number | undefined;
}

const putName = (out: CopyBytes, name: string, regionCode: string): void => {
  const plain = plainName(name);
  out.text(name);
  out.text(name === '' ? '' : keyOfPlain(plain));
  const tokens: string[] = [];
  const positions: number[] = [];
  if (name !== '')
    eachToken({ plain, initials: initialsOfPlain(plain), regionCode }, (token, position) => {
      tokens.push(token);
      positions.push(position);
    });
  out.words(tokens, positions);
};

const putPhone = (out: CopyBytes, phone: string | undefined, cipher: Cipher): void => {
  out.text(phone && cipher.seal(phone));
  out.text(phone && cipher.fingerprint(phone));
};

/** People and values with an id for each, in the order of `parts` in `import-parts.ts`. */
const putParts = (out: CopyBytes, d: RowDraft, cipher: Cipher): void => {
  const [products, ledger] = [productsOf(d), ledgerOf(d)];
  out.text(d.legalRepresentative);
  out.text(d.qualityLead);
  putPhone(out, d.qualityLeadPhone, cipher);
  out.text(d.liaison);
  out.text(d.liaisonPost);
  putPhone(out, d.liaisonPhone, cipher);
  out.text(d.liaisonGroup);
  out.json(products);
  out.json(ledger);
  const there = [d.legalRepresentative, d.qualityLead ?? d.qualityLeadPhone, d.liaison ?? d.liaisonPhone, d.liaisonGroup, products, ledger];
  out.ids(there.map(part => (part == null ? undefined : newIdBytes())));
};

/** Writes a row as COPY bytes; what is personal is sealed here, before SQL. */
export const stageRow = (
  out: CopyBytes,
  staged: StagedRow,
  before: Before,
  { home, cipher }: { home: StageHome; cipher: Cipher },
): void => {
  const d = staged.draft;
  const region = d.regionCode ?? home.defaultRegion;
  out.row(stagedColumns.length);
  out.id(home.importId);
  out.int(staged.row);
  out.id(home.authorityId);
  out.text(region);
  out.id(newIdBytes());
  putName(out, d.name ?? '', region);
  out.text(d.uscc);
  out.text(d.legacyRegNo);
  out.text(d.address);
  out.text(d.industryCode);
  out.text(d.scale);
  out.flag(d.aboveScale);
  out.text(d.status);
  putParts(out, d, cipher);
  out.flag(staged.red);
  out.flag(d.regionCode !== undefined);
  out.text(before.code === undefined ? 'new' : 'open');
  out.text(before.code === undefined ? null : 'sameCodeInFile');
  out.int(before.code);
  out.real(before.code === undefined ? null : 1);
  out.int(before.name);
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
