import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { type RawSheet, sheetXml, xmlText } from './sheet-xml.ts';
import { styleBook } from './styles.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNs = 'http://schemas.openxmlformats.org/package/2006';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const contentTypes = (count: number): string =>
  `${head}<Types xmlns="${packageNs}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${Array.from({ length: count }, (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${type}.worksheet+xml"/>`).join('')}</Types>`;

/** Excel allows 31 characters and none of `[]:*?/\`; a repeated name gets a number. */
const tabNames = (sheets: readonly RawSheet[]): string[] => {
  const used = new Set<string>();
  return sheets.map(sheet => {
    const clean =
      sheet.name
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim()
        .slice(0, 31) || '工作表';
    let name = clean;
    for (let n = 2; used.has(name.toLowerCase()); n++) name = `${clean.slice(0, 28)} ${n}`;
    used.add(name.toLowerCase());
    return name;
  });
};

const workbookXml = (sheets: readonly RawSheet[]): string => {
  const names = tabNames(sheets);
  const tabs = sheets.map(
    (s, i) => `<sheet name="${xmlText(names[i] ?? '')}" sheetId="${i + 1}"${s.hidden ? ' state="veryHidden"' : ''} r:id="rId${i + 1}"/>`,
  );
  const titles = sheets.flatMap((s, i) =>
    s.printTitleRow
      ? [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${xmlText(`'${(names[i] ?? '').replaceAll("'", "''")}'!$${s.printTitleRow}:$${s.printTitleRow}`)}</definedName>`,
        ]
      : [],
  );
  return `${head}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets>${tabs.join('')}</sheets>${titles.length > 0 ? `<definedNames>${titles.join('')}</definedNames>` : ''}</workbook>`;
};

const workbookRels = (count: number): string =>
  `${head}<Relationships xmlns="${packageNs}/relationships">${Array.from({ length: count }, (_, i) => `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rId${count + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`;

/** A zip entry made when its turn comes; a fault of the source ends the whole stream with that fault. */
const lazily = (zip: ZipFile, name: string, mtime: Date, make: () => Readable): void =>
  zip.addReadStreamLazy(name, { mtime }, done => {
    const stream = make();
    stream.on('error', error => (zip.outputStream as Readable).destroy(error));
    done(null, stream);
  });

/**
 * Packs sheets into an .xlsx as a stream; memory does not grow with the rows. The same input gives the same bytes.
 * @param createdAt stands in the zip entries instead of the clock
 */
export const packWorkbook = (sheets: readonly RawSheet[], createdAt: Date): Readable => {
  const zip = new ZipFile();
  const styles = styleBook();
  const add = (name: string, text: string): void => zip.addBuffer(Buffer.from(text), name, { mtime: createdAt });
  add('[Content_Types].xml', contentTypes(sheets.length));
  add(
    '_rels/.rels',
    `${head}<Relationships xmlns="${packageNs}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  add('xl/workbook.xml', workbookXml(sheets));
  add('xl/_rels/workbook.xml.rels', workbookRels(sheets.length));
  sheets.forEach((sheet, i) => {
    lazily(zip, `xl/worksheets/sheet${i + 1}.xml`, createdAt, () =>
      Readable.from(sheetXml(sheet, styles), { objectMode: false, highWaterMark: 131_072 }),
    );
  });
  lazily(zip, 'xl/styles.xml', createdAt, () => Readable.from([Buffer.from(styles.xml())]));
  zip.end();
  return zip.outputStream as Readable;
};

/** Gathers a stream into one buffer, for small files. */
export const bufferOf = async (stream: Readable): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};
