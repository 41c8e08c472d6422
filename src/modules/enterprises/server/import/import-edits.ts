import { type RawBuilder, sql } from 'kysely';
import { reference } from '#modules/reference/index.ts';
import type { AnyContext } from '#platform/server/context.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import { dayOfCell } from '#platform/server/sheets/dates.ts';
import type { ImportCounts, ImportField } from '../../contract/import.ts';
import { decideImport, fixImportCell } from '../../contract/import-operations.ts';
import { enterprisesProblems } from '../../contract/problems.ts';
import { searchVector } from '../../domain/bigrams.ts';
import { outputUnitOf, type RowDraft, readCell } from '../../domain/import-cells.ts';
import { nameKey } from '../../domain/name-key.ts';
import type { EnterprisesDb } from '../db.ts';
import { initialsOf } from '../initials.ts';
import { findImport, type ImportRecord, recount, recountTwins, requireState } from './import-record.ts';
import { faultValues, ledgerOf, productsOf } from './import-stage.ts';
import { judgeTwins } from './import-twins.ts';

const { command } = handlersFor<EnterprisesDb>();

const store = async (ctx: AnyContext, record: ImportRecord, counts: Partial<ImportCounts>): Promise<void> => {
  await sql`update enterprises.imports set counts = counts || ${JSON.stringify(counts)}::jsonb where id = ${record.id}`.execute(ctx.db);
};

const inRegister = new Set(['sameCode', 'sameCodeInFile']);

const decide = command(decideImport, {
  load: (ctx, input) => findImport(ctx, input.id, true),
  allow: matrixDecides,
  run: async (ctx, record, input) => {
    requireState(record, 'ready');
    // A code stands once in an authority: such a row can be brought up to date or skipped, never be another enterprise.
    if (input.decision === 'new' && input.why !== undefined && inRegister.has(input.why)) throw enterprisesProblems.importCodeTwice();
    const which = sql`r.import_id = ${record.id} and r.twin_why is not null and not r.red
      ${input.row === undefined ? sql`` : sql`and r.row_no = ${input.row}`} ${input.why === undefined ? sql`` : sql`and r.twin_why = ${input.why}`}
      ${input.decision === 'new' ? sql`and r.twin_why not in ('sameCode', 'sameCodeInFile')` : sql``}`;
    const target =
      input.decision === 'update'
        ? sql`coalesce(r.twin_id, (select p.enterprise_id from enterprises.import_rows p where p.import_id = r.import_id and p.row_no = r.twin_row))`
        : sql`gen_random_uuid()`;
    const done =
      await sql`update enterprises.import_rows r set decision = ${input.decision}, enterprise_id = ${target} where ${which}`.execute(
        ctx.db,
      );
    // Rows that repeat an earlier row go where that one goes.
    await sql`update enterprises.import_rows r set enterprise_id = p.enterprise_id from enterprises.import_rows p
      where r.import_id = ${record.id} and r.twin_why is not null and p.import_id = r.import_id and p.row_no = r.twin_row and r.decision = 'update' and r.enterprise_id <> p.enterprise_id`.execute(
      ctx.db,
    );
    await store(ctx, record, await recountTwins(ctx, record));
    return { subject: record.id, result: { decided: Number(done.numAffectedRows ?? 0) } };
  },
});

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
const partsPatch = (ctx: AnyContext, d: Partial<RowDraft>): Patch => {
  const given: [string, unknown][] = [
    ['legal_name', d.legalRepresentative],
    ['lead_name', d.qualityLead],
    ['lead_phone', d.qualityLeadPhone && ctx.cipher.seal(d.qualityLeadPhone)],
    ['lead_print', d.qualityLeadPhone && ctx.cipher.fingerprint(d.qualityLeadPhone)],
    ['liaison_name', d.liaison],
    ['liaison_post', d.liaisonPost],
    ['liaison_phone', d.liaisonPhone && ctx.cipher.seal(d.liaisonPhone)],
    ['liaison_print', d.liaisonPhone && ctx.cipher.fingerprint(d.liaisonPhone)],
    ['group_name', d.liaisonGroup],
  ];
  const patch: [string, RawBuilder<unknown>][] = given.flatMap(([column, value]) => (value === undefined ? [] : [[column, sql`${value}`]]));
  const [products, ledger] = [productsOf(d), ledgerOf(d)];
  if (products) patch.push(['products', sql`${products}::jsonb`]);
  if (ledger) patch.push(['ledger', sql`coalesce(ledger, '{}') || ${ledger}::jsonb`]);
  return patch;
};

/** Columns of the staging table that a field sets. */
const patchOf = (ctx: AnyContext, field: ImportField, draft: Partial<RowDraft>): Patch => {
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

const applyPatch = async (ctx: AnyContext, id: string, row: number, patch: Patch): Promise<void> => {
  if (patch.length === 0) return;
  const sets = patch.map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  await sql`update enterprises.import_rows set ${sql.join(sets)} where import_id = ${id} and row_no = ${row}`.execute(ctx.db);
};

const fix = command(fixImportCell, {
  load: (ctx, input) => findImport(ctx, input.id, true),
  allow: matrixDecides,
  run: async (ctx, record, input) => {
    requireState(record, 'ready');
    const column = record.columns.find(c => c.field === input.field);
    const places = await reference(ctx).placesWithin(record.region_code, `${record.region_code}:`);
    const regions = new Map(
      places.flatMap(p => [[p.name, p.code] as const, [p.code, p.code] as const, [p.name.replace(/街道$/, ''), p.code] as const]),
    );
    const cell = { kind: input.value === '' ? ('empty' as const) : ('text' as const), text: input.value };
    const reading = readCell(input.field, cell, {
      regionOf: name => regions.get(name),
      dayOf: c => dayOfCell(c),
      outputUnit: outputUnitOf(column?.heading ?? ''),
    });
    await applyPatch(ctx, record.id, input.row, patchOf(ctx, input.field, reading.draft));
    await sql`delete from enterprises.import_faults where import_id = ${record.id} and row_no = ${input.row} and field = ${input.field}`.execute(
      ctx.db,
    );
    if (reading.fault) {
      const values = faultValues(
        record.id,
        record.default_region,
        { ...reading.fault, row: input.row, column: column?.index ?? 0, field: input.field, value: input.value },
        ctx.cipher,
      );
      await sql`insert into enterprises.import_faults (import_id, row_no, col, region_code, field, severity, code, params, value, suggestion)
        values (${sql.join(values)}) on conflict do nothing`.execute(ctx.db);
    }
    await sql`update enterprises.import_rows set red = exists (select 1 from enterprises.import_faults f where f.import_id = ${record.id} and f.row_no = ${input.row} and f.severity = 'red')
      where import_id = ${record.id} and row_no = ${input.row}`.execute(ctx.db);
    await judgeTwins(ctx, record.id, input.row);
    await store(ctx, record, await recount(ctx, record.id));
    return { subject: record.id, result: { id: record.id } };
  },
});

export const importEditHandlers = [decide, fix];
