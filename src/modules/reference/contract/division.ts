import { z } from 'zod';
import { query } from '#platform/contract/operation.ts';
import { Day, RegionCode } from '#platform/contract/shapes.ts';

/** A division of GB/T 2260 or a street below it; withdrawn ones carry `validTo` and their successors. */
export const Division = z.object({
  code: RegionCode,
  name: z.string(),
  validFrom: Day.nullable(),
  validTo: Day.nullable(),
  successors: z.array(RegionCode),
});
export type Division = z.infer<typeof Division>;

/** 行政区划, in the order of their codes; public reference data. */
export const listDivisions = query({
  name: 'reference.division.list',
  clause: '1-a',
  input: z.strictObject({ under: RegionCode.optional() }),
  output: z.object({ rows: z.array(Division) }),
  anonymous: true,
});
