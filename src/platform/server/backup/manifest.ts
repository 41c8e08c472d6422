import { z } from 'zod';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** A path inside the archive; nothing climbs out of it. */
const Inside = z.string().regex(/^(?!.*(^|\/)\.\.?(\/|$))[\w.-]+(\/[\w.-]+)*$/);

const TablePart = z.strictObject({
  /** `room.table` */
  name: z.string().regex(/^[a-z_][a-z0-9_]*\.[a-z_][a-z0-9_]*$/),
  columns: z.array(z.string().regex(/^[a-z_][a-z0-9_]*$/)).min(1),
  rows: z.int().min(0),
  sha256: Sha256,
});
const FilePart = z.strictObject({ path: Inside, size: z.int().min(0), sha256: Sha256 });

/** The table of contents, the archive's last entry. */
export const Manifest = z.strictObject({
  format: z.literal('peipao-backup'),
  version: z.literal(1),
  madeAt: z.iso.datetime(),
  /** Database kind it was made from; it may be restored to either. */
  from: z.enum(['embedded', 'server']),
  migrations: z.array(z.strictObject({ name: z.string(), checksum: z.string() })),
  tables: z.array(TablePart),
  sequences: z.array(z.strictObject({ name: z.string(), value: z.int(), called: z.boolean() })),
  jobs: z.array(z.strictObject({ name: z.string(), data: z.unknown(), key: z.string().nullable(), startAfter: z.iso.datetime() })),
  files: z.array(FilePart),
  /** Fingerprint under the key for sensitive columns: tells whether a key is the right one, not what it is. */
  keyCheck: z.string(),
  /** The key itself, in hex, only when it was asked for. */
  key: z.string().nullable(),
});
export type Manifest = z.infer<typeof Manifest>;

export const manifestEntry = 'manifest.json';
export const tableEntry = (name: string): string => `tables/${name}.copy`;
export const fileEntry = (path: string): string => `files/${path}`;

/** The text whose fingerprint is the key check. */
export const keyCheckText = 'peipao backup key';
