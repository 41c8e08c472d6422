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
import { initialsOf } from '../initials.ts';
import { persons, values } from './parts.ts';

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

/** What a cell says of people and values; what it does not say stays as it is. */
const partsPatch = (ctx: CallContext, d: Partial<RowDraft>): Patch => {
  const given = persons.flatMap(({ name, post, phone, of }): (readonly [string | undefined, string | undefined])[] => {
    const person = of(d);
    return [
      [name, person.name],
      [post, person.post],
      [phone?.[0], person.phone && ctx.cipher.seal(person.phone)],
      [phone?.[1], person.phone && ctx.cipher.fingerprint(person.phone)],
    ];
  });
  const patch: [string, RawBuilder<unknown>][] = given.flatMap(([column, value]) =>
    column === undefined || value === undefined ? [] : [[column, sql`${value}`]],
  );
  for (const { column, of } of values) {
    const value = of(d);
    // The rest of the ledger stands together: what this cell does not say stays.
    if (value) patch.push([column, column === 'ledger' ? sql`coalesce(ledger, '{}') || ${value}::jsonb` : sql`${value}::jsonb`]);
  }
  return patch;
};

/** Columns of the staging table that a field sets. */
const patchOf = (ctx: CallContext, field: string, draft: Partial<RowDraft>): Patch => {
  if (field === 'name') return namePatch(draft.name ?? '');
  if (field === 'street') return streetPatch(draft.regionCode);
  const legacy: Patch = draft.legacyRegNo ? [['legacy_reg_no', sql`${draft.legacyRegNo}`]] : [];
  if (field === 'uscc') return [['uscc', sql`${draft.uscc ?? null}`], ...legacy];
  if (field === 'legacyRegNo') return [['legacy_reg_no', sql`${draft.legacyRegNo ?? null}`]];
  if (field === 'address') return [['address', sql`${draft.address ?? null}`]];
  if (field === 'industry') return [['industry_code', sql`${draft.industryCode ?? null}`]];
  if (field === 'scale') return [['scale', sql`${draft.scale ?? null}`]];
  if (field === 'aboveScale') return [['above_scale', sql`${draft.aboveScale ?? null}`]];
  if (field === 'status') return [['status', sql`${draft.status ?? null}`]];
  return partsPatch(ctx, draft);
};

const applyPatch = async (ctx: CallContext, id: string, row: number, patch: Patch): Promise<void> => {
  if (patch.length === 0) return;
  const sets = patch.map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  await sql`update enterprises.import_rows set ${sql.join(sets)} where import_id = ${id} and row_no = ${row}`.execute(ctx.db);
};

/** A cell put right: read as its column means, and laid over the staged row. What it does not say stays as it is. */
export const fixCell = async (ctx: CallContext, record: ImportRecord, { row, field, cell, column }: CellFix): Promise<FixOutcome> => {
  const places = await reference(ctx).placesWithin(record.region_code, `${record.region_code}:`);
  const reading = ledgerFields[field as LedgerField].read(cell, {
    regionOf: divisionReader(new Map(places.map(p => [p.name, p.code]))),
    dayOf: dayOfCell,
    outputUnit: outputUnitOf(column?.heading ?? ''),
  });
  await applyPatch(ctx, record.id, row, patchOf(ctx, field, reading.draft));
  const at = { row, column: column?.index ?? 0, field, value: cell.text, filled: true };
  return { faults: reading.fault ? [{ ...reading.fault, ...at }] : [], wholeRow: false };
};
