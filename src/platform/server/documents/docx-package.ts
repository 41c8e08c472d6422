import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';
import { bufferOf } from '../sheets/workbook.ts';
import { guardZip, type ZipLimits } from './zip.ts';

/** The parts of a .docx by name, in the order of the file. */
export type DocxParts = Map<string, Buffer>;

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A package with nothing in it but an empty body: paragraphs carry their own look. */
export const emptyDocx = (title: string): DocxParts =>
  new Map(
    Object.entries({
      '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${wordType}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
      '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
      'docProps/core.xml': `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title></cp:coreProperties>`,
      'word/document.xml': `${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${relationships}"><w:body/></w:document>`,
      'word/_rels/document.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
      'word/styles.xml': `${head}<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体" w:cs="宋体"/><w:sz w:val="21"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`,
    }).map(([name, text]) => [name, Buffer.from(text)]),
  );

/** Opens an uploaded .docx after the guard has looked through it. @throws Problem of `sheets/problems.ts` */
export const openParts = async (bytes: Buffer, limits: ZipLimits): Promise<DocxParts> => {
  await guardZip(bytes, /^$/, limits);
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  const parts: DocxParts = new Map();
  for await (const entry of zip.eachEntry())
    if (!entry.fileName.endsWith('/')) parts.set(entry.fileName, await bufferOf(await zip.openReadStreamPromise(entry)));
  return parts;
};

interface Added {
  readonly relations: string[];
  readonly types: string[];
}
/** Lines for the lists of relations and types; written once, when the file is packed. */
const added = new WeakMap<DocxParts, Added>();

const addedTo = (parts: DocxParts): Added => {
  const there = added.get(parts) ?? { relations: [], types: [] };
  added.set(parts, there);
  return there;
};

const rels = 'word/_rels/document.xml.rels';
const types = '[Content_Types].xml';

const writeAdded = (parts: DocxParts): void => {
  const lines = added.get(parts);
  if (!lines) return;
  added.delete(parts);
  const put = (name: string, end: string, more: readonly string[]): void => {
    const text = parts.get(name)?.toString('utf8') ?? '';
    parts.set(name, Buffer.from(text.replace(end, () => `${more.join('')}${end}`)));
  };
  const png = /Extension="png"/i.test(parts.get(types)?.toString('utf8') ?? '')
    ? []
    : ['<Default Extension="png" ContentType="image/png"/>'];
  put(rels, '</Relationships>', lines.relations);
  put(types, '</Types>', [...png, ...lines.types]);
};

/** Packs the parts; the same parts and instant give the same bytes. */
export const packParts = (parts: DocxParts, at: Date): Promise<Buffer> => {
  writeAdded(parts);
  const zip = new ZipFile();
  for (const [name, content] of parts) zip.addBuffer(content, name, { mtime: at });
  zip.end();
  return bufferOf(zip.outputStream as never);
};

/**
 * Adds a part beside the document.
 * @param part file name under `word/`, e.g. `media/code-1.png`
 * @returns the id by which the document names it
 */
export const addPart = (parts: DocxParts, part: string, kind: 'image' | 'header' | 'footer', content: Buffer): string => {
  const id = `rIdPp${part.replaceAll(/[^a-zA-Z0-9]/g, '')}`;
  parts.set(`word/${part}`, content);
  const lines = addedTo(parts);
  lines.relations.push(`<Relationship Id="${id}" Type="${relationships}/${kind}" Target="${part}"/>`);
  if (kind !== 'image') lines.types.push(`<Override PartName="/word/${part}" ContentType="${wordType}.${kind}+xml"/>`);
  return id;
};

/** Relations of a header or footer that shows a picture. */
export const addPartRelations = (parts: DocxParts, part: string, pictures: readonly { id: string; target: string }[]): void => {
  const lines = pictures.map(p => `<Relationship Id="${p.id}" Type="${relationships}/image" Target="${p.target}"/>`).join('');
  parts.set(
    `word/_rels/${part}.rels`,
    Buffer.from(`${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines}</Relationships>`),
  );
};
