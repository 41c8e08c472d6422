import { importGrants, importOperations, importSteps } from '#platform/contract/imports/operations.ts';
import { Day, Id } from '#platform/contract/shapes.ts';
import { AssetKind } from './asset.ts';

const clause = '6.3.3-a';
const own = {
  kind: AssetKind,
  /** 数据截至 */
  asOf: Day,
  /** All rows belong to this enterprise; left out: the column of the owner says whose they are. */
  enterpriseId: Id.optional(),
};

/** Import of official exports and of pasted rows: what persons do (`assets.import.…`). */
export const exportImports = importOperations('assets', { clause, own });
/** Steps that the worker takes. */
export const exportSteps = importSteps('assets', { clause });

/** Rows of the permission matrix: import of official exports. */
export const assetImportGrants = importGrants('assets', { officer: 'region', stationLead: 'region', manager: 'region' }, { paste: true });

/** Faults of numbers share the register's sentences. */
export const exportFaultKey = (code: string): string => (code.startsWith('number.') ? `assets.${code}` : `assets.fault.${code}`);
