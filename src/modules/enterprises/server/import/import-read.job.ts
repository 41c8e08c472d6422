import { z } from 'zod';
import { Id } from '#platform/contract/shapes.ts';
import { job } from '#platform/server/jobs.ts';

/** Reads an uploaded ledger into staging. */
export const readImport = job({ name: 'enterprises.readImport', payload: z.strictObject({ id: Id }) });
