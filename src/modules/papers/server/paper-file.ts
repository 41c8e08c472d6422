import { emptyDocx, packParts } from '#platform/server/documents/docx-package.ts';
import { xmlEscape } from '#platform/server/documents/xml.ts';
import type { Paper } from './pack-pages.ts';
import { endSection, paperSection } from './paper-word.ts';

/** One paper as a .docx of its own. The same paper and instant give the same bytes. */
export const paperDocx = (title: string, paper: Paper, at: Date): Promise<Buffer> => {
  const parts = emptyDocx(xmlEscape(title));
  const { body, settings } = paperSection(parts, paper, 1);
  const end = endSection('');
  const document = parts.get('word/document.xml')?.toString('utf8') ?? '';
  parts.set('word/document.xml', Buffer.from(document.replace('<w:body/>', () => `<w:body>${body}${end}${settings}</w:body>`)));
  return packParts(parts, at);
};
