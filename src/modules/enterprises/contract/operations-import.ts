import { z } from 'zod';
import { importOperations, importSteps } from '#platform/contract/imports/operations.ts';

const clause = '6.1-c';
const own = {
  /** Street or district for rows that name none. */
  regionCode: z
    .string()
    .regex(/^\d{6}(\d{3})?$/)
    .optional(),
};

/** Import of ledgers: what persons do (`enterprises.import.…`). */
export const ledgerImports = importOperations('enterprises', { clause, own });
/** Steps that the worker takes. */
export const ledgerSteps = importSteps('enterprises', { clause });
