import type { Context } from '#platform/server/context.ts';
import type { SurveysDb } from './db.ts';

export type FillDb = SurveysDb;
export type FillContext = Context<FillDb>;
