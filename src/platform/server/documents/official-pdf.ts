import { printWithStandIns, standInNote } from './missing-glyphs.ts';
import { inOffice } from './office.ts';
import type { OfficialDocument } from './official.ts';
import { officialTemplate } from './official.typ.ts';
import { renderPdf } from './pdf.ts';

const withNote = (doc: OfficialDocument, note: string): OfficialDocument => ({
  ...doc,
  footnote: [doc.footnote, note].filter(Boolean).join(' · '),
});

/**
 * The document as PDF/A-2a, prepared and printed in threads of their own; the same document and instant give the same bytes. A character that no font
 * has prints as 〓, and the foot names it.
 * @throws Problem `glyphMissing` when there are too many of them, `documentFailed`
 */
export const officialPdf = (doc: OfficialDocument, createdAt: Date): Promise<Buffer> =>
  printWithStandIns(doc, async (printable, missing) => {
    const shown = missing.length === 0 ? printable : withNote(printable, standInNote(doc, missing));
    const { json } = await inOffice({ make: 'data', doc: shown, createdAt });
    return renderPdf({ template: officialTemplate, json: json ?? '', createdAt });
  });
