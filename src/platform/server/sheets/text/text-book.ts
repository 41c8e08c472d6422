import type { Book } from '../book-shape.ts';
import { decodeText, parseCsv, separatorLine, sniffDelimiter } from '../csv.ts';
import { ledgerMargins } from '../margins/ledger-margins.ts';
import { sheetProblems } from '../problems.ts';
import { sniffEncoding, type TextEncoding } from '../sniff.ts';
import { type GridSheet, gridBook } from './grid-sheet.ts';
import { htmlSheets } from './html-tables.ts';
import { htmlParts, isMhtml } from './mhtml.ts';
import { isXmlWorkbook, xmlSheets } from './xml-workbook.ts';

const whole = (bytes: Buffer, encoding: TextEncoding): string => [...decodeText(bytes, encoding)].join('').replace(/^\ufeff/, '');

const bookOfPage = (sheets: GridSheet[], encoding: string, format: 'html' | 'xml'): Book => {
  if (sheets.length === 0) throw sheetProblems.fileWebPage();
  return gridBook(sheets, encoding, format);
};

const csvBook = (bytes: Buffer, fileName: string, encoding: TextEncoding): Book => {
  const head = decodeText(bytes, encoding).next().value ?? '';
  if (head.trim() === '' && bytes.length < 1 << 18) throw sheetProblems.fileEmpty();
  const said = separatorLine(head);
  const delimiter = said ?? sniffDelimiter(head);
  const name = fileName.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
  return {
    own: null,
    format: 'csv',
    encoding,
    sheets: [{ index: 0, name, hidden: false, hiddenColumns: [] }],
    merges: () => [],
    rows: index => {
      if (index !== 0) throw sheetProblems.sheetMissing({ number: index + 1 });
      return parseCsv(decodeText(bytes, encoding), delimiter, said !== undefined);
    },
  };
};

const looksLikePage =
  /^(<!--[\s\S]*?(-->|$)\s*)*<(!doctype|html|head|body|meta|\?xml|svg|script|style|div|table|title|link|center|p|span|form|br)\b/i;

/**
 * A file of text: a web page or an XML table under the name of a table (older systems of offices write these), a page packed as MHTML, or CSV.
 * @throws Problem fileEmpty, fileWebPage (a page without a table), fileUnknown, fileEncoding
 */
export const textBook = (bytes: Buffer, fileName: string): Book => {
  const encoding = sniffEncoding(bytes);
  const head = (decodeText(bytes.subarray(0, 1 << 16), encoding, true).next().value ?? '').replace(/^\ufeff/, '').trimStart();
  if (isMhtml(head)) {
    const parts = htmlParts(bytes);
    return bookOfPage(
      parts.flatMap(p => htmlSheets(p.html, p.name)),
      encoding,
      'html',
    );
  }
  if (isXmlWorkbook(head)) {
    const xml = whole(bytes, encoding);
    return { ...bookOfPage(xmlSheets(xml), encoding, 'xml'), margins: () => ledgerMargins.xml(xml) };
  }
  const hasTable = /<table[\s>]/i.test(head) || (looksLikePage.test(head) && /<table[\s>]/i.test(whole(bytes, encoding)));
  // A table in a text that is cut by commas stands in quotes, with its cells.
  if (hasTable && /<t[dh][\s>]/i.test(whole(bytes, encoding))) return bookOfPage(htmlSheets(whole(bytes, encoding), ''), encoding, 'html');
  if (looksLikePage.test(head)) throw sheetProblems.fileWebPage();
  return csvBook(bytes, fileName, encoding);
};
