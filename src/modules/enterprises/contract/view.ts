import { z } from 'zod';
import { Id, line } from '#platform/contract/shapes.ts';
import { EnterpriseFilter, EnterpriseSort } from './enterprise.ts';

/** A saved view (视图): filter, order and columns under a name; mine, or shared with my authority. */
export const SaveView = z.strictObject({
  id: Id,
  name: line(40),
  shared: z.boolean().default(false),
  filter: EnterpriseFilter,
  sort: EnterpriseSort.default('recent'),
  columns: z.array(z.string().max(40)).max(30).default([]),
});
export const SavedView = z.object({
  id: Id,
  name: z.string(),
  shared: z.boolean(),
  mine: z.boolean(),
  filter: EnterpriseFilter,
  sort: EnterpriseSort,
  columns: z.array(z.string()),
});
export const SavedViews = z.object({ rows: z.array(SavedView) });
