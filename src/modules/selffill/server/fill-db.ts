import type { Context } from '#platform/server/context.ts';
import type { SelfFillDb } from './db.ts';

export type FillDb = SelfFillDb;
export type FillContext = Context<FillDb>;
