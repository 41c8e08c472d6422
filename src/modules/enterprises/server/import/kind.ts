import type { PoolClient } from 'pg';
import type { ImportColumn } from '#platform/contract/imports/shapes.ts';
import type { CallContext } from '#platform/server/context.ts';
import { importKind } from '#platform/server/imports/kind.ts';
import type { ImportRecord } from '#platform/server/imports/record-shape.ts';
import { ledgerImports, ledgerSteps } from '../../contract/import-operations.ts';
import { enterprisesProblems } from '../../contract/problems.ts';
import { outputUnitOf } from '../../domain/import-cells.ts';
import { ledgerFields } from '../../domain/import-fields.ts';
import { refuseForeignRegion } from '../resolve.ts';
import { fixCell } from './fix.ts';
import { type LedgerSetting, ledgerColumns } from './judge.ts';
import { choicesFor, matchRows, pointRows, refuseSecondCode } from './match.ts';
import { enterpriseNames, shownRows, twinSides } from './pages.ts';
import { revertEnterprises } from './revert.ts';
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

/** Names of the places below the importing office, and the unit of the output column. */
const readingOf = async (client: PoolClient, record: ImportRecord, columns: readonly ImportColumn[]): Promise<LedgerSetting> => {
  const { rows } = await client.query<{ code: string; name: string }>(
    "select code, name from reference.pub_divisions where code >= $1 and code < $1 || ':' and length(code) >= 6 and valid_to is null",
    [record.region_code],
  );
  return {
    regions: rows.map(r => [r.name, r.code] as const),
    outputUnit: outputUnitOf(columns.find(c => c.field === 'outputValue')?.heading ?? ''),
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
  stretch: 10_000,
  // One connection alone leaves a processor idle.
  hands: 2,
  fields: () => ledgerFields,
  missing: given => (given.has('name') ? null : noName),
  start: async (ctx, own: { regionCode?: string | undefined }) => {
    const regionCode = await homeRegionOf(ctx, own.regionCode);
    return { homeRegion: regionCode, setting: { regionCode } };
  },
  reading: readingOf,
  match: (ctx, record, row) => matchRows(ctx, record.id, row),
  fix: fixCell,
  choices: choicesFor,
  refuse: refuseSecondCode,
  decided: (ctx, record, decision, which) => pointRows(ctx, record.id, decision, which),
  write: async (ctx, record, stretch) => {
    await writeStretch(ctx, record, stretch);
    return 0;
  },
  settle: async worker => {
    await worker.pool.query('select enterprises.settle_search()');
  },
  revert: revertEnterprises,
  names: enterpriseNames,
  rows: shownRows,
  twins: twinSides,
});
