import { inflateRawSync } from 'node:zlib';
import { sheetProblems } from './problems.ts';
import { type Part, partsOf } from './zip-parts.ts';

const table = /\.(xlsx|xlsm|xls|et|ett|ods|csv|txt|html?|mht|mhtml|xml)$/i;
const workbook = /\.(xlsx|xlsm|xls|et|ett|ods)$/i;
/** What Excel leaves beside a workbook that is open. */
const lockFile = /(^|[/\\])~\$/;
/** What packing programs and desktops leave beside the files. */
const litter = /^__MACOSX\/|(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$|\/$/i;

const contentOf = (part: Part): Buffer => {
  if (part.method === 0) return part.data;
  if (part.method !== 8) throw sheetProblems.fileNotSheet({ kind: 'ZIP' });
  return inflateRawSync(part.data, { maxOutputLength: part.size + 1 });
};

const readable = (name: string): string => name.replace(/^.*[/\\]/, '');

/** A file that somebody packed, and the names of what lay beside it. */
export interface LoneFile {
  readonly bytes: Buffer;
  readonly name: string;
  readonly aside: readonly string[];
}

const loneOf = (files: readonly Part[], [only, ...more]: readonly Part[]): LoneFile => {
  if (!only) throw sheetProblems.fileNotSheet({ kind: 'ZIP' });
  // One of several would be read, and the others lost.
  if (more.length > 0) throw sheetProblems.fileZipMany({ files: more.length + 1 });
  return { bytes: contentOf(only), name: readable(only.name), aside: files.filter(p => p !== only).map(p => readable(p.name)) };
};

const filesIn = (zip: Buffer): Part[] => partsOf(zip).filter(p => !litter.test(p.name));

/**
 * The one file of some kind in a zip, by its name. The zip has been looked through before: see `guardZip`.
 * @throws Problem `fileZipMany` when there are several; `fileNotSheet` when there is none
 */
export const loneFile = (zip: Buffer, wanted: RegExp): LoneFile => {
  const files = filesIn(zip);
  return loneOf(
    files,
    files.filter(p => wanted.test(p.name) && !lockFile.test(p.name)),
  );
};

/**
 * The one table in a zip that somebody packed; what else lies there (a letter, photographs) is named.
 * @throws Problem `fileZipMany` when there are several tables; `fileNotSheet` when there is none
 */
export const loneTable = (zip: Buffer): LoneFile => {
  const files = filesIn(zip);
  const tables = files.filter(p => table.test(p.name) && !lockFile.test(p.name));
  // A text beside a workbook explains it.
  const books = tables.filter(p => workbook.test(p.name));
  return loneOf(files, books.length > 0 && tables.every(p => workbook.test(p.name) || /\.txt$/i.test(p.name)) ? books : tables);
};
