import { z } from 'zod';
import { Id } from '#platform/contract/shapes.ts';
import { job } from '#platform/server/jobs.ts';

/** Writes a confirmed import into the register, stretch by stretch. */
export const writeImportJob = job({ name: 'enterprises.writeImport', payload: z.strictObject({ id: Id }) });
/** Takes an import back. */
export const undoImportJob = job({ name: 'enterprises.undoImport', payload: z.strictObject({ id: Id }) });
