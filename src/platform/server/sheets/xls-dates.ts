/** Head of a BIFF8 workbook stream: BOF record, 16 bytes, version 6, kind “workbook globals”. */
const workbookHead = Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]);
const recordEof = 0x0a;
const recordFormat = 0x041e;
const recordXf = 0xe0;
/** The longest record BIFF8 allows; anything longer means that the stream does not lie in one piece. */
const longest = 8224;

interface BiffRecord {
  readonly id: number;
  /** Where its content begins in the file. */
  readonly at: number;
  readonly length: number;
}

/** Where the workbook stream begins, or -1. */
export const workbookStart = (bytes: Buffer): number => bytes.indexOf(workbookHead);

/** Records from a place on to the end of their part, as long as the stream lies in one piece (it does in files that were saved at one go). */
export function* biffRecords(bytes: Buffer, start: number): Generator<BiffRecord> {
  let at = start;
  while (at >= 0 && at + 4 <= bytes.length) {
    const record = { id: bytes.readUInt16LE(at), at: at + 4, length: bytes.readUInt16LE(at + 2) };
    if (record.length > longest || record.id === recordEof || record.at + record.length > bytes.length) return;
    yield record;
    at = record.at + record.length;
  }
}

const globalRecords = (bytes: Buffer): Generator<BiffRecord> => biffRecords(bytes, workbookStart(bytes));

const isChineseDate = (format: number): boolean => (format >= 27 && format <= 36) || (format >= 50 && format <= 58);

/** Number formats of the cell styles of an .xls, with their places; exported for tests. */
export const xlsStyleFormats = (bytes: Buffer): { at: number; format: number }[] =>
  [...globalRecords(bytes)]
    .filter(r => r.id === recordXf && r.length === 20)
    .map(r => ({ at: r.at + 2, format: bytes.readUInt16LE(r.at + 2) }));

/**
 * The number formats 27–36 and 50–58 are the dates of the Chinese Excel (31 is `yyyy年m月d日`). In an .xls they stand without a
 * definition, and the library takes their cells for plain numbers: such styles get format 14, a date that it knows.
 * Answers the same bytes when there is nothing to change.
 */
export const withKnownDates = (bytes: Buffer): Buffer => {
  const defined = new Set([...globalRecords(bytes)].filter(r => r.id === recordFormat && r.length >= 2).map(r => bytes.readUInt16LE(r.at)));
  const unknown = xlsStyleFormats(bytes).filter(s => isChineseDate(s.format) && !defined.has(s.format));
  if (unknown.length === 0) return bytes;
  const copy = Buffer.from(bytes);
  for (const style of unknown) copy.writeUInt16LE(14, style.at);
  return copy;
};
