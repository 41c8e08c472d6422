import { inOffice } from './office.ts';
import type { OfficialDocument } from './official.ts';

/**
 * The document as .docx for further editing, made in a thread of its own: a long one takes half a second. The same document and instant give
 * the same bytes.
 * @throws Problem `documentFailed`
 */
export const officialDocx = async (doc: OfficialDocument, createdAt: Date): Promise<Buffer> => {
  const { bytes } = await inOffice({ make: 'docx', doc, createdAt });
  return Buffer.from(bytes ?? new Uint8Array());
};
