import { setImmediate } from 'node:timers/promises';
import { addPart, packParts } from '#platform/server/documents/docx-package.ts';
import { attributeOf, childOf, elementsIn, writeXml, type XmlElement } from '#platform/server/documents/xml.ts';
import { filledBody, type LetterTemplate } from './letter-template.ts';
import type { Paper } from './pack-pages.ts';
import { endSection, paperSection } from './paper-word.ts';

/** One stop of the day: the values of its letter, and the papers behind it. */
export interface StopPapers {
  letter: Readonly<Record<string, string>>;
  papers: readonly Paper[];
}

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const plain = { header: 'hdr', footer: 'ftr' } as const;

/** The page settings of the template; margins that it does not have are named as empty, or they would be taken from the section before. */
const letterSettings = (body: XmlElement, empty: { header: string; footer: string }): string => {
  const own = childOf(body, 'sectPr') ?? { name: 'w:sectPr', local: 'sectPr', raw: '', children: [] };
  const settings = structuredClone(own);
  for (const kind of ['header', 'footer'] as const)
    for (const type of ['default', 'first', 'even']) {
      const there = elementsIn(settings).some(c => c.local === `${kind}Reference` && (attributeOf(c, 'type') ?? 'default') === type);
      if (!there)
        settings.children.unshift({
          name: `w:${kind}Reference`,
          local: `${kind}Reference`,
          raw: ` w:type="${type}" r:id="${empty[kind]}"`,
          children: [],
        });
    }
  settings.children = settings.children.filter(c => typeof c === 'string' || c.local !== 'type');
  return writeXml(settings);
};

/** The whole day as one .docx to edit: for each stop the office's letter, Table A.1, the feedback form, each with pages of its own. */
export const packDocx = async (template: LetterTemplate, stops: readonly StopPapers[], at: Date): Promise<Buffer> => {
  const parts = new Map(template.parts);
  const none = (kind: 'header' | 'footer'): string =>
    addPart(
      parts,
      `ppNone-${kind}.xml`,
      kind,
      Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${plain[kind]} ${w}><w:p/></w:${plain[kind]}>`),
    );
  const empty = { header: none('header'), footer: none('footer') };
  const pieces: string[] = [];
  let last = '';
  let n = 0;
  for (const stop of stops) {
    if (last !== '') pieces.push(endSection(last));
    const body = filledBody(template, stop.letter);
    const letter = elementsIn(body).filter(c => c.local !== 'sectPr');
    pieces.push(letter.map(writeXml).join(''));
    last = letterSettings(body, empty);
    for (const paper of stop.papers) {
      // Others have their turn between two papers.
      await setImmediate();
      pieces.push(endSection(last));
      const section = paperSection(parts, paper, ++n);
      pieces.push(section.body);
      last = section.settings;
    }
  }
  const root = template.document;
  const raw = root.raw.includes('xmlns:r=')
    ? root.raw
    : `${root.raw} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`;
  const document = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document${raw}><w:body>${pieces.join('')}${endSection('')}${last}</w:body></w:document>`;
  parts.set('word/document.xml', Buffer.from(document));
  return packParts(parts, at);
};
