import { z } from 'zod';
import { command, query } from './operation.ts';
import { Done, Id, line } from './shapes.ts';

/** Which list a view belongs to: `<room>.<list>`, e.g. `enterprises.list`. */
const ListName = z
  .string()
  .regex(/^[a-z][a-zA-Z]*(\.[a-zA-Z]+)+$/)
  .max(80);
/** What stands in the address of a filtered list: text, or several texts under one key. */
const AddressSearch = z
  .record(z.string().regex(/^[a-zA-Z]{1,40}$/), z.union([z.string().max(400), z.array(z.string().max(200)).max(60)]))
  .refine(search => Object.keys(search).length <= 40);

/** A saved view (视图): what a list was filtered by, and its columns, under a name; mine, or shared with my authority. */
const SavedView = z.object({
  id: Id,
  name: z.string(),
  shared: z.boolean(),
  mine: z.boolean(),
  search: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  columns: z.array(z.string()),
});
export type SavedView = z.infer<typeof SavedView>;

export const saveView = command({
  name: 'platform.view.save',
  clause: '7.1-a',
  input: z.strictObject({
    id: Id,
    list: ListName,
    name: line(40),
    shared: z.boolean().default(false),
    search: AddressSearch,
    columns: z.array(z.string().max(40)).max(80).default([]),
  }),
  output: Done,
});

export const listViews = query({
  name: 'platform.view.list',
  clause: '7.1-a',
  input: z.strictObject({ list: ListName }),
  output: z.object({ rows: z.array(SavedView) }),
});

export const removeView = command({ name: 'platform.view.remove', clause: '7.1-a', input: z.strictObject({ id: Id }), output: Done });
