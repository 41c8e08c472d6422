import type { DB } from '#platform/server/db-types.gen.ts';
import type { AssetsDb } from './db.ts';

/** Tables of imports beside those of the register. */
export type AssetImportDb = AssetsDb & Pick<DB, 'assets.imports' | 'assets.import_rows' | 'platform.files' | 'platform.tasks'>;
