import { z } from 'zod';
import { Id } from '#platform/contract/shapes.ts';
import { job } from '#platform/server/jobs.ts';

/** Reads an uploaded export into staging. */
export const readAssetsJob = job({ name: 'assets.readImport', payload: z.strictObject({ id: Id }) });
/** Writes what was confirmed. */
export const writeAssetsJob = job({ name: 'assets.writeImport', payload: z.strictObject({ id: Id }) });
/** Takes back what was written. */
export const undoAssetsJob = job({ name: 'assets.undoImport', payload: z.strictObject({ id: Id }) });

export const assetImportJobs = [readAssetsJob, writeAssetsJob, undoAssetsJob];
