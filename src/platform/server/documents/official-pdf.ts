import { inOffice } from './office.ts';
import type { OfficialDocument } from './official.ts';
import { officialTemplate } from './official.typ.ts';
import { renderPdf } from './pdf.ts';

/**
 * The document as PDF/A-2a, prepared and printed in threads of their own; the same document and instant give the same bytes.
 * @throws Problem `glyphMissing`, `documentFailed`
 */
export const officialPdf = async (doc: OfficialDocument, createdAt: Date): Promise<Buffer> => {
  const { json } = await inOffice({ make: 'data', doc, createdAt });
  return renderPdf({ template: officialTemplate, json: json ?? '', createdAt });
};
