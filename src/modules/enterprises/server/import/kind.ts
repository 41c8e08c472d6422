import { sql } from 'kysely';
import type { PoolClient } from 'pg';
import type { ImportColumn } from '#platform/contract/imports/shapes.ts';
import type { CallContext } from '#platform/server/context.ts';
import { importKind } from '#platform/server/imports/kind.ts';
import type { ImportRecord } from '#platform/server/imports/record-shape.ts';
import { ledgerImports, ledgerSteps } from '../../contract/operations-import.ts';
import { enterprisesProblems } from '../../contract/problems.ts';
import { outputUnitOf } from '../../domain/import-cells.ts';
import { ledgerFields } from '../../domain/import-fields.ts';
import { type ImportedColumn, ownImportFields } from '../../domain/own-value.ts';
import { ownColumns } from '../own/columns-store.ts';
import { refuseForeignRegion } from '../resolve.ts';
import { ledgerChanges } from './changes.ts';
import { fixCell } from './fix.ts';
import { type LedgerSetting, ledgerColumns } from './judge.ts';
import { choicesFor, matchRows, pointRows, refuseSecondCode } from './match.ts';
import { enterpriseNames, shownRows, twinSides } from './pages.ts';
import { revertEnterprises } from './revert.ts';
import { sumsOf } from './sums.ts';
import { writeStretch } from './write.ts';

/** Rows that name no street lie where the person who imports works, when that is a district or a street. */
const homeRegionOf = async (ctx: CallContext, wished: string | undefined): Promise<string> => {
  const region = wished ?? ctx.actor.regionCode;
  if (region.length < 6)
    throw enterprisesProblems.regionUnknown({ regionCode: region }, [
      { pointer: '/regionCode', code: 'enterprises.problem.regionUnknown', params: { regionCode: region } },
    ]);
  await refuseForeignRegion(ctx, region);
  return region;
};

/** The authority's own columns as they were when the import began: what is renamed or retired meanwhile does not change what its cells mean. */
const ownOf = (setting: Readonly<Record<string, unknown>>): readonly ImportedColumn[] =>
  (setting['own'] as readonly ImportedColumn[] | undefined) ?? [];

/** Names of the places below the importing office, and the unit of the output column. */
const readingOf = async (client: PoolClient, record: ImportRecord, columns: readonly ImportColumn[]): Promise<LedgerSetting> => {
  const { rows } = await client.query<{ code: string; name: string }>(
    "select code, name from reference.pub_divisions where code >= $1 and code < $1 || ':' and length(code) >= 6 and valid_to is null",
    [record.region_code],
  );
  return {
    regions: rows.map(r => [r.name, r.code] as const),
    outputUnit: outputUnitOf(columns.find(c => c.field === 'outputValue')?.heading ?? ''),
    ...sumsOf(columns),
    own: ownOf(record.setting),
  };
};

const noName = enterprisesProblems.importNoName().code;

/** 企业名单 (6.1-c): ledgers of enterprises as offices keep them. */
export const ledgerKind = importKind({
  room: 'enterprises',
  ops: ledgerImports,
  steps: ledgerSteps,
  table: 'enterprises.import_rows',
  staged: ledgerColumns,
  judge: new URL('./judge.ts', import.meta.url),
  mostRows: 200_000,
  batchSize: 10_000,
  // One connection alone leaves a processor idle.
  concurrency: 2,
  fields: setting => ({ ...ledgerFields, ...ownImportFields(ownOf(setting)) }),
  missing: given => (given.has('name') ? null : noName),
  start: async (ctx, asked: { regionCode?: string | undefined }) => {
    const regionCode = await homeRegionOf(ctx, asked.regionCode);
    const own = (await ownColumns(ctx))
      .filter(c => !c.retired)
      .map(({ id, name, kind, unit, choices }) => ({ id, name, kind, unit, choices }));
    return { homeRegion: regionCode, setting: { regionCode, ...(own.length > 0 ? { own } : {}) } };
  },
  reading: readingOf,
  match: (ctx, record, rows) => matchRows(ctx, record.id, rows),
  fix: fixCell,
  choices: choicesFor,
  refuse: refuseSecondCode,
  decided: (ctx, record, decision, which) => pointRows(ctx, record.id, decision, which),
  write: writeStretch,
  settle: async worker => {
    await worker.pool.query('select enterprises.settle_search()');
  },
  revert: revertEnterprises,
  names: enterpriseNames,
  target: sql`r.enterprise_id`,
  changes: ledgerChanges,
  rows: shownRows,
  twins: twinSides,
});
