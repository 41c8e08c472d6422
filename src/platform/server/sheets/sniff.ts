import { isUtf8 } from 'node:buffer';
import { sheetProblems } from './problems.ts';

/** What the bytes are, whatever the file is called. `zip` and `cfb` need a look inside. */
export type Container = 'zip' | 'cfb' | 'text';
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

const startsWith = (bytes: Buffer, ...head: number[]): boolean => head.every((b, i) => bytes[i] === b);

const foreign: readonly [string, (b: Buffer) => boolean][] = [
  ['PDF', b => b.subarray(0, 1024).includes('%PDF-')],
  ['PNG', b => startsWith(b, 0x89, 0x50, 0x4e, 0x47)],
  ['JPEG', b => startsWith(b, 0xff, 0xd8, 0xff)],
  ['GIF', b => b.subarray(0, 4).toString('latin1') === 'GIF8'],
  ['WebP', b => b.subarray(0, 4).toString('latin1') === 'RIFF'],
  ['RAR', b => b.subarray(0, 4).toString('latin1') === 'Rar!'],
  ['7z', b => startsWith(b, 0x37, 0x7a, 0xbc, 0xaf)],
  ['GZIP', b => startsWith(b, 0x1f, 0x8b)],
  ['RTF', b => b.subarray(0, 5).toString('latin1') === '{\\rtf'],
  ['EXE', b => startsWith(b, 0x4d, 0x5a) && b.includes(0)],
];

/** @throws Problem `fileEmpty`, `fileNotSheet` */
export const sniffContainer = (bytes: Buffer): Container => {
  if (bytes.length === 0) throw sheetProblems.fileEmpty();
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'cfb';
  const kind = foreign.find(([, is]) => is(bytes));
  if (kind) throw sheetProblems.fileNotSheet({ kind: kind[0] });
  return 'text';
};

/** Bytes without a mark: most zero bytes of the head at odd (little endian) or even (big endian) places. */
const utf16WithoutMark = (bytes: Buffer): TextEncoding | undefined => {
  const head = bytes.subarray(0, 2000);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < head.length; i++) {
    if (head[i] !== 0) continue;
    if (i % 2) odd++;
    else even++;
  }
  if (odd > 2 && odd > 4 * even) return 'utf-16le';
  if (even > 2 && even > 4 * odd) return 'utf-16be';
  return undefined;
};

const looked = 4 << 20;

/** Characters beyond ASCII, and places that are no characters, when the bytes are read so. */
const readAs = (bytes: Buffer, encoding: string): { good: number; broken: number } => {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, looked));
  const beyond = text.match(/[\u0080-\uffff]/g)?.length ?? 0;
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  return { good: beyond - broken, broken };
};

/** A file with more broken places than this is in an encoding that we do not know: all of it would be garbled. */
const mostBroken = 0.05;

/** A broken byte or two in a long list: the encoding that leaves the fewest places unreadable. */
const likeliest = (bytes: Buffer): TextEncoding => {
  const [first, second] = (['utf-8', 'gb18030'] as const)
    .map(encoding => ({ encoding, ...readAs(bytes, encoding) }))
    .sort((a, b) => a.broken - b.broken);
  if (!first || !second || first.broken > Math.max(3, (first.good + first.broken) * mostBroken)) throw sheetProblems.fileEncoding();
  return first.encoding;
};

/** What a page says of itself, for the encodings that bytes alone do not tell from GBK. */
const said = (bytes: Buffer): TextEncoding | undefined =>
  /(?:charset|encoding)\s*=\s*["']?(big5|big5-hkscs)\b/i.test(bytes.toString('latin1', 0, 4_096)) ? 'big5' : undefined;

/**
 * Encoding of a text: byte order mark, then zero bytes (UTF-16), then valid UTF-8, else GB18030 (which holds GBK and GB2312). Where a few bytes are
 * broken, the one of the two that is broken least: whoever decodes finds U+FFFD there.
 * @throws Problem `fileUnknown` for bytes that are no text, `fileEncoding` for those of an unknown encoding
 */
export const sniffEncoding = (bytes: Buffer): TextEncoding => {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  const wide = utf16WithoutMark(bytes);
  if (wide) return wide;
  if (bytes.includes(0)) throw sheetProblems.fileUnknown();
  if (isUtf8(bytes)) return 'utf-8';
  return said(bytes) ?? likeliest(bytes);
};

/** What an OLE2 container (.xls, .doc, an encrypted .xlsx) is. @throws Problem unless it is a readable .xls */
export const requireXls = (bytes: Buffer): void => {
  const has = (name: string): boolean => bytes.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) throw sheetProblems.fileEncrypted();
  if (!has('Workbook') && !has('Book'))
    throw sheetProblems.fileNotSheet({ kind: has('WordDocument') ? 'Word' : has('PowerPoint Document') ? 'PowerPoint' : 'OLE' });
  if (hasFilePass(bytes)) throw sheetProblems.fileEncrypted();
};

/** An .xls with a password has a FILEPASS record (0x2F) soon after the head of its workbook stream. */
const hasFilePass = (bytes: Buffer): boolean => {
  let at = bytes.indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]));
  for (let record = 0; at >= 0 && record < 8 && at + 4 <= bytes.length; record++) {
    if (bytes.readUInt16LE(at) === 0x2f) return true;
    at += 4 + bytes.readUInt16LE(at + 2);
  }
  return false;
};
