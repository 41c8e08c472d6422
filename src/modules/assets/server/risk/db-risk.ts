import type { DB } from '#platform/server/db-types.gen.ts';
import type { AssetsDb } from '../db.ts';

/** What the maps of risk read beside the register. */
export type RiskDb = AssetsDb & Pick<DB, 'assets.deadlines' | 'demands.pub_demands'>;
