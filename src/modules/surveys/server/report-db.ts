import type { DB } from '#platform/server/db-types.gen.ts';
import type { SurveysDb } from './db.ts';

/** The room's tables with the names of authorities, for the issuer of a report. */
export type ReportDb = SurveysDb & Pick<DB, 'people.pub_authorities' | 'demands.pub_demands'>;
