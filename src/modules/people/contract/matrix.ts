import { z } from 'zod';
import { download, query } from '#platform/contract/operation.ts';

const Reach = z.enum(['all', 'region', 'unit', 'self']);
const Sight = z.enum(['plain', 'masked', 'hidden']);

/** 权限矩阵: what each role may do, and how it sees people's data. */
export const MatrixView = z.object({
  roles: z.array(z.string()),
  rows: z.array(
    z.object({ operation: z.string(), title: z.string(), clause: z.string(), anonymous: z.boolean(), reach: z.record(z.string(), Reach) }),
  ),
  fields: z.array(z.object({ field: z.string(), title: z.string(), sight: z.record(z.string(), Sight) })),
});
export type MatrixView = z.infer<typeof MatrixView>;

export const getMatrix = query({ name: 'people.matrix.get', clause: '7.1-d', input: z.strictObject({}), output: MatrixView });
export const exportMatrix = download({
  name: 'people.matrix.export',
  clause: '7.1-d',
  input: z.strictObject({}),
});
