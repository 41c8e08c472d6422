import { z } from 'zod';
import { Id, Instant, line, text } from '#platform/contract/shapes.ts';

/** 照片 · 企业签字 · 纸质表扫描 · 证书 */
export const VisitFileKind = z.enum(['photo', 'signature', 'scan', 'certificate']);
export type VisitFileKind = z.infer<typeof VisitFileKind>;

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const VisitFileView = z.object({
  id: Id,
  kind: VisitFileKind,
  fileId: Id,
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
  sha256: z.string(),
  caption: z.string(),
  /** Page of the paper form, for scans. */
  page: z.int().nullable(),
  /** Who signed, and the hash of what stood on the screen; for signatures. */
  signerName: z.string().nullable(),
  shownSha256: z.string().nullable(),
  /** When the device says it was; a claim. */
  deviceTime: Instant.nullable(),
  addedByName: z.string(),
  addedAt: Instant,
});
export type VisitFileView = z.infer<typeof VisitFileView>;

/** The bytes go up first, by `PUT /api/files/{fileId}`; until they are there the answer is `filesAwaited`. */
export const AddVisitFile = z.strictObject({
  id: Id,
  visitId: Id,
  kind: VisitFileKind,
  fileId: Id,
  /** What the device has; other bytes under this file id are refused. */
  sha256: Sha256,
  caption: text(100).default(''),
  page: z.int().min(1).max(40).optional(),
  signerName: line(40).optional(),
  shownSha256: Sha256.optional(),
  deviceTime: Instant.optional(),
});
export const VisitFileId = z.strictObject({ visitId: Id, id: Id });
export const VisitFiles = z.object({ rows: z.array(VisitFileView), may: z.array(z.string()) });
