import { z } from 'zod';
import { Id, line } from '#platform/contract/shapes.ts';

/** One file of the enterprise in one act: at most so many bytes. Pictures are made smaller on the phone; a larger PDF is photographed page by page. */
export const mostFillBytes = 1_300_000;
/** Files that one link may add. */
export const mostFillFiles = 12;

/** A certificate: PDF or picture. */
export const FillFile = z.strictObject({
  id: Id,
  name: line(120),
  mediaType: z.enum(['image/jpeg', 'image/png', 'application/pdf']),
  /** The bytes as base64. */
  data: z
    .string()
    .regex(/^[A-Za-z0-9+/]+={0,2}$/)
    .max(1_800_000),
});
export const AddFillFile = z.strictObject({ linkId: Id, file: FillFile });
export const FillFileId = z.strictObject({ linkId: Id, id: Id });
/** What this link has added, as its own page shows it. */
export const FillFileView = z.object({ id: Id, name: z.string(), mediaType: z.string(), size: z.int() });
