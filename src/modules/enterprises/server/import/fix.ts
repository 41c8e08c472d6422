import { type RawBuilder, sql } from 'kysely';
import { divisionReader } from '#modules/reference/domain/division-reader.ts';
import { reference } from '#modules/reference/index.ts';
import type { CallContext } from '#platform/server/context.ts';
import type { CellFix, FixOutcome } from '#platform/server/imports/kind.ts';
import type { ImportRecord } from '#platform/server/imports/record-shape.ts';
import { dayOfCell } from '#platform/server/sheets/dates.ts';
import { searchVector } from '../../domain/bigrams.ts';
import { outputUnitOf, type RowDraft } from '../../domain/import-cells.ts';
import { type LedgerField, ledgerFields } from '../../domain/import-fields.ts';
import { nameKey } from '../../domain/name-key.ts';
import { type ImportedColumn, ownImportFields, ownOfDraft } from '../../domain/own-value.ts';
import { initialsOf } from '../initials.ts';
import { type PersonDraft, persons, values } from './parts.ts';
import { sumsOf } from './sums.ts';

type Patch = readonly (readonly [column: string, value: RawBuilder<unknown>])[];

const namePatch = (name: string): Patch => [
  ['name', sql`${name}`],
  ['name_key', sql`${name === '' ? '' : nameKey(name)}`],
  [
    'name_bg',
    name === '' ? sql`''` : sql`${searchVector(name, initialsOf(name), '')}::tsvector || enterprises.region_tokens(region_code)::tsvector`,
  ],
];

const streetPatch = (code: string | undefined): Patch =>
  code === undefined
    ? []
    : [
        ['region_code', sql`${code}`],
        ['region_given', sql`true`],
        ['name_bg', sql`case when name = '' then name_bg else enterprises.words_at(name_bg, region_code, ${code}) end`],
      ];

/**
 * What a cell says of a person. What it no longer says goes: its own part, and parts that have no column in this file, for they stood in this cell
 * (王敏 13800000302). Undefined: the field speaks of nobody.
 */
const personPatch = (ctx: CallContext, field: string, d: Partial<RowDraft>, mapped: ReadonlySet<string>): Patch | undefined => {
  const person = persons.find(p => Object.values<string>(p.fields).includes(field));
  if (!person) return undefined;
  const said = person.of(d);
  const isHere = (part: keyof PersonDraft): boolean => {
    const own = person.fields[part];
    return own !== undefined && (said[part] !== undefined || own === field || !mapped.has(own));
  };
  const phone = said.phone || undefined;
  const sealed = person.phone?.map(
    (column, i) => [column, phone && (i === 0 ? ctx.cipher.seal(phone) : ctx.cipher.fingerprint(phone))] as const,
  );
  const given: (readonly [string, string | undefined])[] = [
    ...(isHere('name') ? [[person.name, said.name] as const] : []),
    ...(person.post && isHere('post') ? [[person.post, said.post] as const] : []),
    ...(sealed && isHere('phone') ? sealed : []),
  ];
  return given.map(([column, value]) => [column, sql`${value ?? null}`]);
};

/** A single product bears the sum of its row; of several it is not said which. */
const withOutput = (products: RawBuilder<unknown>, output: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  case when jsonb_array_length(${products}) = 1 and ${output} is not null then jsonb_build_array((${products} -> 0) || jsonb_build_object('value', ${output}))
    when jsonb_array_length(${products}) = 1 then jsonb_build_array((${products} -> 0) - 'value') else ${products} end`;

/** What a cell says of values. The rest of the ledger stands together: what this cell does not speak of stays. */
const valuePatch = (field: string, d: Partial<RowDraft>): Patch => {
  const [products, rest] = values.map(v => v.of(d));
  if (field === 'products') return [['products', withOutput(sql`${products ?? null}::jsonb`, sql`(ledger -> 'outputValue')`)]];
  const ledger = sql`nullif((coalesce(ledger, '{}') - ${field}::text) || coalesce(${rest ?? null}::jsonb, '{}'), '{}')`;
  const output = sql`(${d.outputValue === undefined ? null : JSON.stringify(d.outputValue)}::jsonb)`;
  return [['ledger', ledger], ...(field === 'outputValue' ? [['products', withOutput(sql`products`, output)] as const] : [])];
};

/** Columns that ledgers always have: a cell that was emptied or is doubtful empties them. */
const registerPatch = (field: string, d: Partial<RowDraft>, mapped: ReadonlySet<string>): Patch | undefined => {
  if (field === 'registeredAddress') return [['registered_address', sql`${d.registeredAddress ?? null}`]];
  if (field === 'registeredCapital') return [['registered_capital', sql`${d.registeredCapital?.toString() ?? null}`]];
  if (field === 'established') return [['founded_on', sql`${d.established ?? null}`]];
  if (field === 'employees') return [['employees', sql`${d.employees ?? null}::int`]];
  const year: Patch =
    d.revenueYear !== undefined || !mapped.has('revenueYear') ? [['revenue_year', sql`${d.revenueYear ?? null}::int`]] : [];
  if (field === 'revenue') return [['revenue', sql`${d.revenue?.toString() ?? null}`], ...year];
  if (field === 'revenueYear') return [['revenue_year', sql`${d.revenueYear ?? null}::int`]];
  return undefined;
};

/** Columns of the staging table that a field sets. */
const patchOf = (ctx: CallContext, field: string, draft: Partial<RowDraft>, mapped: ReadonlySet<string>): Patch => {
  if (field === 'name') return namePatch(draft.name ?? '');
  if (field === 'street') return streetPatch(draft.regionCode);
  const legacy: Patch =
    draft.legacyRegNo !== undefined || !mapped.has('legacyRegNo') ? [['legacy_reg_no', sql`${draft.legacyRegNo ?? null}`]] : [];
  if (field === 'uscc') return [['uscc', sql`${draft.uscc ?? null}`], ...legacy];
  if (field === 'legacyRegNo') return [['legacy_reg_no', sql`${draft.legacyRegNo ?? null}`]];
  if (field === 'address') return [['address', sql`${draft.address ?? null}`]];
  if (field === 'industry') return [['industry_code', sql`${draft.industryCode ?? null}`]];
  if (field === 'scale') return [['scale', sql`${draft.scale ?? null}`]];
  if (field === 'aboveScale') return [['above_scale', sql`${draft.aboveScale ?? null}`]];
  if (field === 'status') return [['status', sql`${draft.status ?? null}`]];
  return registerPatch(field, draft, mapped) ?? personPatch(ctx, field, draft, mapped) ?? valuePatch(field, draft);
};

const applyPatch = async (ctx: CallContext, id: string, rows: readonly number[], patch: Patch): Promise<void> => {
  if (patch.length === 0) return;
  const sets = patch.map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  await sql`update enterprises.import_rows set ${sql.join(sets)} where import_id = ${id} and row_no = any (${rows as number[]}::int[])`.execute(
    ctx.db,
  );
};

const ownFieldOf = (record: ImportRecord, field: string) =>
  ownImportFields((record.setting['own'] as readonly ImportedColumn[] | undefined) ?? [])[field];

/** A cell of an own column: what it says now, or nothing. */
const ownPatch = (field: string, draft: Partial<RowDraft>): Patch => {
  const said = ownOfDraft(draft);
  return [['own', said ? sql`coalesce(own, '{}') || ${JSON.stringify(said)}::jsonb` : sql`own - ${field.slice(4)}::text`]];
};

/** A cell put right: read as its column means, and laid over the staged row. What it does not speak of stays as it is; emptied, it says nothing. */
export const fixCell = async (ctx: CallContext, record: ImportRecord, { rows, field, cell, column }: CellFix): Promise<FixOutcome> => {
  const places = await reference(ctx).placesWithin(record.region_code, `${record.region_code}:`);
  const own = ownFieldOf(record, field);
  const reading = (own ?? ledgerFields[field as LedgerField]).read(cell, {
    regionOf: divisionReader(new Map(places.map(p => [p.name, p.code]))),
    dayOf: dayOfCell,
    outputUnit: outputUnitOf(column?.heading ?? ''),
    ...sumsOf(column ? [column] : []),
  });
  const read = { ...reading.also, ...reading.draft };
  const mapped = new Set(record.columns.flatMap(c => (c.sheet === column?.sheet && c.field !== null ? [c.field] : [])));
  await applyPatch(ctx, record.id, rows, own ? ownPatch(field, reading.draft) : patchOf(ctx, field, read, mapped));
  const at = { column: column?.index ?? 0, field, value: cell.text, filled: true };
  const { fault } = reading;
  return { faults: fault ? rows.map(row => ({ ...fault, ...at, row })) : [], wholeRow: false };
};
