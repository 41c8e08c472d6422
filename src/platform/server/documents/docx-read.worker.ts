import { answerFrom } from '../read-thread.ts';
import { sheetProblems } from '../sheets/problems.ts';
import { bookOf, leftOver } from './docx-book.ts';
import { blocksOf } from './docx-form.ts';
import type { DocxFacts } from './docx-read.ts';
import { wordText } from './docx-text.ts';
import { childOf, parseXml } from './xml.ts';
import { guardZip } from './zip.ts';

const partLimit = 24 * 1048576;

const read = async (bytes: Buffer): Promise<DocxFacts> => {
  const limits = { entries: 2000, inflatedBytes: 100 * 1048576, ratio: 250 };
  const { texts, sizes } = await guardZip(
    bytes,
    /^(word\/(document|styles|comments|footnotes|endnotes|[^/]*(header|footer)[^/]*)\.xml|docProps\/(custom|app)\.xml|\[Content_Types\]\.xml)$/i,
    limits,
  );
  const document = texts.get('word/document.xml');
  if (document === undefined) {
    const kind = sizes.has('xl/workbook.xml') ? 'Excel' : sizes.has('ppt/presentation.xml') ? 'PowerPoint' : 'ZIP';
    throw sheetProblems.fileNotSheet({ kind });
  }
  if ((sizes.get('word/document.xml') ?? 0) > partLimit) throw sheetProblems.fileUnsafe({ reason: 'XML > 24 MB' });
  const plain = ofLibreOffice(texts.get('docProps/app.xml')) ? unescaped : (xml: string): string => xml;
  const body = childOf(parseXml(plain(document)), 'body');
  if (!body) throw sheetProblems.fileDamaged();
  const edges = [...texts].filter(([name]) => /(header|footer|custom)[^/]*\.xml$/i.test(name));
  const book = bookOf(texts, plain);
  const blocks = blocksOf(body, book);
  return {
    blocks,
    tables: blocks.flatMap(b => ('table' in b ? [b.table] : [])),
    edges: edges.flatMap(([name, xml]) =>
      /custom/i.test(name) ? [] : [{ part: edgeOf(name), blocks: blocksOf(parseXml(plain(xml)), book) }],
    ),
    loose: leftOver(book),
    body: wordText(body),
    margins: edges.map(([, xml]) => wordOrProperty(xml)),
  };
};

const edgeOf = (name: string): 'header' | 'footer' => (/header/i.test(name) ? 'header' : 'footer');
const ofLibreOffice = (app: string | undefined): boolean => app?.includes('LibreOffice') ?? false;
/** LibreOffice writes the text `_x0041_` as `_x005F_x0041_`, as table programs do; Word does not. */
const unescaped = (xml: string): string => xml.replaceAll(/_x005F_(?=x[0-9A-Fa-f]{4}_)/g, '_');

/** Text of a header or footer; of the custom properties all their values. */
const wordOrProperty = (xml: string): string => {
  const root = parseXml(xml);
  return root.local === 'Properties' ? xml.replaceAll(/<[^>]*>/g, ' ') : wordText(root);
};

await answerFrom(read);
