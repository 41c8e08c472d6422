import { guardZip } from '#platform/server/documents/zip.ts';
import { loneFile } from '#platform/server/sheets/zip-inside.ts';
import { partsOf } from '#platform/server/sheets/zip-parts.ts';
import { paperProblems } from '../contract/problems.ts';
import { piece, type UploadedPaper } from './paper-pieces.ts';
import { readSheetPaper } from './paper-sheet-read.ts';
import { readWordPaper } from './paper-word-read.ts';

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
const isCfb = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf;

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Names of the parts of a zip; none when it is damaged. */
const partNames = (bytes: Uint8Array): string[] => {
  try {
    return partsOf(bufferOf(bytes)).map(p => p.name);
  } catch {
    return [];
  }
};
/** By its directory alone: a form that lies in a zip may lie there as it is. */
const isWord = (names: readonly string[]): boolean => names.some(n => /^word[/\\]document\.xml$/i.test(n));
const isDocument = (names: readonly string[]): boolean =>
  names.length === 0 || names.some(n => /^\[Content_Types\]\.xml$|^mimetype$|(^|[/\\])xl[/\\]workbook\./i.test(n));
const hasStream = (bytes: Uint8Array, name: string): boolean => bufferOf(bytes).includes(Buffer.from(name, 'utf16le'));

const unpacked = { entries: 1000, inflatedBytes: 100 * 1_048_576, ratio: 250 };
const form = /\.(docx|xlsx|xlsm|xls|et|ods|odt|doc)$/i;

/** A form that somebody packed is read as if it lay there plain; what lies beside it is named as not understood. */
const readPacked = async (bytes: Uint8Array): Promise<UploadedPaper> => {
  const zip = bufferOf(bytes);
  await guardZip(zip, undefined, unpacked);
  const inside = loneFile(zip, form);
  const paper = await readPlain(inside.bytes, inside.name);
  const beside = inside.aside.map(name => piece('file', name, { at: 'file' }));
  return { ...paper, content: { ...paper.content, loose: [...paper.content.loose, ...beside] } };
};

const readPlain = async (bytes: Uint8Array, fileName: string): Promise<UploadedPaper> => {
  if (isCfb(bytes) && hasStream(bytes, 'WordDocument')) throw paperProblems.oldWordFile();
  return isZip(bytes) && isWord(partNames(bytes)) ? readWordPaper(bytes) : readSheetPaper(bytes, fileName);
};

/**
 * Reads an uploaded Table A.1, .docx or a workbook, also the one that lies in a zip, off the main thread. The content decides, not the name.
 * @throws Problem `oldWordFile`, and those of reading files
 */
export const readUploaded = (bytes: Uint8Array, fileName: string): Promise<UploadedPaper> =>
  isZip(bytes) && !isDocument(partNames(bytes)) ? readPacked(bytes) : readPlain(bytes, fileName);
